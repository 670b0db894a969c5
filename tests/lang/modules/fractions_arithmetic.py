from decimal import Decimal
from fractions import Fraction as F
import math

a, b = F(3, 4), F(-5, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -2, b ** 3, a ** 0.5, 2 ** a, a ** F(1, 2), F(4, 9) ** F(1, 2), -a, +a, abs(b))
print(a + 1, 1 - a, a * 2.0, 3 / a, a // 1, 7 % a, a == 0.75, a == F(6, 8), a < b, a > 0.5, a <= 1, F(1, 3) == 1 / 3, F(1) == 1, hash(F(5)) == hash(5), hash(F(1, 2)) == hash(0.5), a != "x")
print(F("3/7"), F(" -1.25e2 "), F("1_000/3"), F(0.1), F(Decimal("0.1")), F(), F(5), F(F(1, 2), F(3, 4)), F("5"), F(True), F(2**70, 2**69))
for bad in (lambda: F(1, 0), lambda: F("1/0"), lambda: F("x"), lambda: F("1/2/3"), lambda: F(1.5, 2), lambda: F(float("nan")), lambda: F(float("inf")), lambda: F(None), lambda: a / 0, lambda: a // 0, lambda: F(0) ** -1, lambda: a < 1j, lambda: F("1 /2"), lambda: a + "x"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(F(22, 7).limit_denominator(5), F(math.pi).limit_denominator(1000), F(1, 3).limit_denominator(), a.numerator, a.denominator, a.as_integer_ratio(), a.is_integer(), F(4, 2).is_integer(), F.from_float(0.25), F.from_decimal(Decimal("1.5")))
print(int(F(-7, 2)), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), math.trunc(F(-7, 2)), round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), float(F(1, 3)), complex(F(1, 2)), bool(F(0)), bool(F(1, 9)))
print(repr(a), str(a), str(F(4, 2)), f"{a}", f"{F(22, 7):.3f}", f"{F(22, 7):>10.2e}", f"{F(1, 3):010.4f}", f"{F(12345, 1):,.1f}", f"{F(1, 4):.0%}", f"{F(3, 1):g}", f"{F(3, 2):>6}|", f"{F(3, 2):_^7}|")
print(sum([F(1, n) for n in range(1, 11)]), max(a, b, 1), sorted([F(1, 2), 0.3, 1, F(-1, 3)]), F(1, 2).real, F(1, 2).imag, F(1, 2).conjugate())
