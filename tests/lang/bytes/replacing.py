# replace, translate, maketrans, join.
print(b"banana".replace(b"a", b"o"), b"banana".replace(b"an", b"", 1), b"abc".replace(b"", b"-"), b"abc".replace(b"", b"-", 2), b"aaa".replace(b"aa", b"b"))
print(b"abc".replace(memoryview(b"b"), bytearray(b"--")), b"x".replace(b"y", b"z"), b"".replace(b"", b"q"))
table = bytes.maketrans(b"abc", b"xyz")
print(len(table), b"aabbcc d".translate(table), b"hello".translate(None, b"l"), b"abcabc".translate(table, b"b"), bytearray(b"cab").translate(table, delete=b"c"))
print(b", ".join([b"a", bytearray(b"b"), memoryview(b"c")]), b"".join([]), b"-".join((b"x",)), bytearray(b"|").join(b"%d" % i for i in range(3)))
for wrong in (lambda: b",".join([1]), lambda: b",".join(["a"]), lambda: b",".join(5), lambda: b"a".translate(b"x"), lambda: bytes.maketrans(b"a", b""), lambda: b"a".replace("a", b"b"), lambda: b"a".translate("x" * 256)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
