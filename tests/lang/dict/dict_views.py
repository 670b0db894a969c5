# Views of dicts follow their dicts, and are sets.
d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
d["d"] = 4
print(keys, values, items, len(keys), list(reversed(keys)), list(reversed(items))[0])
print(sorted(keys & {"a", "z"}), sorted(keys - {"a"}), sorted(keys ^ {"a", "q"}), sorted(items & {("a", 1)}))
print("a" in keys, ("a", 1) in items, ("a", 2) in items, 4 in values, keys.isdisjoint(["x"]))
print(keys == {"a", "b", "c", "d"}, keys > {"a"}, values == d.values())
try:
    for k in d:
        d[k + "x"] = 0
except RuntimeError as error:
    print(error)
it = iter(d)
next(it)
d.clear()
try:
    next(it)
except RuntimeError as error:
    print(error)
