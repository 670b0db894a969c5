a, b = 1, 2
a, b = b, a
(c, (d, *e)), f = (1, (2, 3, 4)), 5
*g, h = "xyz"
i, *j, k = range(5)
[l, m] = {"p": 1, "q": 2}
print(a, b, c, d, e, f, g, h, i, j, k, l, m)
for n, (o, p) in enumerate([(1, 2), (3, 4)]): print(n, o, p)
def swap(t): x, y = t; return y, x
print(swap((1, 2)), (1,) + (2, 3), (1, 2) * 2, (), (1,), tuple("ab"), (1, 2, 3)[1:], (3, 1) < (3, 2), hash((1, 2)) == hash((1, 2)))
for f in (lambda: (lambda a, b: 0)(*(1,)), lambda: exec("a, b = 1, 2, 3"), lambda: exec("a, b, c = 1, 2"), lambda: exec("a, *b, c = [1]"), lambda: exec("a, b = 5")):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
x = [0, 1, 2]
i = 0
i, x[i] = 2, 9
print(i, x)
print(*[1, 2], *(), *"ab", sep="-")
