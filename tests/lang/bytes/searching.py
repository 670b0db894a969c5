# find, index, count, `in`: with bytes, with ints, and within bounds.
s = b"abracadabra"
for part in (b"abra", b"a", b"", b"z", ord("c"), bytearray(b"cad"), memoryview(b"dab")):
    print(s.find(part), s.rfind(part), s.count(part), part in s, s.find(part, 1), s.rfind(part, 0, -1), s.count(part, 3, 9))
print(s.index(b"bra"), s.rindex(b"bra"), s.find(b"a", 100), s.find(b"", 11), s.find(b"", 12), s.count(b"", 2, 4))
for wrong in (lambda: s.index(b"x"), lambda: s.rindex(300), lambda: s.find("a"), lambda: s.count(None), lambda: "a" in s,
              lambda: 256 in s, lambda: s.find(), lambda: s.find(b"a", "x"), lambda: 1.5 in s):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
big = b"a" * 20000 + b"b" + b"a" * 20000
print(big.find(b"a" * 10000 + b"bb"), big.count(b"aa"), big.rfind(b"ba" * 3), big.find(b"ab"))
