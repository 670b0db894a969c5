for x in (0.0, -0.0, 1.0, -1.5, 0.1, 1e308, 5e-324, 2.2250738585072014e-308, float("inf"), float("nan"), float("-inf"), 3.141592653589793, 2.0**-1030):
    h = x.hex()
    print(h, float.fromhex(h) == x or x != x)
for s in ("0x1p0", "1p3", "0x.8p1", "0X1.8P+1", "-0x1p-1074", "0x1p-1075", "0x1.8p-1075", "0x1p1023", " 0x1 ", "0x1.fffffffffffff8p0", "1.8", "ff", "inf", "-nan", "+Infinity",
          "0x0.0p99999999999", "0x1_0p0", "", "0x", "0xp1", "0x1p", "1p1p1", "0xg", "0x1p1024", "0x1.fffffffffffff8p1023", "0x1p99999", "-0x1p99999", "0x1.0p 1", "nann", "0x1e5"):
    try:
        print(repr(s), float.fromhex(s))
    except Exception as e:
        print(repr(s), type(e).__name__, e)


class F(float):
    pass


print(type(F.fromhex("0x10")), F.fromhex("0x10"))
for x in (0.0, 0.5, -0.75, 1e10, 1e300, 5e-324, 0.1, -3.0):
    n, d = x.as_integer_ratio()
    print(x, n.bit_length(), d.bit_length(), n / d == x)
for x in (float("inf"), float("nan")):
    try:
        x.as_integer_ratio()
    except Exception as e:
        print(type(e).__name__, e)
print((2.0).is_integer(), (2.5).is_integer(), float("inf").is_integer(), (1e300).is_integer(), (-0.0).is_integer())
print((1.5).__getnewargs__(), (1.5).conjugate(), (1.5).real, (1.5).imag)
