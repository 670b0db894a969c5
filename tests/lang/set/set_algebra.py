# Sets: operators want sets, methods take anything.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b)
print(a.union([9], (8,)), a.intersection([1, 2], [2]), a.difference([1], [2]), a.symmetric_difference([4, 7]))
print(a <= {1, 2, 3, 4, 5}, a < a, a >= {1}, a.isdisjoint([9]), frozenset(a) == a)
c = set(a)
c |= {7}
c &= {1, 2, 7}
c -= {1}
c ^= {2, 3}
print(c)
print(type(frozenset([1]) | {2}).__name__, type({2} | frozenset([1])).__name__, hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
for call in (lambda: a | [1], lambda: a.remove(77), lambda: {[]}, lambda: set().pop(), lambda: a < [1]):
    try:
        call()
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
a.discard(77)
print({frozenset([1])} == {frozenset([1])}, frozenset({1}) in {frozenset({1})}, {1} in {frozenset({1})})
