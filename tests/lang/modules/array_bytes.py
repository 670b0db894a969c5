# Arrays and bytes: their memory, copied to and fro, and with its bytes swapped.
from array import array

a = array("H", [1, 0x1234, 0xFFFF])
print(a.tobytes(), bytes(a), a.tobytes().hex())
b = array("H")
b.frombytes(a.tobytes())
print(a == b, a is b)
b.byteswap()
print(b, b.tobytes().hex(" ", 2))
b.byteswap()
print(a == b)
c = array("B", b"hello")
print(c, bytes(c), c.tolist(), bytearray(c) + c, b"x".join([c, c]))
print(array("q", c.tobytes().ljust(8, b"\0")))
c.fromlist([33, 33])
print(c.tobytes().decode())
d = array("B", bytearray(b"ab"))
d += array("B", b"cd")
d *= 2
print(d.tobytes())
print(array("w", "héllo"), array("w", "héllo").tounicode(), array("w", "ab").tobytes())
