d = dict(b=1, a=2)
d["c"] = 3
d["b"] = 9
print(d, list(d), d | {"z": 0}, {**d, "a": 5}, dict([("x", 1), ("y", 2)]), dict(zip("ab", [1, 2])))
del d["a"]
d["a"] = 7
print(d, list(reversed(d)), d.popitem(), d.setdefault("k", []), d.get("nope"), d.pop("b"), d.pop("b", None))
e = {1: "int", 1.0: "float", True: "bool"}
print(e, len(e), {(1, 2): 3}[(1, 2)])
d |= {"m": 1}
print(d, d.items() & {("m", 1)}, sorted(d.keys() - {"m"}), "m" in d.keys(), sorted(d.keys() ^ {"q"}))
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as x:
    print(x)
for f in (lambda: {}["a"], lambda: {[]: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: {}.popitem()):
    try:
        f()
    except (KeyError, TypeError, ValueError) as x:
        print(type(x).__name__, x)
print(dict.fromkeys("aab", 0), {k: v for v, k in enumerate("xyz")}, {} == dict(), {"a": 1} == {"a": 1.0})
