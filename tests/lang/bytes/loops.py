# Hot loops over bytes and bytearrays.
data = bytes(i * 7 % 256 for i in range(1000))
total = 0
for b in data:
    total += b if b & 1 else -b
print(total)
hist = [0] * 256
for b in data * 3:
    hist[b] += 1
print(max(hist), min(hist), sum(hist))
out = bytearray(len(data))
for i in range(len(data)):
    out[i] = data[i] ^ 0x55
key = 0
for i, b in enumerate(out):
    key = (key * 31 + b + i) % 1000003
print(key, out[:8].hex())
grown = bytearray()
for i in range(500):
    grown.append(i & 255)
    if i % 100 == 0:
        grown += b"--"
print(len(grown), grown[98:106])
n = 0
while n < len(grown) and grown[n] != 200:
    n += 1
print(n, bytes(reversed(grown))[:5])
