import math
from decimal import Decimal
from fractions import Fraction as F

print(F(6, 4), repr(F(-3, 9)), F("3/7"), F(" -1.25e-1 "), F(0.5), F(Decimal("0.1")), F("1_000/3"), F(), F(True))
a, b = F(3, 4), F(-2, 5)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), -a, abs(b), a**2, a**-2, 2**a, a**0.5, a + 1, 1 - a, a * 0.5, a + 1j)
print(a > b, a == 0.75, a == Decimal("0.75") if False else a == 0.75, hash(F(2)) == hash(2), F(1, 2) in {0.5}, sorted([a, b, F(1, 3), 0.1]))
print(int(F(-7, 2)), float(a), math.floor(F(-7, 2)), math.ceil(F(-7, 2)), round(F(5, 2)), round(F(7, 3), 2), math.trunc(F(9, 4)), bool(F(0)))
print(a.numerator, a.denominator, a.as_integer_ratio(), a.is_integer(), F(4).is_integer(), F(math.pi).limit_denominator(100), F.from_float(0.1).limit_denominator())
print(f"{F(1, 3):.4f}|{F(22, 7):10.2e}|{F(1, 3)!s:>6}" if hasattr(F, "__format__") else "", sum([F(1, 3)] * 3), max(a, b), str(F(5)))
for bad in [lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: F("1/0"), lambda: F(float("nan")), lambda: F(float("inf")), lambda: a / 0, lambda: a < 1j, lambda: F([])]:
    try:
        bad()
    except (ZeroDivisionError, ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
