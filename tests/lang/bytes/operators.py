# + and * of bytes, and what they do not go with.
print(b"ab" + b"cd", b"ab" + bytearray(b"cd"), bytearray(b"ab") + b"cd", b"ab" * 3, 2 * bytearray(b"xy"), b"ab" * 0, b"ab" * -1, b"x" * True)
s = b"ab"
t = s
s += b"c"
s *= 2
print(s, t, t * 1 is t, b"" + t == t)
a = bytearray(b"ab")
c = a
a += b"c"
a *= 2
a += memoryview(b"!")
print(a, c is a)
for wrong in (lambda: b"a" + "b", lambda: "a" + b"b", lambda: b"a" + 1, lambda: b"a" * "x", lambda: b"a" * 1.5, lambda: b"a" + [1], lambda: bytearray(b"a") + None, lambda: b"a" - b"b", lambda: -b"a", lambda: b"a" | b"b"):
    try:
        print(wrong())
    except TypeError as e:
        print(e)
