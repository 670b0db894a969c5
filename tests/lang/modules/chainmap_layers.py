# ChainMap: looks in all, changes the first.
from collections import ChainMap

defaults, user = {"color": "red", "size": 1}, {"color": "blue"}
c = ChainMap(user, defaults)
print(c["color"], c["size"], len(c), sorted(c), dict(c), "size" in c, c.get("none", 0))
child = c.new_child({"size": 9}, deep=True)
print(child["size"], child["deep"], child.parents == c, child.maps[0])
c["size"] = 5
del c["color"]
print(user, defaults, c["color"])
for bad in (lambda: c.__delitem__("color"), lambda: c["zz"], lambda: ChainMap().popitem(), lambda: c.pop("color")):
    try:
        bad()
    except KeyError as e:
        print(e)
print(c, ChainMap({"a": 1}) | {"b": 2}, {"z": 0} | ChainMap({"a": 1}))
