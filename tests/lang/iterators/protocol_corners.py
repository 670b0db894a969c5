# Iteration by __getitem__, iterators with state, zip and map of uneven inputs, exhaustion, unpacking of iterators, in on iterators.
class Old:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError(i)
        return i * i

class Once:
    def __init__(self, *items): self.items = list(items)
    def __iter__(self): return self
    def __next__(self):
        if not self.items:
            raise StopIteration
        return self.items.pop(0)
    def __length_hint__(self): return 2

print(list(Old()), 4 in Old(), 5 in Old(), [*Old()], sum(Old()), dict(enumerate(Old())), max(Old()), tuple(reversed([*Old()])))
o = Once(1, 2, 3, 4, 5)
a, b, *rest = o
print(a, b, rest, list(o), list(zip(Once(1, 2, 3), "ab")), list(map(lambda x, y: x + y, [1, 2, 3], [10, 20])))
z = Once(1, 2, 3)
print(2 in z, list(z), 9 in z, next(z, "default"))
e = enumerate("abc", 1)
print(next(e), list(e), list(e))
def endless():
    n = 0
    while True:
        yield (n := n + 1)
g = endless()
print([next(g) for _ in range(3)], [x for x, _ in zip(g, "ab")], next(g))
it = iter([1, 2, 3, 4])
print(list(zip(it, it)), list(it))
it = iter("abcdef")
print([x + next(it) for x in it])
l = [1, 2, 3]
for x in l:
    if len(l) < 6:
        l.append(x * 10)
print(l)
r = range(3)
i, j = iter(r), iter(r)
print(next(i), next(i), next(j), r.index(2), r.count(5), list(i), list(reversed(range(0, 10, 3))), range(0), bool(range(0)), range(3)[-1], 2.0 in range(3))
for bad in (lambda: iter(5), lambda: next([]), lambda: [*5], lambda: list(zip(1)), lambda: dict([1]), lambda: next(iter([])), lambda: iter(len, 1, 2), lambda: list(Once)):
    try:
        print(bad())
    except (TypeError, StopIteration) as e:
        print(type(e).__name__, e)
class Bad:
    def __iter__(self): return 5
class Raises:
    def __iter__(self): raise KeyError("iter")
class BadNext:
    def __iter__(self): return self
    def __next__(self): raise ZeroDivisionError("next")
for c in (Bad, Raises, BadNext):
    try:
        for _ in c(): pass
    except Exception as error:
        print(type(error).__name__, error)
try:
    a, b = Once(1)
except ValueError as error:
    print(error)
try:
    a, b = Once(1, 2, 3)
except ValueError as error:
    print(error)
m = map(str, range(3))
f = filter(lambda x: x > "0", m)
print(next(f), list(m), list(f), type(m).__name__, iter(m) is m, iter(l) is l)
print(sorted(Once(3, 1, 2)), ",".join(Once("x", "y")), set(Once(1, 1)), [x for t in Once((1, 2), (3,)) for x in t], any(Once(0, 5, 0)), all(Once(1, 0)), min(Once(4, 2)))
