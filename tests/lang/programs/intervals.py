# Numbers with an error, intervals and units: operators of many kinds, mixed with ints, floats and strings.
import math
from fractions import Fraction

class Interval:
    __slots__ = ("low", "high")

    def __init__(self, low, high=None):
        self.low, self.high = low, low if high is None else high
        if self.low > self.high:
            raise ValueError(f"{low} > {high}")

    @staticmethod
    def of(x):
        return x if isinstance(x, Interval) else Interval(x) if isinstance(x, (int, float, Fraction)) else NotImplemented

    def __add__(self, other):
        other = Interval.of(other)
        return other if other is NotImplemented else Interval(self.low + other.low, self.high + other.high)

    __radd__ = __add__

    def __neg__(self): return Interval(-self.high, -self.low)
    def __sub__(self, other): return self + -Interval.of(other)
    def __rsub__(self, other): return Interval.of(other) + -self

    def __mul__(self, other):
        other = Interval.of(other)
        if other is NotImplemented:
            return other
        products = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(products), max(products))

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = Interval.of(other)
        if 0 in other:
            raise ZeroDivisionError(f"{other} contains 0")
        return self * Interval(Fraction(1) / other.high, Fraction(1) / other.low)

    def __pow__(self, n, mod=None):
        if n % 2 == 0 and 0 in self:
            return Interval(0, max(self.low ** n, self.high ** n))
        return Interval(*sorted((self.low ** n, self.high ** n)))

    def __contains__(self, x): return self.low <= x <= self.high
    def __and__(self, other):
        low, high = max(self.low, other.low), min(self.high, other.high)
        return Interval(low, high) if low <= high else None
    def __or__(self, other): return Interval(min(self.low, other.low), max(self.high, other.high))
    def __abs__(self): return max(abs(self.low), abs(self.high))
    def __eq__(self, other): return isinstance(other, Interval) and (self.low, self.high) == (other.low, other.high)
    def __lt__(self, other): return self.high < Interval.of(other).low
    def __gt__(self, other): return self.low > Interval.of(other).high
    def __hash__(self): return hash((self.low, self.high))
    def __bool__(self): return self.low != self.high
    def __round__(self, n=0): return Interval(round(self.low, n), round(self.high, n))
    def __floor__(self): return math.floor(self.low)
    def __ceil__(self): return math.ceil(self.high)
    def __iter__(self): yield from (self.low, self.high)
    def __format__(self, spec): return f"[{self.low:{spec}}..{self.high:{spec}}]"
    def __repr__(self): return f"Interval({self.low!r}, {self.high!r})"
    def __index__(self):
        if self:
            raise TypeError("not a point")
        return self.low

a, b = Interval(1, 2), Interval(-3, 4)
print(a + b, a - b, a * b, 10 - a, 2 * b, sum([a, b, 5]), a / 4, a ** 2, b ** 2, b ** 3, -b, abs(b))
print(f"{a / 3:.3f}", f"{a * 0.1:>6.2f}", f"{a}", a & b, a | b, Interval(5, 6) & a, 1.5 in a, list(a), (lambda l, h: l * h)(*b))
print(a < 3, a < 2, a > 0, b > -4, a == Interval(1, 2), {a: "x"}[Interval(1, 2)], bool(Interval(3)), range(10)[Interval(4)], hex(Interval(255)))
print(round(a / 3, 2), math.floor(b / 2), math.ceil(a / 3), max(Interval(1, 2), Interval(3, 4), Interval(-1, 0)), divmod(7, 2))
c = a
c += 1
print(c, a, c is not a)
for bad in (lambda: a / b, lambda: a + "x", lambda: "x" + a, lambda: [1] * a, lambda: Interval(2, 1), lambda: a @ b, lambda: a < "x", lambda: a // 2, lambda: ~a):
    try:
        print(bad())
    except (TypeError, ValueError, ZeroDivisionError, AttributeError) as e:
        print(type(e).__name__, e)

class Text:
    """A right operand that sequences know nothing of."""
    def __init__(self, s): self.s = s
    def __radd__(self, other): return Text(f"{other}+{self.s}")
    def __rmul__(self, other): return Text(f"{other}*{self.s}")
    def __rmod__(self, other): return Text(f"{other}%{self.s}")
    def __str__(self): return self.s

print("a" + Text("b"), [1] + Text("c"), (1,) + Text("d"), b"x" + Text("e"), 3 * Text("f"), "s" * Text("g"), 5 % Text("h"))
s, l = "a", [1]
s += Text("b")
l += Text("b")
print(s, l)
