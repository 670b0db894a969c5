from decimal import Decimal as D, getcontext, localcontext, ROUND_UP, ROUND_HALF_UP, ROUND_FLOOR, InvalidOperation, DivisionByZero

print(D("1.10") + D("2.205"), repr(D("3.14")), D(5), D(0.1), D("-0"), D("1E+5"), D("1e-10"), D((1, (1, 2, 3), -2)), D("inf"), D("nan"))
a, b = D("7.25"), D("-2.5")
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 3, a ** -1, -a, abs(b), +a, 1 + a, 10 / a, 2 - a)
print(D(1) / 3, D(2) / 3, D(2).sqrt(), D("0.04").sqrt(), D(10) / 4, D("1e3") / 10)
print(a > b, a == 7.25, a == D("7.250"), a < 8, hash(a) == hash(7.25), hash(D(5)) == 5, max(a, b), sorted([a, b, D(1)]))
print(a.quantize(D("0.1")), D("2.675").quantize(D("0.01"), ROUND_HALF_UP), D("1.001").quantize(D("0.1"), rounding=ROUND_UP), b.to_integral_value(ROUND_FLOOR))
print(round(D("2.5")), round(D("3.5")), round(D("2.345"), 2), int(b), float(a), D("1200").normalize(), a.as_tuple(), a.as_integer_ratio(), D("123E3").adjusted())
print(f"{a:.1f} {a:>10} {D('1234567.891'):,.2f} {b:+} {D('0.256'):.1%} {a:08.2f}")
getcontext().prec = 6
print(D(1) / 7, D("1234567.89") + 1, D("1E+999999") if True else 0)
with localcontext() as c:
    c.prec = 30
    print(D(1) / 7)
print(D(1) / 7, getcontext().prec, sum([D("0.1")] * 10))
for f in (lambda: D("x"), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(-1).sqrt(), lambda: int(D("nan")), lambda: int(D("inf")), lambda: D([1]), lambda: D("inf") - D("inf")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
