from collections import namedtuple
P = namedtuple("P", "x y")
class Loud(tuple):
    def __hash__(self):
        return 7
    def __eq__(self, other):
        return "eq"
    def __getitem__(self, i):
        return ("item", i)
class Plain(tuple):
    __hash__ = object.__hash__
    __eq__ = object.__eq__
class L(list):
    pass
d = {P(1, 2): "p", (3, 4): "t"}
print(d[(1, 2)], d[P(3, 4)], P(1, 2) == (1, 2), (1, 2) == P(1, 2), P(1, 2) < (1, 3), P(1, 2) != (1, 2))
print(hash(P(1, 2)) == hash((1, 2)), hash(Loud((1,))), Loud((1,)) == (1,), (1,) == Loud((1,)), Loud((1,))[0], Loud((1, 2))[-1])
a, b = Plain((1,)), Plain((1,))
print(a == b, hash(a) == hash(a), (1,) == a, a == a, len({a, b}))
print(P(5, 6)[0], P(5, 6)[-1], P(5, 6)[:1], P(5, 6).y, L([1, 2])[1])
for f in (lambda: P(1, 2)[5], lambda: P(1, 2)["x"], lambda: L([1])[3]):
    try:
        f()
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
try:
    hash(P(1, []))
except TypeError as e:
    print(e)
def hot():
    counts = {}
    for i in range(400):
        k = P(i % 7, i % 3)
        counts[k] = counts.get(k, 0) + k[0] + k.y
    return sorted(counts.items())[:3], counts[(1, 1)]
print(hot())
