# random with a seed, Decimal, Fraction.
import random, decimal, fractions
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

random.seed(1)
show(lambda: (random.random(), random.randint(1, 10), random.choice("abc"), random.sample(range(10), 3), random.shuffle([1]), random.gauss(0, 1), random.choices("ab", [1, 9], k=3), random.uniform(1, 2), random.randrange(0, 10, 3), random.getrandbits(10)))
show(lambda: decimal.Decimal("1.1") + decimal.Decimal("2.2"))
show(lambda: decimal.Decimal(1) / 3)
show(lambda: decimal.Decimal("1.25").quantize(decimal.Decimal("0.1")))
show(lambda: decimal.Decimal("NaN") == 1)
show(lambda: round(decimal.Decimal("2.675"), 2))
show(lambda: decimal.Decimal(0.1))
show(lambda: decimal.Decimal("1e3").normalize())
show(lambda: decimal.Decimal("x"))
show(lambda: str(decimal.Decimal("123.4500")))
show(lambda: f"{decimal.Decimal('1234.5'):,.2f}")
show(lambda: decimal.Decimal(2).sqrt())
show(lambda: decimal.Decimal(1) / 0)
show(lambda: decimal.Decimal("-0.0"))
show(lambda: fractions.Fraction(3, 6) + fractions.Fraction("0.25"))
show(lambda: fractions.Fraction(1.5).limit_denominator(10))
show(lambda: fractions.Fraction(1, 0))
show(lambda: fractions.Fraction(7, 3) // 1)
show(lambda: fractions.Fraction(1, 3) == 1/3)
show(lambda: f"{fractions.Fraction(1, 3):.3f}")
