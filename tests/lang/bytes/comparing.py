# Order and equality among bytes, bytearrays and others.
a, b = b"abc", bytearray(b"abd")
print(a < b, a <= b, b > a, a == bytearray(b"abc"), a != b, b"" < a, b"ab" < b"abc", b"b" > b"abc")
print(a == "abc", a == [97, 98, 99], a != None, a == memoryview(b"abc"), bytearray(b"abc") == memoryview(b"abc"))
print(sorted([b"b", b"", b"a\xff", b"a", b"\x80"]), max(b"az", b"b"), min([b"x", bytearray(b"w")]))
print(hash(b"abc") == hash(bytes([97, 98, 99])), len({b"a", b"a", b"b"}), {b"k": 1}[b"k"])
for wrong in (lambda: a < "abc", lambda: a < 1, lambda: hash(b), lambda: a < memoryview(b"x"), lambda: {b: 1}):
    try:
        print(wrong())
    except TypeError as e:
        print(e)
