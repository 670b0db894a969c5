x = "outer"
print([x for x in range(3)], x)
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
gs = [lambda i=i: i for i in range(3)]
print([g() for g in gs])
print([[j * i for j in range(i)] for i in range(4)])
print({k: [v for v in vs if v % 2] for k, vs in {"a": [1, 2, 3], "b": [4, 5]}.items()})
print({c for w in ["ab", "bc"] for c in w} == set("abc"))
print([y for z in range(3) if (y := z * z) > 0], y)
class C:
    n = 3
    items = [i for i in range(n)]
print(C.items)
print(sum(a * b for a, b in zip(range(4), range(1, 5))), any(v > 2 for v in [1, 2]), all([]))
print([(a, b) for a in range(3) for b in range(a) if a != b or b])
