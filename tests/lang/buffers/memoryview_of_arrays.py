# Views of arrays have the arrays' items.
from array import array

a = array("i", [1, -2, 3, -4])
m = memoryview(a)
print(m.format, m.itemsize, m.shape, m.nbytes, m.tolist(), m[1], len(m))
m[0] = 100
m[1:3] = array("i", [7, 8])
m[::-1] = array("i", [4, 3, 2, 1])
print(a, m[::2].tolist(), m == a, m == array("d", a), memoryview(a) == m)
try:
    m[0:2] = array("h", [1, 2])
except ValueError as e:
    print(e)
try:
    m[0] = 2**40
except ValueError as e:
    print(e)
d = memoryview(array("d", [0.5, 1.5]))
print(d.tolist(), d.cast("B")[:8].tobytes(), d.cast("B").cast("q").tolist())
print(array("i", m), array("i", m[1:3].tobytes()), bytes(m[:1]))
nan = array("d", [float("nan")])
print(memoryview(nan) == nan, memoryview(array("B", b"ab")) == b"ab")
