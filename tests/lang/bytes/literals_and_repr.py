# How bytes are written and shown.
print(b"a" b'b' br"\n" b"""q'""", rb"\x41", b"\x41\101\t\\\'\"\a\b\f\v\0")
for s in (b"plain", b"it's", b'say "x"', b"it's \"both\"", b"\n\r\t\\", b"\x00\x7f\x80\xff", b" ~"):
    print(s, repr(s), bytearray(s), str(s) == repr(s))
print(bytes(range(0, 256, 15)), len(b"\
joined"))
print([b"x"], {b"k": b"v"}, (bytearray(b"y"),), f"{b'z'} {b'w'!r:>6}")
class Named(bytearray):
    pass
print(Named(b"abc"), repr(Named()))
