# Tuples: comparing, hashing, packing, slicing, errors.
t = (1, "a", [2])
print(t + (3,), t * 2, t[1:], t[::-1], t.count(1), t.index("a"), 1 in t, len(t))
print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 2) == (1.0, 2), hash((1, 2)) == hash((1.0, 2)), ((1,),) == ((1,),))
for bad in (lambda: hash(t), lambda: t[5], lambda: t.index("z"), lambda: t + [1], lambda: t < (1, 2)):
    try:
        bad()
    except (TypeError, IndexError, ValueError) as e:
        print(type(e).__name__, e)
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
t[2].append(3)
print(t, (1,), (), tuple("ab"), tuple([]) == (), tuple(t) is t, t[:] is t)
a, *b, c = range(5)
(d, e), f = (1, 2), 3
print(a, b, c, d, e, f)
x = (1, 2)
try:
    x += (3,)
    x[0] += 1
except TypeError as e:
    print(x, e)
print(*(1, 2), *[3], sep="-")
