# A matrix of shorts in a bytearray, transposed through views.
import struct
R, C = 3, 4
data = bytearray(struct.pack(f"{R * C}h", *range(-3, R * C - 3)))
m = memoryview(data).cast("h")
rows = [m[r * C : (r + 1) * C] for r in range(R)]
columns = [m[c::C] for c in range(C)]
print([r.tolist() for r in rows])
print([c.tolist() for c in columns], columns[1].strides, columns[1].shape)
t = b"".join(c.tobytes() for c in columns)
print(struct.unpack(f"{R * C}h", t))
columns[0][:] = memoryview(bytearray(struct.pack("3h", 100, 200, 300))).cast("h")
rows[1][1:3] = rows[0][2:4]
print(m.tolist(), sum(rows[0]), max(m), m == memoryview(data).cast("h"))
print([a == b for a in rows for b in rows])
