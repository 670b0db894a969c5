# bytes % values.
print(b"%d %5d|%-5d|%05d|%+d" % (1, 2, 3, 4, 5), b"%x %X %o %#x" % (255, 255, 8, 255), b"%c%c" % (65, b"B"))
print(b"%s|%b|%5s|%-5s|%.2s" % (b"ab", bytearray(b"cd"), b"e", b"f", b"ghi"), b"%a %r" % ("é", [b"x"]), b"%%")
print(b"%.2f %8.3e %g" % (3.14159, 12345.678, 0.0001), b"%(k)s=%(v)d" % {b"k": b"key", b"v": 7}, bytearray(b"<%s>") % b"x")

class Raw:
    def __bytes__(self):
        return b"raw"

print(b"%s and %b" % (Raw(), memoryview(b"view")))
for wrong in (lambda: b"%s" % "text", lambda: b"%d" % "x", lambda: b"%c" % 256, lambda: b"%c" % b"ab", lambda: b"%d %d" % 1, lambda: b"%z" % 1, lambda: b"x" % 1, lambda: b"%s" % 5, lambda: b"%(a)s" % {}):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
