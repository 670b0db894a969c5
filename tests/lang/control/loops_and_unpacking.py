# else of loops, unpacking, slices as targets, dict operations.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

for i in range(3):
    if i == 5: break
else: print("else")
while True:
    break
else: print("no")
i = 0
while i < 2: i += 1
else: print("while else")
a, (b, *c), d = 1, (2, 3, 4), 5; print(a, b, c, d)
*a, b = "xyz"; print(a, b)
show(lambda: exec("a, b = 1"))
show(lambda: exec("a, b = 1, 2, 3"))
show(lambda: exec("a, *b = []"))
x = y = []; x.append(1); print(y)
l = [1, 2, 3, 4, 5]; l[1:3] = "abc"; print(l); l[::2] = [0] * 3; print(l); del l[1::2]; print(l)
show(lambda: exec("l[::2] = [1]"));
d = {"a": 1}; d |= [("b", 2)]; print(d, d.setdefault("c", []), d.pop("zz", None), list(d.items())[::-1], d | {"a": 0}, dict(zip("ab", [1, 2])), {k: v for k, v in d.items() if v})
show(lambda: {**d, **{"q": 1}})
show(lambda: d["nope"])
show(lambda: d.pop("nope"))
show(lambda: dict.fromkeys("ab", 0))
show(lambda: {1: 2}.update(5))
