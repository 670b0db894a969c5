import numbers
from decimal import Decimal
from fractions import Fraction

for v in (1, True, 1.5, 1j, Fraction(1, 2), Decimal("1.5"), "1", None):
    print(type(v).__name__, [isinstance(v, c) for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)])


class Mod7(numbers.Integral):
    def __init__(self, n):
        self.n = int(n) % 7

    def __int__(self):
        return self.n

    def __repr__(self):
        return f"M({self.n})"

    def _op(self, other, f):
        return Mod7(f(self.n, int(other))) if isinstance(other, (int, Mod7)) else NotImplemented

    def __add__(self, o):
        return self._op(o, lambda a, b: a + b)

    def __radd__(self, o):
        return self._op(o, lambda a, b: b + a)

    def __mul__(self, o):
        return self._op(o, lambda a, b: a * b)

    __rmul__ = __mul__

    def __eq__(self, o):
        return self.n == (o.n if isinstance(o, Mod7) else o)

    def __hash__(self):
        return hash(self.n)

    def __pow__(self, e, m=None):
        return Mod7(pow(self.n, int(e), 7))

    def __lt__(self, o):
        return self.n < int(o)

    def __le__(self, o):
        return self.n <= int(o)

    def __neg__(self):
        return Mod7(-self.n)

    def __pos__(self):
        return self

    def __abs__(self):
        return self

    def __invert__(self):
        return Mod7(~self.n)

    def __trunc__(self):
        return self.n

    __floor__ = __ceil__ = __trunc__

    def __round__(self, n=None):
        return self.n

    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __truediv__ = __rtruediv__ = __rpow__ = __lshift__ = __rlshift__ = __rshift__ = __rrshift__ = __and__ = __rand__ = __xor__ = __rxor__ = __or__ = __ror__ = lambda self, o: NotImplemented


m = Mod7(10)
print(m, m + 5, 5 + m, m * m, m ** 4, m - Mod7(5), 1 - m, -m, abs(m), ~m, m < 5, m == 3, hash(m) == hash(3), float(m), complex(m), bool(Mod7(7)), m.numerator, m.denominator, m.real, m.imag, m.conjugate(), sum([m, m, m]), [0, 1, 2, 3, 4][m], isinstance(m, numbers.Real), divmod(10, 4))
for f in (lambda: m + 1.5, lambda: m / 2, lambda: numbers.Integral(), lambda: numbers.Number() and 0):
    try:
        print(f())
    except TypeError as e:
        print(str(e).split(" with")[0])
