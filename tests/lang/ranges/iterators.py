for r in (range(5), range(10, 0, -3), range(2**63 - 2, 2**63 + 2), range(0)):
    it = iter(r)
    first = next(it, None)
    print(r, first, it.__length_hint__(), list(it), next(it, "done"), it is iter(it), type(it).__name__)
a = iter(range(4))
print([(x, next(a, None)) for x in a], list(zip(*[iter(range(6))] * 2)), dict(enumerate(range(10, 13))), list(map(pow, range(5), range(5))))
rev = reversed(range(5))
print(next(rev), list(rev), list(reversed(range(2**64, 2**64 + 2)))[0] - 2**64, type(reversed(range(3))).__name__, type(reversed(range(2**64, 2**64 + 3))).__name__)


def pairs(n):
    for i in range(n):
        for j in range(i + 1, n):
            yield i, j


print(list(pairs(4)), sum(1 for _ in pairs(20)), [*range(3), *range(2)], {*range(3)}, max(iter(range(5))), 3 in iter(range(5)), list(filter(lambda v: v % 2, range(8))), sorted(range(5), key=lambda v: -v))
try:
    for i in range(3):
        it = iter(range(i))
        while True:
            next(it)
except StopIteration as e:
    print("stopped", e.value)
n = 0
for _ in range(10):
    for _ in range(10):
        n += 1
        if n % 7 == 0:
            break
print(n, [i for i in range(20) if all(i % d for d in range(2, i)) and i > 1])
