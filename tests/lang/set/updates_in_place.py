# The operators that change a set, and what they take.
s = {1, 2, 3}
t = s
s |= {4}
s -= {1}
s &= {2, 3, 4, 5}
s ^= {2, 9}
print(sorted(s), t is s)
for bad in ("s |= [1]", "s -= (1,)", "s &= 'a'", "s ^= {1: 2}"):
    try:
        exec(bad)
    except TypeError as e:
        print(e)
s.update([10], (11,), {12: 0}, "x")
print(len(s), 12 in s, "x" in s)
s.intersection_update(range(12), [9, 10, 11])
s.difference_update([9])
s.symmetric_difference_update([10, 20, 20])
print(sorted(s))
f = g = frozenset([1])
f |= {2}
print(sorted(f), sorted(g))
print({1, 2}.isdisjoint([3]), {1} < {1, 2}, {1, 2} <= {1, 2}, {1}.issubset("a1"), {1, 2}.issuperset([1]), {1} > {2})
u = {1, 2, 3}
print(u.pop() in (1, 2, 3), len(u), u.discard(99), u.copy() == u, u.copy() is u)
u.clear()
try:
    u.pop()
except KeyError as e:
    print(e)
