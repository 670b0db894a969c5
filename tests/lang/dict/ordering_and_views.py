# Order of insertion, views as sets, changes while walking, keys of many types, merging.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
del d["a"]
d["a"] = 0
print(d, list(d), list(reversed(d)), d.keys() & {"a", "z"}, sorted(d.keys() | {"q"}), d.items() - {("c", 3)} == {("b", 9), ("a", 0)})
k, v, i = d.keys(), d.values(), d.items()
d["new"] = None
print(len(k), "new" in k, None in v, ("new", None) in i, k == {"b", "c", "a", "new"}, list(i)[-1])
for walk in (d, d.items()):
    try:
        for _ in walk:
            d["x" + str(len(d))] = 1
    except RuntimeError as e:
        print(e)
for key in list(d):
    if key.startswith("x"):
        del d[key]
print(d)
mixed = {1: "int", "1": "str", 1.5: "float", (1, 2): "tuple", None: "none", True: "bool", frozenset([1]): "fs", len: "f"}
print(mixed[1], mixed[1.0], mixed[True], mixed[1, 2], mixed[None], mixed[frozenset({1})], mixed[len], len(mixed))
a, b = {"x": 1, "y": {"z": 1}}, {"y": 2, "w": 3}
print(a | b, b | a, {**a, **b, "v": 0})
c = a.copy()
c["y"]["z"] = 5
c |= {"k": 1}
print(a, c, a == c, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {} == [])
print(d.get("zz"), d.get("zz", []), d.setdefault("lst", []).append(1), d["lst"], d.pop("lst"), d.pop("lst", "gone"), d.popitem())
print(dict(a=1, **{"b": 2}), dict([("k", 1), ["l", 2]]), dict(zip("xy", (1, 2)), z=3), dict.fromkeys([1, 2], "v"), {x: y for y, x in enumerate("ab")})
def invert(m):
    out = {}
    for key, value in m.items():
        out.setdefault(value, []).append(key)
    return out
print(invert({"a": 1, "b": 2, "c": 1}), max({"a": 3, "b": 7}.items(), key=lambda kv: kv[1]), sorted({"b": 1, "a": 1}.items()))
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 3
    def __eq__(self, o): return self.n == o.n
many = {Key(n): n for n in range(20)}
print(many[Key(7)], len(many), Key(33) in many, [many.pop(Key(n)) for n in (0, 3, 19)], len(many), next(iter(many.values())))
for bad in (lambda: {[]: 1}, lambda: d["nope"], lambda: {}.popitem(), lambda: dict([1, 2]), lambda: dict(1), lambda: d.fromkeys(5), lambda: {"a": 1} | [1], lambda: {1} | {1: 2}):
    try:
        print(bad())
    except (TypeError, KeyError, ValueError) as e:
        print(type(e).__name__, e)
