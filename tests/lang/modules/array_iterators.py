# Iterators over arrays see what happens to the array, until they have come to its end.
from array import array

a = array("i", [1, 2, 3])
it = iter(a)
print(next(it), next(it))
a.append(4)
print(list(it))
a.append(5)
print(list(it), type(it).__name__)
print(list(reversed(a)), sum(a), max(a), sorted(a, reverse=True))
for i, v in enumerate(a):
    if v % 2:
        a[i] = -v
print(a, [x * x for x in a], {*a} == set(a), dict(zip("ab", a)))
first, *rest = a
print(first, rest)
print(a.index(-3), a.index(4, 2), a.index(-5, -1))
b = array("i", (x for x in range(3)))
b.extend(b)
print(b, array("d", b), array("i", range(3)) == b[:3])
