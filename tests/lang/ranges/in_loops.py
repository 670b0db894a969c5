import sys

m = sys.maxsize
for r in (range(m - 3, m), range(m, m + 3), range(-m - 1, -m + 2), range(5, 0, -2), range(0), range(3, 3), range(m + 1, m - 3, -2)):
    total = 0
    seen = 0
    for i in r:
        total += i
        seen += 1
    else:
        print(r, seen, total - seen * r.start if seen else "empty")


def count_up(start, n):
    t = 0
    for i in range(start, start + n):
        t ^= i
    return t


print(count_up(0, 1000), count_up(2**49 - 500, 1000), count_up(2**62, 1000), count_up(2**70, 1000), count_up(-500, 1000))
for i in range(10**20, 10**20 + 10**6, 10**5):
    if i % 3 == 0:
        continue
    if i > 10**20 + 5 * 10**5:
        break
    print(i - 10**20, end=" ")
print()
r = iter(range(3))
print(next(r), list(r), list(r), [list(range(n)) for n in range(4)], [(i, j) for i in range(3) for j in range(i)], sum(range(10**6)), len(range(0, 10**18, 7)))
nested = [[j for j in range(i, i + 3)] for i in range(2**64, 2**64 + 2)]
print([[v - 2**64 for v in row] for row in nested], dict(zip(range(3), range(10**20, 10**20 + 3))), max(range(10**20), key=lambda v: -v) if False else "")
