# Slices of arrays, read, written and deleted.
from array import array

a = array("i", range(10))
print(a[2:5], a[::3], a[::-4], a[-3:], a[7:2:-2], a[5:5], a[20:])
a[2:4] = array("i", [100])
a[:0] = array("i", [-1, -2])
print(a)
a[::2] = array("i", [0] * len(a[::2]))
print(a)
a[1:4] = a
print(a, len(a))
del a[::2]
print(a)
del a[1:3], a[-1]
print(a)
a[:] = array("i", [1, 2, 3])
a[len(a):] = a
del a[5:2]
print(a)
for wrong in (lambda: a.__setitem__(slice(0, 2), [1]), lambda: a.__setitem__(slice(0, 2), array("h", [1])), lambda: a.__setitem__(slice(0, 4, 2), array("i", [1])), lambda: a[::0], lambda: a.__delitem__(9)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
