# The same memory as items of other sizes, and in more dimensions.
b = bytearray(range(16))
m = memoryview(b)
for code in "bBhHiIlLqQ":
    v = m.cast(code)
    print(code, v.itemsize, len(v), v[0], v[-1])
m.cast("d")[1] = 1.5
m.cast("h")[0] = -2
print(b.hex(" ", 4), m.cast("?")[0], m.cast("c")[1], m.cast("f").shape)
g = memoryview(bytearray(range(12))).cast("B", [3, 4])
print(g.ndim, g.shape, g.strides, g.tolist(), len(g), g.nbytes)
print(g[1, 2], g[-1, -1], g[1:].tolist(), g[::2].shape)
g[0, 0] = 99
print(g.tobytes(), g.tobytes("F"), g.c_contiguous, g.f_contiguous, g[::2].c_contiguous)
h = g.cast("B").cast("H", (2, 3))
print(h.tolist(), h.format, h.shape, h.strides)
z = m[:1].cast("B", ())
print(z.ndim, z[()], z.tolist(), z.shape)
