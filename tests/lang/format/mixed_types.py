import datetime
from decimal import Decimal
from fractions import Fraction
from enum import Enum


class Color(Enum):
    RED = 1


values = [1, 1.5, "s", None, True, [1, "a"], (1,), {"k": 2}, {3}, b"x", 1j, Decimal("1.50"), Fraction(1, 3), range(3), slice(1), Color.RED, Ellipsis, int, len, frozenset(), bytearray(b"y"), datetime.date(2024, 2, 29), NotImplemented, type(None)]
for v in values:
    print(f"{v}", f"{v!r}", f"{v!s}", "%s" % (v,), "%r" % (v,), "{}".format(v), format(v), str(v) == f"{v}", sep=" | ")
print(f"{Decimal('3.14159'):.2f} {Fraction(22, 7):.3f} {datetime.date(2024, 2, 29):%d/%m/%y} {True:d} {Color.RED!r:>20} {1j:.1f}")
print("%5s|%-6r|%5.1f|%03d|%x|%e" % (Decimal("2"), None, Decimal("2.25"), True, 255, Fraction(1, 8)))
for v in (None, [], {}, (), object, b"x"):
    try:
        print(format(v, "5"))
    except TypeError as e:
        print(e)
