def reverse_bits(n, width):
    out = 0
    for _ in range(width):
        out = out << 1 | n & 1
        n >>= 1
    return out


print(bin(reverse_bits(0b1101, 8)), reverse_bits(1, 64), hex(reverse_bits(0xF0, 100)))
for n in (0, 1, -1, 255, -256, 2**63, -(2**63), 2**64 - 1, 0xDEADBEEF << 40):
    print(n, n & -n, n & (n - 1), n ^ (n >> 1), ~n & 0xFF, bin(n), oct(n), hex(n), n.bit_length(), n.bit_count())
mask = (1 << 32) - 1
h = 2166136261
for b in b"hash me":
    h = (h ^ b) * 16777619 & mask
print(h, h >> 16, h << 48 & (1 << 64) - 1, -h >> 3, -h & mask, (h | -1) == -1, (h & 0) == 0)
x = 88172645463325252
seen = []
for _ in range(5):
    x ^= x << 13 & (1 << 64) - 1
    x ^= x >> 7
    x ^= x << 17 & (1 << 64) - 1
    seen.append(x)
print(seen)
