# Slices read, assigned and deleted; steps; nested lists; methods that change in place.
l = list(range(10))
print(l[2:5], l[-3:], l[::-1], l[8:2:-2], l[100:], l[:-100], l[5:2], l[slice(1, 4)], l[None:None:3])
l[2:4] = ["a", "b", "c"]
print(l)
l[::4] = [0, 0, 0]
print(l)
l[5:5] = [1.5]
del l[1:3], l[-1]
print(l, len(l))
l[:] = l[1:] + l[:1]
l *= 2
del l[::3]
print(l, l.count(1.5), l.index(1.5), l.index(1.5, 4))
try:
    l[::2] = [1]
except ValueError as e:
    print(e)
grid = [[0] * 3 for _ in range(2)]
shared = [[0] * 3] * 2
grid[0][1] = shared[0][1] = 7
print(grid, shared, list(map(list, zip(*grid))), [row[::-1] for row in grid[::-1]], sum(grid, []))
m = [3, 1, 2]
print(m.append(4), m.extend((5, 6)), m.insert(0, "z"), m.insert(-1, "y"), m.insert(99, "end"), m.remove(1), m.pop(), m.pop(0), m.reverse(), m)
m.clear()
print(m, [1, 2] + [3], [0] * 3, [1, [2, [3]]] == [1, [2, [3]]], [1, 2] < [1, 3], [] < [0], [2] > [1, 9], 3 in [1, 3.0])
a = b = [1]
a += [2]
a = a + [3]
print(a, b, a is b)
c = a.copy()
c.append(a)
a.append(a)
print(c, a, a[-1] is a, a == a, repr(a))
x = [5, 2, 9, 2]
x.sort()
print(x, x.sort(reverse=True), x, sorted("hello", key=str.upper, reverse=True), sorted(["b", "A", "c"], key=str.lower))
first, *middle, last = x
(p, q), [r, *s] = "ab", range(3)
print(first, middle, last, p, q, r, s, [*"ab", *[1], *(2,), *{3: 0}])
i = 0
arr = [0, 0, 0]
i, arr[i] = 1, 9
print(i, arr)
print([(n, s) for n in range(2) for s in "xy" if n or s == "y"], [[j * k for j in range(3)] for k in range(3)], [y for x in [[1], [2, 3]] for y in x])
del arr[0], i
for bad in (lambda: [1][5], lambda: [].pop(), lambda: [1].remove(2), lambda: [1, "a"].sort(), lambda: [1][::0], lambda: [1] + (2,), lambda: [1]["x"], lambda: [0] * 1.5, lambda: [1].index(9)):
    try:
        bad()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
walk = [1, 2, 3, 4]
for w in walk:
    if w % 2:
        walk.remove(w)
print(walk, list(enumerate("ab", 5)), list(reversed([1, 2])), list(filter(None, [0, 1, "", "x"])), any([]), min([3, 1], default=0), min([], default="none"))
