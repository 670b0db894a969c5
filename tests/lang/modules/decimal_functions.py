from decimal import *

D = Decimal
getcontext().prec = 30
for x in ("0.5", "1", "2", "10", "123.456", "1e-10", "1e3", "-3.7"):
    x = D(x)
    print(x, x.exp(), x.copy_abs().ln(), x.copy_abs().log10(), x.copy_abs().sqrt(), x.logb(), sep=" | ")
for a, b in (("2", "0.5"), ("10", "-3"), ("1.1", "100"), ("0.9", "1000.5"), ("-2", "3"), ("4", "1.5"), ("7", "0.333"), ("1e50", "2"), ("0", "5"), ("9", "-0.5"), ("1.0", "7"), ("123.45", "12.3")):
    print(a, b, D(a) ** D(b))
for prec in (1, 3, 9, 50, 80):
    with localcontext(prec=prec):
        print(prec, D(2).sqrt(), D(2).ln(), D(1).exp(), D(3).log10(), D(2) ** D("1.5"), D(1) / 3)
print(D("3.14159").next_plus(), D("3.14159").next_minus(), D(1).next_toward(2), D("10").remainder_near(3), D("11").remainder_near(3), D(5).fma(2, 3), D("1.5").scaleb(3), D(34028).shift(2), D(34028).shift(-2), D(12345).rotate(2), D("1.200").normalize(), D("1200").normalize(), D(100).same_quantum(D("1E+1")))
print(D("1010").logical_and(D("1100")), D("1010").logical_or(D("1100")), D("1010").logical_xor(D("1100")), D("-1.5").number_class(), D("0").number_class(), D("1e-1000000").number_class(), D("1.0").compare_total(D("1.00")), D(-2).max_mag(D(1)), D(-2).min_mag(D(1)), D("123E+5").to_eng_string(), D("0.00000012").to_eng_string())
print(D("123.456").as_tuple(), D("-Infinity").as_tuple(), D("NaN123").as_tuple(), D(2.5).as_integer_ratio(), D((1, (1, 2, 3), -2)), D("  1_000.5 "), D("\u0661\u0662"), D(True), D.from_float(0.1), D(0.1), D("1e5"), D("-0"), D("+.5"), D("5."))
print(sum([D("0.1")] * 10), sum(D(x) for x in ("1.5", "2.25")), max(D(1), D("2.5"), 2), sorted([D(3), 1, D("2.5"), 2.0]), D(3) == 3, D("0.5") == 0.5, D("0.1") == 0.1, D(1) == 1 + 0j, D("1.0") == D("1.00"), hash(D("1.0")) == hash(1), {D("2.50"): "x"}[D("2.5")], D(2) in [2], D("NaN") == D("NaN"), D("1e425") > 1e308)
print(round(D("2.675"), 2), round(D("2.5")), round(D("-3.5")), int(D("-7.9")), float(D("0.1")), complex(D(2)), divmod(D(-7), D(2)), D(-7) // 2, D(-7) % 2, 7 % D("2.5"), abs(D(-3)), -D(0), +D("-0"), D("1e3") * D("1e-5"), 5 - D(2), 2 ** D(3), 1 / D(8))
import math, copy, fractions
print(math.floor(D("-1.5")), math.ceil(D("1.1")), math.trunc(D("9.9")), math.sqrt(D(16)), fractions.Fraction(D("0.125")), copy.copy(D(1)), copy.deepcopy([D("1.5")]), D("7").real, D(7).imag, D(7).conjugate())


class Money(D):
    def __str__(self):
        return "$" + super().__str__()


m = Money("5.50")
print(m, repr(m), m + 1, type(m + 1), type(m), m == D("5.5"), isinstance(m, D))
