print(pow(2, 100), pow(2, -2), pow(-2, 3), (-2) ** 3, -2 ** 2, 0 ** 0, pow(3, 200, 7), pow(3, -1, 7), pow(38, -1, mod=97), pow(base=2, exp=5))
print(pow(5, 3, -7), pow(-5, 3, 7), pow(-5, 3, -7), pow(2, 10, 1), pow(0, 0, 1), pow(7, 0, 5), pow(10**50, 10**20, 10**9 + 7))
for args in ((2, -1, 4), (2, 3, 0), (2, 3.0, 5), (2.0, 3, 5), ("a", 2), (2, "a"), (2, 3, "a"), (0, -1), (1,), (1, 2, 3, 4), (2, 3, None), (1j, 2, 3)):
    try:
        print(args, pow(*args))
    except Exception as e:
        print(args, type(e).__name__, e)


class P:
    def __init__(self, name):
        self.name = name

    def __pow__(self, other, mod=None):
        return f"{self.name}.pow({other}, {mod})"

    def __rpow__(self, other, mod=None):
        return f"{self.name}.rpow({other}, {mod})"


print(pow(P("a"), 2), pow(P("a"), 2, 3), P("a") ** 2, 2 ** P("a"), pow(2, P("b")))
x = 2
x **= 10
print(x, 1 << 100, (1 << 100) >> 98, -1 >> 1000, -5 >> 1, 5 >> 1000, 0 << 10**30, 7 & -8, 7 | -8, 7 ^ -8, ~0, -(2**70) & 0xFF, (2**70) ^ (2**69))
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.0, lambda: 1 & 1.0, lambda: 1 << 10**30, lambda: 5 // 0, lambda: 5 % 0, lambda: divmod(5, 0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
a, b = 10**40 + 7, -(10**19) + 3
for l in (a, -a, b, 17, -17):
    for r in (a, b, 5, -5):
        assert l == (l // r) * r + l % r and (l % r == 0 or (l % r < 0) == (r < 0)), (l, r)
        assert divmod(l, r) == (l // r, l % r)
print(a // b, a % b, b // a, b % a, a * b, a - b, (a * b) // b == a, (a + b) ** 3 % 1000007, hash(a), hash(-a), hash(2**61 - 1), hash(2**61), hash(-(2**61)))
