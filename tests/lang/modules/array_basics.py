# Arrays hold numbers of one size: what they print as, and how they behave as sequences.
from array import array, typecodes

print(typecodes)
a = array("i", [3, 1, 2])
print(a, len(a), a[0], a[-1], a.typecode, a.itemsize)
a.append(7)
a.extend([8, 9])
a.insert(0, -1)
print(a, list(a), 9 in a, 10 in a)
print(a.pop(), a.pop(0), a.index(2), a.count(1))
a.remove(1)
a.reverse()
print(a, a[1:], a[::-1], a[::2])
print(a + a, a * 2, 0 * a)
print(a == array("i", [8, 7, 2, 3]), a == array("d", [8, 7, 2, 3]), a < array("i", [9]))
del a[0], a[-1:]
a[0] = 100
a[1:1] = array("i", [5, 6])
print(a)
print(array("d"), array("d", [1, 2.5, float("inf")]), array("f", [0.1])[0])
