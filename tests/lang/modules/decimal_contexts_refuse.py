from decimal import Context, Decimal

c = Context()
for wrong in ("c.prec = -1", "c.prec = 'x'", "c.Emin = 1", "c.capitals = 2", "c.flags = []", "c.traps = {}", "del c.prec", "c.divide('1', 2)",
              "Decimal(1).quantize(Decimal(1), rounding='x')", "c.to_integral_value('10')"):
    try:
        exec(wrong)
    except (ValueError, TypeError, KeyError, AttributeError) as e:
        print(type(e).__name__, str(e).splitlines()[0])


class Money(Decimal):
    def __init__(self, value):
        self.currency = "EUR"


print(Money.from_float(1.5).currency, type(Money(1).max(Money(2))), type(Money(1) + 1), c.copy_decimal(5))
