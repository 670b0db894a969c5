# Sizes, byte orders and alignment.
import struct

for order in ("", "@", "=", "<", ">", "!"):
    print(repr(order), struct.calcsize(order + "bhilq"), struct.pack(order + "bhi", 1, 2, 3).hex(" "))
print(struct.calcsize("bq"), struct.calcsize("qb"), struct.calcsize("qb0q"), struct.calcsize("3s2x h"))
print(struct.pack("<3sxh?2c", b"abcdef", -2, True, b"x", b"y"))
print(struct.unpack("<3sxh?2c", b"abc\0\xfe\xff\1xy"))
print(struct.pack("5p", b"abcdefgh"), struct.unpack("5p", b"\3abcd"))
print(struct.pack(">e f d", 1.5, -0.1, 3.14).hex())
print(struct.unpack("<e", b"\x00\x7c"), struct.unpack("<e", b"\x01\x00"))
print(struct.unpack(">qQ", struct.pack(">qQ", -(2**63), 2**64 - 1)))
print(struct.pack("nNP", -1, 1, 2).hex())
s = struct.Struct(">hH")
print(s, s.size, s.format, s.pack(-1, 1), s.unpack(b"\1\2\3\4"))
