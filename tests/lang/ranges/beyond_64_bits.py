big = 10**20
r = range(big, big + 10, 3)
print(r, list(r), r[1], r[-1], r[0] == big)
print(big + 3 in r, big + 4 in r, float(big) in r, "x" in r, (big + 6) * 1.0 in r)
print(r.index(big + 9), r.count(big + 9), r.count(5))
print(r.start, r.stop, r.step, len(r), bool(r), bool(range(big, big)))
print(list(reversed(r)), r[::-1], r[1:3], r[big:], r[-big:big:2])
print(range(-big, big)[5], range(-big, big)[-1], range(0, big, big // 2)[1:])
for bad in (lambda: r[4], lambda: r[-5], lambda: r["a"], lambda: r[1.5], lambda: len(range(big)), lambda: r.index(1),
            lambda: r.index("q"), lambda: range(0, big, 0), lambda: range(0.5, big)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
it = iter(range(2**63 - 2, 2**63 + 2))
print(type(it).__name__, next(it), it.__length_hint__(), list(it), next(it, "end"), it.__length_hint__())
print([n - 2**64 for n in range(2**64 + 5, 2**64 - 5, -4)])
print(hash(range(big, big)) == hash(range(0)), hash(range(big, big + 1)) == hash(range(big, big + 5, 7)))
print(range(big, big + 9, 3) == range(big, big + 8, 3), range(big, big) == range(0), range(big) == range(big + 1), range(big) != 3)
print(sum(range(2**70, 2**70 + 4)) - 4 * 2**70, max(range(-big, -big + 3)), min(range(big, big + 2)))
a, b, c = range(big, big + 3)
print(a, b, c, [*range(big, big + 2)], tuple(range(-big, -big - 2, -1)))
total = 0
for i, n in enumerate(range(2**80, 2**80 + 500)):
    total += n - 2**80 + i
print(total)
print(list(zip(range(3), range(big, 2 * big, big // 3))))
