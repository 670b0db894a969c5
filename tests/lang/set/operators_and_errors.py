a, b = {1, 2, 3}, frozenset([3, 4])
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), type(a | b).__name__, type(b | a).__name__, a >= {1}, a < {1, 2, 3, 4}, a.isdisjoint([9]), {1} == frozenset([1]))
a.add(5); a.discard(99); a.update([6], (7,)); a.remove(1)
print(sorted(a), len(a), a.issubset(range(10)), sorted(a.union([1], {0})), sorted(a.intersection(range(4), [2, 3])), sorted(a.difference([2], [3])))
a &= {2, 3, 5}; a |= {8}; a -= {2}; a ^= {8, 9}
print(sorted(a), {frozenset([1]): "k"}[frozenset([1])], set("hello") == {"h", "e", "l", "o"}, set() == set([]))
for f in (lambda: {1}.remove(5), lambda: {[]}, lambda: set().pop(), lambda: {1} | [2], lambda: frozenset().add(1), lambda: {1} < 5, lambda: hash({1})):
    try:
        f()
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print({1, 1.0, True}, len({0, False, 0.0}), {x % 3 for x in range(10)})
