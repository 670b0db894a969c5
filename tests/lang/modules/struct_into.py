# Packing into memory and unpacking from places in it.
import struct
from array import array

b = bytearray(b"." * 12)
struct.pack_into("<hxh", b, 2, 0x4142, 0x4344)
print(b)
struct.pack_into(">I", b, -4, 0x61626364)
print(b, struct.unpack_from("<h", b, 2), struct.unpack_from(">I", b, -4))
a = array("i", [0] * 3)
struct.pack_into("ii", a, 4, 7, -7)
print(a, struct.unpack("3i", a))
view = memoryview(b)[4:8]
struct.pack_into("4s", view, 0, b"wxyz")
print(b, struct.unpack("4s", view), b[4:8])
header = struct.Struct("<BHI")
records = b"".join(header.pack(i, i * i, i ** 3) for i in range(4))
for kind, square, cube in header.iter_unpack(records):
    print(kind, square, cube, end="; ")
print()
it = header.iter_unpack(bytearray(records))
next(it)
print(it.__length_hint__(), list(it)[-1])
