# Every operator on pairs of special and ordinary floats and ints.
inf, nan = float("inf"), float("nan")
edges = [0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 3.0, 1e-310, 5e-324, 1e16, 1.7976931348623157e308, inf, -inf, nan, 2, -3, 2**60, True]


def attempt(f):
    try:
        return repr(f())
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


for a in edges:
    for b in edges:
        print(a, b, attempt(lambda: a + b), attempt(lambda: a - b), attempt(lambda: a * b), attempt(lambda: a / b),
              attempt(lambda: a // b), attempt(lambda: a % b), attempt(lambda: divmod(a, b)), attempt(lambda: a ** b) if b < 1000 else "-",
              a < b, a <= b, a > b, a >= b, a == b, a != b)
    print(-a, +a, abs(a), bool(a), attempt(lambda: int(a)), attempt(lambda: round(a)), attempt(lambda: round(a, 2)), attempt(lambda: round(a, -2)))
for x in [0.1, 1 / 3, 1e22, 1e21, 123456789012345680.0, 1e15, 1e16, 0.0001, 0.00001, 100.0, 5e-324, 2.5e-5, 1.5e300, 429.62]:
    print(x, repr(x), str(-x), x.hex(), float.fromhex(x.hex()) == x, x.as_integer_ratio(), x.is_integer(), hash(x))
for x in [0.5, 1.5, 2.5, -0.5, 2.675, 1.005, 1234567.891, 1e300, 5.015, 0.15, 0.25, 0.35]:
    print([round(x, k) for k in [0, 1, 2, 3, 10, -1, -3, 400, -400]], round(x))
for text in ["1", " 1.5 ", "1e5", "1E-5", ".5", "5.", "inf", "-Infinity", "nan", "1_0.0_1", "1__0", "_1", "e5", "", "0x1p3", "1e400", "١.٥", "+-1", "infx"]:
    print(repr(text), attempt(lambda: float(text)))
for text in ["0x1.8p3", "-0x.8p-1", "1.8p1", "0x1p-1080", "inf", "0x1.00000000000008p0", "0x1.000000000000081p0", "x", "0x1p2000", ""]:
    print(repr(text), attempt(lambda: float.fromhex(text)))
print(attempt(lambda: float([])), attempt(lambda: float(None)), attempt(lambda: float(10**400)), attempt(lambda: (-8) ** 0.5), attempt(lambda: inf.as_integer_ratio()))
print((1.5).real, (1.5).imag, (2.0).conjugate(), (1.5).__add__(1), (1.5).__add__("a"), (1.5).__rsub__(4), (3.7).__trunc__(), (3.7).__floor__(), (-3.7).__ceil__())
