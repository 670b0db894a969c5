# Insertion order through updates, deletions and merges.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
print(d)
del d["a"]
d["a"] = 0
print(list(d), list(reversed(d)), next(iter(d.items())))
print(d | {"b": 7, "z": 1}, {"z": 0} | d, {**{"a": 1}, **d, "k": 2})
d |= [("x", 1), ("b", 2)]
print(d, d.popitem(), d.pop("zz", None))
print(dict(zip("ab", (1, 2))), dict([(1, 2)], a=3), dict({"a": 1}, a=2), {i: i * i for i in range(3)})
for bad in (lambda: dict([1]), lambda: dict(["abc"]), lambda: dict(5), lambda: {} | [1], lambda: d.update(3)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print({1: "int", True: "bool", 1.0: "float"}, {"a": 1} == {"a": 1.0}, {1: 2} != {1: 3}, dict(a=1, b=2) == dict(b=2, a=1))
n = {}
n["self"] = n
print(n)
