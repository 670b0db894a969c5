from fractions import Fraction as F
import math

print(F(3, 6), repr(F(-3, 6)), F(3, -6), F("3/7"), F(" -2.5e-1 "), F("1_000"), F(0.5), F(F(1, 3)), F(1, F(2, 3)), F())
a, b = F(3, 4), F(-5, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -2, b ** 3, a ** 0.5, 2 ** F(2), 4 ** F(1, 2))
print(a + 1, 1 + a, a + 0.25, 0.25 + a, 1 - a, a * 2j, 3 / a, 7 // a, 7 % a)
print(a == 0.75, a < 1, a > b, a == F(6, 8), hash(a) == hash(0.75), hash(F(5)) == hash(5), a != "x")
print(int(b), math.floor(b), math.ceil(b), round(F(5, 2)), round(F(22, 7), 2), math.trunc(F(-7, 2)), float(a), complex(a), bool(F(0)), abs(b), -a, +a)
print(F(math.pi).limit_denominator(100), F("0.1").as_integer_ratio(), F(4, 2).is_integer(), F.from_float(0.25), a.numerator, a.denominator)
print(f"{a:.3f} {a:e} {b:+.1%} {F(1, 3):>10} {F(10**6, 3):,.2f} {F(5):#} {a:010.2f} {F(1, 1000000):g}")
for f in (lambda: F(1, 0), lambda: F("x"), lambda: F("1/0"), lambda: F([]), lambda: F(1.5, 2), lambda: a / 0, lambda: F(0) ** -1, lambda: f"{a:q}", lambda: a < "x",
          lambda: F(float("nan")), lambda: F(1).limit_denominator(0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
