# ChainMap: lookups through all maps, changes to the first.
from collections import ChainMap

base, user = {"color": "red", "size": 3}, {"color": "blue"}
maps = ChainMap(user, base)
print(maps["color"], maps["size"], len(maps), sorted(maps), "nope" in maps)
maps["size"] = 9
print(user, base)
child = maps.new_child({"k": 1})
print(child["k"], child.parents == maps, len(child.maps))
del maps["size"]
print(maps["size"])
for call in (lambda: maps.pop("zz"), lambda: maps["zz"], lambda: maps.__delitem__("size")):
    try:
        call()
    except KeyError as error:
        print(error)
print(maps.get("zz", 0), list(maps.items()))
