def karatsuba(x, y):
    if x < 2**64 or y < 2**64:
        return x * y
    n = max(x.bit_length(), y.bit_length()) // 2
    a, b = x >> n, x & (1 << n) - 1
    c, d = y >> n, y & (1 << n) - 1
    ac, bd = karatsuba(a, c), karatsuba(b, d)
    return (ac << 2 * n) + ((karatsuba(a + b, c + d) - ac - bd) << n) + bd


x, y = 7**400, 11**300 + 12345
print(karatsuba(x, y) == x * y, (x * y) % (10**9 + 7), len(str(x * y)))


def egcd(a, b):
    if not b:
        return a, 1, 0
    g, s, t = egcd(b, a % b)
    return g, t, s - a // b * t


g, s, t = egcd(x, y)
print(g, s * x + t * y == g, len(str(s)))


def isqrt(n):
    r = 1 << (n.bit_length() + 1) // 2
    while True:
        q = (r + n // r) // 2
        if q >= r:
            return r
        r = q


r = isqrt(x * y)
print(r * r <= x * y < (r + 1) ** 2, r % 10**12)
c = 1
for k in range(1, 101):
    c = c * (200 - k + 1) // k
print(c, sum(int(d) for d in str(c)))
