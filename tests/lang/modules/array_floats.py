# Arrays of floats: what single precision keeps, infinities, text.
from array import array
f, d = array("f", [0.1, 1e10, 1 / 3, 16777217, 1e-46, 3.5e38]), array("d", [0.1, 1e10, 1 / 3])
print(f, d, f[0] == d[0], f == d, round(f[2], 7))
f.append(float("inf"))
d.extend(array("d", [float("-inf"), -0.0]))
print(f[-1], d[-2:], d.tobytes()[-8:].hex(), f.itemsize, d.itemsize, d.buffer_info()[1])
d.byteswap()
d.byteswap()
print(d, sum(d[:3]), max(d), d.index(0.0), d.count(0))
print(array("d", range(3)) + array("d", [True]), array("f", d[:1]), array("d", f)[0], array("d", array("i", [1, 2])))
