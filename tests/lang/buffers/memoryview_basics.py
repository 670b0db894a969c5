# Views show the memory of another object, and change it.
b = bytearray(b"abcdef")
m = memoryview(b)
print(len(m), m[0], m[-1], m.tolist(), bytes(m), m.tobytes(), m.hex())
m[0] = 65
m[1:3] = b"BC"
print(b, m[1:4].tobytes(), m[::2].tolist(), m[::-1].tobytes(), bytes(m[4:1:-2]))
part = m[2:5]
part[0] = 120
print(b, part.obj is b, part.nbytes)
m[0:3] = m[3:6]
print(b)
print(m == b, m == bytes(b), m[:3] == m[3:], m != b"x", b"def" in bytes(m), 100 in m)
print([chr(c) for c in m], list(reversed(m)), max(m))
c = memoryview(b"constant")
print(c.readonly, m.readonly, m.toreadonly().readonly, hash(c) == hash(b"constant"))
print(c.format, c.itemsize, c.ndim, c.shape, c.strides, c[::3].strides, c.contiguous, c[::3].contiguous)
