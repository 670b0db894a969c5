t = (1, "a", 2.5)
print(t, (), (1,), ((1,), ()), len(t), t[0], t[-1], t.index("a"), t.count(1))
print(t + (4,), t * 2, 2 * (0,), (1, 2) < (1, 3), (1,) < (1, 0), (1, 2) == (1, 2.0), (1,) != (2,))
a, b, *c = (1, 2, 3, 4)
print(a, b, c)
*a, b = "xyz"
print(a, b)
(a, (b, c)) = (1, (2, 3))
print(a, b, c)
a, b = b, a
print(a, b)
print(tuple(), tuple([1, 2]), tuple("ab"), tuple(t) is t, tuple(x * 2 for x in range(3)))
print(hash((1, 2)) == hash((1, 2.0)), hash(()) , hash((1, 2, 3)), {(1, "k"): 5}[(1, "k")])
print(2 in (1, 2), 5 not in (1, 2))
for bad in (
    lambda: (1, 2)[5],
    lambda: (1,) + [2],
    lambda: (1,).index(3),
    lambda: ()["a"],
    lambda: hash(([],)),
):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
for wrong in ((1,), (1, 2, 3)):
    try:
        a, b = wrong
    except ValueError as e:
        print(e)
try:
    a, *b, c = (1,)
except ValueError as e:
    print(e)


class P(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


p = P(3, 4)
print(p, p.x, p == (3, 4), isinstance(p, tuple), p + (1,))
