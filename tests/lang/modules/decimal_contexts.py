from decimal import *

D = Decimal
print(getcontext(), DefaultContext, BasicContext, ExtendedContext, sep="\n")
with localcontext() as c:
    c.prec = 5
    print(D(1) / 3, D(2) ** D("0.5"), D("123456789") + 0, +D("1.23456789"), getcontext() is c)
with localcontext(prec=3, rounding=ROUND_UP) as c:
    print(D(1) / 3, D(-1) / 3, c.flags[Inexact], c.flags[Rounded], c.flags[Overflow])
print(getcontext().prec, D(1) / 7)
for rounding in (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(rounding, [str(D(x).quantize(D("0.1"), rounding)) for x in ("1.25", "1.35", "-1.25", "1.21", "-1.29", "1.05", "1.50", "0.04")], [str(D(x).to_integral_value(rounding)) for x in ("2.5", "3.5", "-2.5", "0.1")])
c = Context(prec=4, traps=[], rounding=ROUND_HALF_UP)
print(c.divide(1, 3), c.divide(1, 0), c.divide(0, 0), c.sqrt(-1), c.ln(0), c.add("1", 2) if False else c.add(1, 2), c.multiply(D("1.2345"), D("6.789")), c.power(2, 100), c.power(2, 5, 7), c.exp(1), c.create_decimal("123456.7"), c.create_decimal_from_float(0.1), c.remainder(7, -3), c.divmod(7, 2), c.compare(1, 2), c.max(1, D("1.0")), c.plus(D("1.23456")), c.minus(1), c.abs(-5), c.quantize(D("1.256"), D("0.01")), c.to_sci_string(D("1E+5")), c.to_eng_string(D("1E+5")), c.fma(2, 3, 4))
print(c, c.flags[DivisionByZero], c.flags[InvalidOperation])
c.clear_flags()
print([s.__name__ for s, on in c.flags.items() if on])
for kind, f in (("Inexact", lambda: D(1) / 3), ("Subnormal", lambda: D("1e-1000010") + 0), ("Underflow", lambda: D("1e-999999") / 7), ("Clamped", lambda: D("0e-2000000") + 0), ("FloatOperation", lambda: D(0.5)), ("FloatOperation", lambda: D(1) < 0.5)):
    with localcontext() as c:
        c.traps[globals()[kind]] = True
        try:
            print(f())
        except DecimalException as e:
            print(type(e).__name__, e, isinstance(e, ArithmeticError))
for f in (lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) // 0, lambda: D(1) % 0, lambda: D("x"), lambda: D("9e999999") * 10, lambda: D("Inf") - D("Inf"), lambda: D(-1).sqrt(), lambda: D("sNaN") + 1, lambda: D("NaN") < 1, lambda: D(1).quantize(D("1e-50")), lambda: D(10**30) // D("1e-5"), lambda: Context(prec=0), lambda: Context(rounding="x"), lambda: setcontext(5), lambda: D([1]),
          lambda: D((0, (1, 10), 0)), lambda: D((2, (1,), 0)), lambda: hash(D("sNaN")), lambda: int(D("NaN")), lambda: int(D("Inf")), lambda: localcontext(foo=1), lambda: D("1").compare("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
