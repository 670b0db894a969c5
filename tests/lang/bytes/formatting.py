# Bytes inside formatted text, and text made into bytes.
b = b"a\xffb'"
print(f"{b} {b!r} {b!s} {len(b):03d}", "%s|%r" % (b, b), "{} {!r:>12}".format(b, b"x"), str(b), repr(bytearray(b)))
for spec in ("", "10", "s", "x"):
    try:
        print(repr(format(b"ab", spec)))
    except TypeError as e:
        print(e)
print("a,b".encode().split(b","), "{:x}".format(b"\xab"[0]), bytes("%d" % 5, "ascii"), b"%s" % "é".encode(), "x".encode("utf-16")[2:])
print(b"key=%b;n=%i" % (b"v", 7), bin(b"\x05"[0]), b"-" * 5 + b">" , repr(b"tab\there"))
