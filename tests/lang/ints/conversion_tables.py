for n in (0, 5, -5, 255, 2**49, 2**63, -(2**64), 10**25):
    print(n, str(n), repr(n), bin(n), oct(n), hex(n), float(n) if abs(n) < 2**1000 else "", complex(n), bool(n), int(str(n)), int(hex(n), 16) == n, int(bin(n), 0) == n, eval(repr(n)) == n)
print(int("z" * 20, 36), int("-0b11", 0), [int(c, 16) for c in "0aF"], chr(97), ord("é"), [chr(c) for c in (65, 233, 0x65E5, 0x1F600)])
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr(10**30), lambda: chr("a"), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: ord(b"ab"), lambda: bin(1.5), lambda: hex("a"), lambda: abs("a"), lambda: round("a"), lambda: divmod(1, "a"), lambda: divmod(1j, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class I:
    def __index__(self):
        return 10


print(bin(I()), hex(I()), oct(I()), chr(I()), ord(b"x"), ord(bytearray(b"y")), [0] * 3, [10, 20][True], "abc"[I() - 9] if False else "", range(I())[-1], (1 << 5).__index__(), int(I()), float(I()), list(range(I()))[I() // 5] if hasattr(I, "__floordiv__") else "", divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(True, True))
