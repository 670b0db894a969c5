print({3, 1, 2}, {1, 2.0, True}, set(), frozenset(), frozenset([1]), {5, 3, 40, 1}, set("a"))
s = set()
for i in (100, 7, 64, 33, 8, 1):
    s.add(i)
print(s, len(s), 7 in s, 9 in s)
s.discard(7)
s.discard(1000)
s.remove(64)
print(s)
try:
    s.remove(1000)
except KeyError as e:
    print("KeyError", e)
print(s.pop(), s)
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b)
print(a.union([9], (10,)), a.intersection([1, 2, 99]), a.difference([1], [2]), a.symmetric_difference([1, 7]))
print(a <= {1, 2, 3, 4, 5}, a < a, a <= a, a >= {1}, a > {1}, a == {4, 3, 2, 1}, a != b)
print(a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([5, 6]))
c = set(a)
c |= {10}
c &= {1, 2, 10}
c -= {2}
c ^= {1, 11}
print(c)
c.update([1, 2], {3})
c.intersection_update([1, 2, 3, 4])
c.difference_update([1])
c.symmetric_difference_update([3, 30])
print(c)
f = frozenset([1, 2, 3])
print(f, hash(f) == hash(frozenset([3, 2, 1])), {f: "value"}[frozenset({1, 2, 3})], f | {9}, {9} | f, f == {1, 2, 3})
print(type(f | {1}), type({1} | f), f.copy() is f)
print({frozenset([1])} == {frozenset([1])}, {1} in {frozenset([1])})
x = set(range(50))
for i in range(0, 50, 2):
    x.remove(i)
print(x)
for i in range(100, 130):
    x.add(i)
print(sorted(x)[-3:], len(x))
print({i * 10 for i in range(12)}, set(range(20, 0, -3)), set(range(1000)) == {i for i in range(1000)})
for bad in (
    lambda: {[]},
    lambda: {1} | [1],
    lambda: set().pop(),
    lambda: {1} < [1],
    lambda: hash(set()),
    lambda: frozenset().add,
    lambda: set(5),
):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


def grow():
    s = {1}
    for x in s:
        s.add(x + 1)


try:
    grow()
except RuntimeError as e:
    print(e)


class S(set):
    def add(self, v):
        super().add(v * 2)


m = S([1])
m.add(5)
print(m, type(m | {1}).__name__, len(m))
print({-5, -1, 0, 4, -2}, {1.5, 2.5, -0.5}, {10**20, 3})
print({1, 20, 3, 40, 5}, {31, 15, 8, 0, 9, 100, 77})
