# Three dimensions over one piece of memory.
m = memoryview(bytearray(range(24))).cast("B", (2, 3, 4))
print(m.ndim, m.shape, m.strides, m.nbytes, len(m), m.contiguous)
print(m[1, 2, 3], m[0, -1, -4], m.tolist())
for i in range(2):
    for j in range(3):
        m[i, j, 0] = 100 + 10 * i + j
print(m.tobytes("F")[:8], m[1:].tolist(), m[::-1].tolist()[0][0], m[1:].obj is m.obj)
flat = m.cast("B")
print(flat.shape, flat[:5].tolist(), m.cast("B") == flat, m.toreadonly().readonly)
for wrong in (lambda: m[0], lambda: m[0, 0], lambda: m[0, 0, 0, 0], lambda: m[0, 0, 4], lambda: m[0:1, 0:1], lambda: m[2, 0, 0], lambda: m["x"], lambda: m[0, "x", 0], lambda: m.cast("B", (4, 6)), lambda: list(m)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
