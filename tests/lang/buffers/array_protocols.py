# Arrays and views where other functions take bytes.
from array import array
a = array("B", b"hello")
m = memoryview(b"ell")
print(b"hello".find(m), m in [b"ell"], bytes(m) in b"hello", b"he" + m, bytearray(b"x") + a, b"".join([a, m]), b"hello" == bytes(a), bytearray(b"hello") == a)
print(b"hello".startswith(memoryview(b"he")), b"a-b".split(memoryview(b"-")), b"hello".replace(m, array("B", b"ipp")), b"xhellox".strip(array("B", b"x")))
print(str(a, "ascii"), int(memoryview(b"42")), float(array("B", b"1.5")), bytes(array("h", [1, 2])), bytearray(array("h", [1])))
print(bytes.maketrans(array("B", b"a"), memoryview(b"b"))[97], b"abc".translate(None, memoryview(b"b")), int.from_bytes(m, "big"), b"%s" % m)
for wrong in (lambda: b"" + array("i", [1]) + "x", lambda: "".join([m]), lambda: m + m, lambda: b"a" < m, lambda: array("B") + b"x", lambda: b"abc".index(array("i", [1]))):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
