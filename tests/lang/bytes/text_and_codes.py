# decode and hex, there and back.
s = "naïve ☃ 𝄞"
for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-32-be", "utf-8-sig"):
    data = s.encode(encoding)
    print(encoding, data, data.decode(encoding) == s)
print(b"caf\xe9".decode("latin-1"), b"caf\xe9".decode("ascii", "replace"), b"caf\xe9".decode("utf-8", "ignore"), b"\xff\xfe".decode("utf-8", errors="backslashreplace"))
print(b"\x00\x7f\xff".hex(), b"\x01\x02\x03\x04\x05".hex(":"), b"\x01\x02\x03\x04\x05".hex("-", 2), b"\x01\x02\x03\x04\x05".hex("-", -2), b"abc".hex(b"_"))
for wrong in (lambda: b"\xff".decode(), lambda: b"\xe2\x98".decode(), lambda: b"a\x80".decode("ascii"), lambda: b"a".decode("nope"), lambda: b"a".hex("ab"), lambda: b"a".hex("é"), lambda: b"a".hex(1), lambda: b"a".decode(5)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
print(str(b"abc", "ascii"), repr(str(b"abc")), str(bytearray(b"x")), ascii(b"\xe9'\""))
