# Struct objects: their attributes, subclasses, and formats as bytes.
import struct

class Point(struct.Struct):
    def __init__(self):
        super().__init__("<hh")

    def of(self, x, y):
        return self.pack(x, y)

p = Point()
print(p.of(1, -1), p.size, p.format, p.unpack(b"\1\0\2\0"), p.unpack_from(b"xx\1\0\2\0", 2), isinstance(p, struct.Struct))
buffer = bytearray(8)
p.pack_into(buffer, 4, 3, 4)
print(buffer, p.unpack_from(buffer=buffer, offset=4), list(p.iter_unpack(buffer)))
s = struct.Struct(b">i")
print(s, s.format, s.size)
s.__init__("q")
print(s.size)
for wrong in (lambda: struct.Struct("Z"), lambda: struct.Struct(5), lambda: p.pack(1), lambda: p.unpack(b"x"), lambda: p.unpack_from(b"abc"), lambda: p.pack_into(buffer, 6, 1, 2), lambda: struct.Struct(""). iter_unpack(b"")):
    try:
        print(wrong())
    except (struct.error, TypeError) as e:
        print(type(e).__name__, e)
print(struct.error.__module__, struct.error.__name__, issubclass(struct.error, Exception))
