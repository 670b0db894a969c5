# The codes for bytes: c, s and p, padding x, bools.
import struct

print(struct.pack("3s", b"abcdef"), struct.pack("5s", b"ab"), struct.pack("s", b"xy"), struct.pack("0s", b"ab"))
print(struct.unpack("2s2s", b"abcd"), struct.unpack("4c", b"abcd"), struct.unpack("x2sx", b"\0ab\0"))
print(struct.pack("4p", b"abcdef"), struct.pack("p", b"ab"), struct.pack("8p", b"ab"), struct.unpack("8p", b"\2abcdefg"), struct.unpack("3p", b"\xffab"))
print(struct.pack("???", [], "x", 0.0), struct.unpack("??", b"\0\xff"))
print(struct.pack("2x3B2x", 1, 2, 3), struct.calcsize("2x3B2x"), struct.calcsize("10s0i"), struct.pack("bxxi", 1, 2))
print(struct.pack("2s", bytearray(b"xy")), struct.calcsize(" i  h "), struct.calcsize(b">ih"))
print(struct.unpack_from("<3s", b"xxabcxx", 2), struct.unpack("", b""), struct.pack(""))
