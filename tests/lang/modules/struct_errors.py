# What struct refuses, and its words.
import struct

def attempt(f, *args):
    try:
        print(f(*args))
    except (struct.error, TypeError, OverflowError) as e:
        print(type(e).__name__, e)

for code in "bBhHiIqQ":
    attempt(struct.pack, "<" + code, 2**70)
    attempt(struct.pack, "<" + code, -1)
attempt(struct.pack, "i", 1.5)
attempt(struct.pack, "i", "x")
attempt(struct.pack, "f", "x")
attempt(struct.pack, "<f", 1e300)
attempt(struct.pack, "e", 1e6)
attempt(struct.pack, "c", b"ab")
attempt(struct.pack, "3s", "abc")
attempt(struct.pack, "ii", 1)
attempt(struct.pack, "Z", 1)
attempt(struct.pack, "<n", 1)
attempt(struct.calcsize, "3")
attempt(struct.calcsize, "i\0")
attempt(struct.calcsize, "99999999999999999999i")
attempt(struct.unpack, "i", b"abc")
attempt(struct.unpack, "i", "abcd")
attempt(struct.unpack_from, "i", b"abcdef", 4)
attempt(struct.unpack_from, "i", b"abcdef", -3)
attempt(struct.unpack_from, "i", b"abcdef", -9)
attempt(struct.pack_into, "i", bytearray(3), 0, 1)
attempt(struct.pack_into, "i", b"abcd", 0, 1)
attempt(list, struct.iter_unpack("h", b"abcd"))
attempt(struct.iter_unpack, "h", b"abc")
