# dict views as sets, live and in order.
d = {"a": 1, "b": 2, "c": 3}
e = {"b": 2, "c": 0, "d": 4}
print(sorted(d.keys() & e), sorted(d.keys() | e.keys()), sorted(d.keys() - e), sorted(d.keys() ^ e.keys()))
print(sorted(d.items() & e.items()), len(d.items() | e.items()), d.keys().isdisjoint("xyz"), d.keys() >= {"a"}, d.keys() == {"a", "b", "c"})
keys, values, items = d.keys(), d.values(), d.items()
d["z"] = 26
print(list(keys), list(values), ("z", 26) in items, 26 in values, len(items), list(reversed(keys)), list(reversed(items))[0])
print(keys, values, items)
print(type(d.keys() | []).__name__, {"q"} | d.keys() == {"q", "a", "b", "c", "z"})
try:
    d.values() & d.values()
except TypeError as x:
    print(x)
print(d.values() == d.values(), d.keys() == e.keys(), d.items() == dict(d).items())
try:
    hash(d.keys())
except TypeError as x:
    print(x)
