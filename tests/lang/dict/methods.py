d = {"a": 1, "b": 2}
d["c"] = 3
print(d, len(d), d["a"], d.get("x"), d.get("x", 0), "a" in d, "z" in d)
d["a"] = 10
del d["b"]
d["b"] = 20
print(d, list(d), list(d.values()), list(d.items()))
print(d.pop("a"), d.pop("nope", None), d.popitem(), d)
print(d.setdefault("k", []), d.setdefault("k", 5), d)
d["k"].append(1)
d.update({"x": 1}, y=2)
d.update([("p", 1), ["q", 2]])
d.update(z=3)
print(d)
e = d.copy()
e.clear()
print(len(d), e, d == e, d != e)
print(dict(), dict(a=1), dict([(1, 2)], b=3), dict({"m": 1}, n=2), dict(zip("ab", [1, 2])))
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0))
print({1: "int", 1.0: "float", True: "bool"}, {(1, 2): "t", None: "n"})
print({"a": 1} | {"b": 2, "a": 3})
f = {"a": 1}
f |= {"b": 2}
f |= [("c", 3)]
print(f)
print(list(reversed(f)), list(reversed(f.items())))
print({1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} == {1: 2.0}, {} == {})
print(f.keys(), f.values(), f.items())
k = f.keys()
f["new"] = 0
print(k, len(k), "new" in k, ("new", 0) in f.items(), 0 in f.values())
print(sorted(k & {"a", "new"}), sorted(k | {"q"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}))
print({"a": 1}.keys() == {"a"}, {"a": 1}.items() <= {("a", 1), ("b", 2)}, k.isdisjoint(["zz"]))
for bad in (
    lambda: {}["missing"],
    lambda: {}[(1, 2)],
    lambda: {[]: 1},
    lambda: {}.pop(1),
    lambda: {}.popitem(),
    lambda: dict([1]),
    lambda: dict([(1, 2, 3)]),
    lambda: dict(5),
    lambda: {} < {},
    lambda: {} + {},
    lambda: hash({}),
):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


def grow():
    d = {1: 1}
    for k in d:
        d[k + 1] = 1


try:
    grow()
except RuntimeError as e:
    print(e)
r = {}
r["self"] = r
print(r)
n = {i: i * i for i in range(1000)}
for i in range(0, 1000, 3):
    del n[i]
print(len(n), sum(n), list(n)[:5], next(iter(n)), n[998])
for i in range(0, 30, 3):
    n[i] = -1
print(list(n.items())[-3:])
