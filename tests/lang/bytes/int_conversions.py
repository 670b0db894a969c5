# Ints from bytes and back.
for n in (0, 1, 255, 256, -1, -128, 2**40 + 7, -(2**63)):
    size = (n.bit_length() + 8) // 8
    for order in ("big", "little"):
        data = n.to_bytes(size, order, signed=True)
        print(n, order, data, int.from_bytes(data, order, signed=True) == n, int.from_bytes(data, order))
print((5).to_bytes(), (5).to_bytes(3), int.from_bytes([1, 2]), int.from_bytes(bytearray(b"\1\0"), "little"), int.from_bytes(memoryview(b"\1\0"), "big"))
for wrong in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: (1).to_bytes(-1), lambda: int.from_bytes("x", "big"), lambda: int(b"zz"), lambda: int(b"\xff"), lambda: int(memoryview(b"x")), lambda: float(b"x")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
