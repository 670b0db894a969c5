for n, length, order, signed in ((0, 1, "big", False), (255, 1, "big", False), (256, 2, "little", False), (-1, 3, "big", True), (-128, 1, "big", True), (127, 1, "little", True),
                                 (-129, 2, "little", True), (10**20, 9, "big", False), (0, 0, "big", False), (-(2**63), 8, "little", True)):
    data = n.to_bytes(length, order, signed=signed)
    print(n, data, int.from_bytes(data, order, signed=signed) == n)
print((5).to_bytes(), (5).to_bytes(2), (5).to_bytes(byteorder="little", length=4), True.to_bytes(2, "big"))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: (256).to_bytes(1, "big"))
attempt(lambda: (-1).to_bytes(1, "big"))
attempt(lambda: (128).to_bytes(1, "big", signed=True))
attempt(lambda: (-129).to_bytes(1, "big", signed=True))
attempt(lambda: (1).to_bytes(-1, "big"))
attempt(lambda: (1).to_bytes(1, "middle"))
attempt(lambda: (1).to_bytes(1, 5))
attempt(lambda: (0).to_bytes(0, "big"))
attempt(lambda: (1).to_bytes(0, "big"))
attempt(lambda: int.from_bytes(b""))
attempt(lambda: int.from_bytes([1, 2, 3], "big"))
attempt(lambda: int.from_bytes((255, 0), "little", signed=True))
attempt(lambda: int.from_bytes(range(5), "big"))
attempt(lambda: int.from_bytes(bytearray(b"\x01\x02"), "little"))
attempt(lambda: int.from_bytes([256], "big"))
attempt(lambda: int.from_bytes("ab", "big"))
attempt(lambda: int.from_bytes(5, "big"))
attempt(lambda: int.from_bytes(None, "big"))
attempt(lambda: int.from_bytes(b"\x01", "big", True))
attempt(lambda: int.from_bytes(bytes=b"\x80\x00", byteorder="big", signed=True))


class B:
    def __bytes__(self):
        return b"\x01\x00"


class My(int):
    pass


print(int.from_bytes(B(), "big"), My.from_bytes(b"\x07", "big"), type(My.from_bytes(b"\x07", "big")), type(bool.from_bytes(b"\x07", "big")))
for n in (0, 1, -1, 255, -256, 2**64, -(2**64), True):
    print(n, n.bit_length(), n.bit_count(), n.as_integer_ratio(), n.is_integer(), n.numerator, n.denominator, n.real, n.imag, n.conjugate(), ~n)
