# reduce: with and without a start, of anything iterable, and what it refuses.
import operator
from functools import partial, reduce

print(reduce(operator.add, [1, 2, 3]), reduce(operator.mul, range(1, 6), 10), reduce(lambda a, b: b + a, "abc", ""))
print(reduce(max, [3]), reduce(max, [], "none"), reduce(lambda d, p: {**d, p[0]: p[1]}, [("a", 1), ("b", 2)], {}))
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(str.strip, str.upper, partial(str.replace, "ab"))("b") if False else compose(str.strip, str.upper)("  x "))
flatten = partial(reduce, operator.iconcat)
print(flatten([[1], [2, 3], []], []))
for bad in (lambda: reduce(operator.add, []), lambda: reduce(operator.add, 5), lambda: reduce(operator.add, [1, "a"])):
    try:
        bad()
    except TypeError as e:
        print(e)


class Seq:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i


print(reduce(operator.add, Seq()), reduce(operator.sub, (x for x in (10, 1, 2))))
