# An image in one bytearray, worked on through two-dimensional views.
W, H = 8, 4
pixels = bytearray(W * H)
image = memoryview(pixels).cast("B", (H, W))
for y in range(H):
    for x in range(W):
        image[y, x] = x * y * 5 % 256
rows = [memoryview(pixels)[y * W : (y + 1) * W] for y in range(H)]
rows[0][:] = b"\xff" * W
rows[-1][::2] = bytes(W // 2)
for row in image.tolist():
    print(" ".join(f"{p:3}" for p in row))
flipped = bytes(image[::-1])
print(flipped[:W] == bytes(rows[-1]), flipped == b"".join(map(bytes, reversed(rows))), sum(pixels))
column = memoryview(pixels)[3::W]
print(column.tolist(), column.strides, len(column))
