"""Decimal numbers: construction, text, comparison, arithmetic and rounding in a context.

What is missing (logarithms, powers that are not whole, traps other than those of the default context) raises NotImplementedError.
"""
import math as _math
import numbers as _numbers
import re as _re
from collections import namedtuple as _namedtuple

__all__ = [
    "Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException", "Clamped",
    "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation",
    "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP",
    "setcontext", "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY",
]

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
_MODULUS = (1 << 61) - 1

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent")


class DecimalException(ArithmeticError):
    """What can be signalled."""


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


def _invalid(kind=InvalidOperation):
    return InvalidOperation([kind])


class Context:
    """Precision and rounding."""

    def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=None, traps=None):
        if traps is not None and set(traps) != {InvalidOperation, DivisionByZero, Overflow}:
            raise NotImplementedError("mimeo does not support traps of decimal contexts yet")
        if not 1 <= prec <= MAX_PREC:
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        self.prec = prec
        self.rounding = rounding
        self.Emin = Emin
        self.Emax = Emax
        self.capitals = capitals
        self.clamp = clamp

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp)

    __copy__ = copy

    def create_decimal(self, num="0"):
        return Decimal(num)._fix(self)

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


DefaultContext = Context()
_current = Context()


def getcontext():
    return _current


def setcontext(context):
    global _current
    _current = context


class localcontext:
    """A copy of the context for a block."""

    def __init__(self, ctx=None, **kwargs):
        self._new = (ctx or _current).copy()
        for name, value in kwargs.items():
            if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp"):
                raise NotImplementedError("mimeo does not support %r of decimal contexts yet" % name)
            setattr(self._new, name, value)

    def __enter__(self):
        self._old = _current
        setcontext(self._new)
        return self._new

    def __exit__(self, *exc):
        setcontext(self._old)
        return False


_NUMBER = _re.compile(
    r"\s*(?P<sign>[-+])?(?:(?=\d|\.\d)(?P<int>\d*)(?:\.(?P<frac>\d*))?(?:E(?P<exp>[-+]?\d+))?"
    r"|Inf(?:inity)?(?P<inf>)|(?P<signal>s)?NaN(?P<nan>\d*))\s*\Z",
    _re.IGNORECASE,
)


def _round_digits(n, shift, rounding, negative):
    """n / 10**shift as an int."""
    unit = 10 ** shift
    q, r = divmod(n, unit)
    if not r:
        return q
    half = 2 * r - unit
    up = {
        ROUND_DOWN: False,
        ROUND_UP: True,
        ROUND_CEILING: not negative,
        ROUND_FLOOR: negative,
        ROUND_HALF_UP: half >= 0,
        ROUND_HALF_DOWN: half > 0,
        ROUND_HALF_EVEN: half > 0 or half == 0 and q % 2 == 1,
        ROUND_05UP: q % 5 == 0,
    }.get(rounding)
    if up is None:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                        "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    return q + 1 if up else q


class Decimal:
    """A sign, digits and an exponent; or an infinity ("F") or a NaN ("n") as the exponent."""

    __slots__ = ("_sign", "_n", "_exp")

    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        if isinstance(value, str):
            m = _NUMBER.match(value.strip().replace("_", ""))
            if m is None:
                raise _invalid(ConversionSyntax)
            self._sign = int(m["sign"] == "-")
            if m["inf"] is not None:
                self._n, self._exp = 0, "F"
            elif m["nan"] is not None:
                if m["signal"]:
                    raise NotImplementedError("mimeo does not support signaling decimal NaNs yet")
                self._n, self._exp = int(m["nan"] or "0"), "n"
            else:
                frac = m["frac"] or ""
                self._n = int((m["int"] or "") + frac)
                self._exp = int(m["exp"] or "0") - len(frac)
        elif isinstance(value, int):
            self._sign, self._n, self._exp = int(value < 0), abs(int(value)), 0
        elif isinstance(value, Decimal):
            self._sign, self._n, self._exp = value._sign, value._n, value._exp
        elif isinstance(value, float):
            self._sign = int(_math.copysign(1.0, value) < 0)
            if value != value:
                self._n, self._exp = 0, "n"
            elif _math.isinf(value):
                self._n, self._exp = 0, "F"
            else:
                n, d = abs(value).as_integer_ratio()
                k = d.bit_length() - 1
                self._n, self._exp = n * 5 ** k, -k
        elif isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            sign, digits, exponent = value
            self._sign = sign
            self._exp = "n" if exponent in ("n", "N") else exponent
            self._n = int("".join(map(str, digits)) or "0") if exponent != "F" else 0
        else:
            raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
        return self

    @classmethod
    def _make(cls, sign, n, exp):
        self = object.__new__(Decimal)
        self._sign, self._n, self._exp = sign, n, exp
        return self

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError("argument must be int or float")
        return cls(f)

    # What it is

    def is_nan(self):
        return self._exp == "n"

    is_qnan = is_nan

    def is_snan(self):
        return False

    def is_infinite(self):
        return self._exp == "F"

    def is_finite(self):
        return self._exp != "F" and self._exp != "n"

    def is_zero(self):
        return self.is_finite() and self._n == 0

    def is_signed(self):
        return self._sign == 1

    def adjusted(self):
        return self._exp + len(str(self._n)) - 1 if self.is_finite() else 0

    def as_tuple(self):
        digits = (0,) if self._exp == "F" else () if self._exp == "n" and not self._n else tuple(map(int, str(self._n)))
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._exp == "n":
            raise ValueError("cannot convert NaN to integer ratio")
        if self._exp == "F":
            raise OverflowError("cannot convert Infinity to integer ratio")
        n = -self._n if self._sign else self._n
        if self._exp >= 0:
            return n * 10 ** self._exp, 1
        d = 10 ** -self._exp
        g = _math.gcd(n, d)
        return n // g, d // g

    # Text

    def __str__(self):
        sign = "-" if self._sign else ""
        if self._exp == "F":
            return sign + "Infinity"
        if self._exp == "n":
            return sign + "NaN" + (str(self._n) if self._n else "")
        digits = str(self._n)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        else:
            point = 1
        if point <= 0:
            whole, part = "0", "." + "0" * -point + digits
        elif point >= len(digits):
            whole, part = digits + "0" * (point - len(digits)), ""
        else:
            whole, part = digits[:point], "." + digits[point:]
        exponent = "" if left == point else "%s%+d" % ("E" if _current.capitals else "e", left - point)
        return sign + whole + part + exponent

    def __repr__(self):
        return "Decimal('%s')" % self

    def __format__(self, spec):
        m = _re.fullmatch(r"(?:(.)?([<>=^]))?([-+ ])?(0)?(\d+)?(,)?(?:\.(\d+))?([fF%])?", spec, _re.DOTALL)
        if m is None:
            raise NotImplementedError("mimeo does not support the format %r of Decimal yet" % spec)
        fill, align, sign, zero, width, comma, precision, kind = m.groups()
        x = self
        if not x.is_finite() or kind is None and precision is not None:
            if spec:
                raise NotImplementedError("mimeo does not support the format %r of Decimal yet" % spec)
        if kind == "%":
            x = Decimal._make(x._sign, x._n, x._exp + 2)
        if kind is not None:
            places = int(precision) if precision is not None else max(-x._exp, 0)
            x = x._rescale(-places, _current.rounding)
            digits = str(x._n).rjust(places + 1, "0")
            text = digits[:len(digits) - places] + ("." + digits[len(digits) - places:] if places else "")
        else:
            text = str(x).lstrip("-")
        lead = "-" if x._sign else (sign if sign in ("+", " ") else "")
        tail = "%" if kind == "%" else ""
        whole, point, part = text.partition(".")
        if comma:
            whole = format(int(whole), ",")
        text = whole + point + part + tail
        if zero and not align:
            if comma:
                raise NotImplementedError("mimeo does not support the format %r of Decimal yet" % spec)
            fill, align = "0", "="
        room = (fill or " ") * (int(width or 0) - len(lead) - len(text))
        align = align or ">"
        if align == "=":
            return lead + room + text
        if align == "<":
            return lead + text + room
        if align == "^":
            half = len(room) // 2
            return room[:half] + lead + text + room[half:]
        return room + lead + text

    # Rounding

    def _rescale(self, exp, rounding):
        if self._exp <= exp:
            n = _round_digits(self._n, exp - self._exp, rounding, self._sign == 1)
        else:
            n = self._n * 10 ** (self._exp - exp)
        return Decimal._make(self._sign, n, exp)

    def _fix(self, context=None):
        context = context or _current
        if not self.is_finite():
            return self
        extra = len(str(self._n)) - context.prec
        x = self
        if extra > 0:
            x = self._rescale(self._exp + extra, context.rounding)
            if len(str(x._n)) > context.prec:
                x = x._rescale(x._exp + 1, context.rounding)
        if x._n and x.adjusted() > context.Emax:
            raise Overflow([Overflow, Inexact, Rounded])
        if x._exp < context.Etiny() and (not x._n or x.adjusted() < context.Emin):
            x = x._rescale(context.Etiny(), context.rounding)
        return x

    def quantize(self, exp, rounding=None, context=None):
        exp = _convert(exp, True)
        context = context or _current
        if self.is_nan() or exp.is_nan():
            return self if self.is_nan() else exp
        if self.is_infinite() or exp.is_infinite():
            if self.is_infinite() and exp.is_infinite():
                return self
            raise _invalid()
        x = self._rescale(exp._exp, rounding or context.rounding)
        if len(str(x._n)) > context.prec or x._n and x.adjusted() > context.Emax:
            raise _invalid()
        return x

    def to_integral_value(self, rounding=None, context=None):
        if not self.is_finite() or self._exp >= 0:
            return self
        return self._rescale(0, rounding or (context or _current).rounding)

    to_integral = to_integral_value

    def normalize(self, context=None):
        x = self._fix(context)
        if not x.is_finite():
            return x
        if not x._n:
            return Decimal._make(x._sign, 0, 0)
        n, exp = x._n, x._exp
        while n % 10 == 0:
            n //= 10
            exp += 1
        return Decimal._make(x._sign, n, exp)

    def __round__(self, n=None):
        if n is None:
            return int(self._whole("round").to_integral_value(ROUND_HALF_EVEN))
        return self.quantize(Decimal._make(0, 1, -n), ROUND_HALF_EVEN)

    def _whole(self, what):
        if self.is_nan():
            raise ValueError("cannot convert NaN to integer")
        if self.is_infinite():
            raise OverflowError("cannot convert Infinity to integer")
        return self

    def __int__(self):
        x = self._whole("int").to_integral_value(ROUND_DOWN)
        n = x._n * 10 ** x._exp
        return -n if x._sign else n

    __trunc__ = __int__

    def __floor__(self):
        return int(self._whole("floor").to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self._whole("ceil").to_integral_value(ROUND_CEILING))

    def __float__(self):
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return self._n != 0 or not self.is_finite()

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    # Comparison

    def __hash__(self):
        if self._exp == "n":
            return object.__hash__(self)
        if self._exp == "F":
            return -314159 if self._sign else 314159
        power = pow(10, self._exp, _MODULUS)
        result = self._n * power % _MODULUS
        result = -result if self._sign else result
        return -2 if result == -1 else result

    def _cmp(self, other):
        if self._exp == "F" or other._exp == "F":
            a = (1 - 2 * self._sign) if self._exp == "F" else 0
            b = (1 - 2 * other._sign) if other._exp == "F" else 0
            return (a > b) - (a < b)
        low = min(self._exp, other._exp)
        a = self._n * 10 ** (self._exp - low) * (1 - 2 * self._sign)
        b = other._n * 10 ** (other._exp - low) * (1 - 2 * other._sign)
        return (a > b) - (a < b)

    def _with(self, other, test, equality=False):
        a = self
        if isinstance(other, Decimal):
            b = other
        elif isinstance(other, (int, float)):
            b = Decimal(other)
        elif equality and isinstance(other, _numbers.Complex) and other.imag == 0 and isinstance(other, complex):
            b = Decimal(other.real)
        elif isinstance(other, _numbers.Rational):
            b = Decimal(other.numerator)
            if not self.is_finite():
                b = Decimal(0)
            else:
                a = Decimal._make(self._sign, self._n * other.denominator, self._exp)
        else:
            return NotImplemented
        if a.is_nan() or b.is_nan():
            if equality:
                return False
            raise _invalid()
        return test(a._cmp(b))

    def __eq__(self, other):
        return self._with(other, lambda c: c == 0, True)

    def __lt__(self, other):
        return self._with(other, lambda c: c < 0)

    def __le__(self, other):
        return self._with(other, lambda c: c <= 0)

    def __gt__(self, other):
        return self._with(other, lambda c: c > 0)

    def __ge__(self, other):
        return self._with(other, lambda c: c >= 0)

    def compare(self, other, context=None):
        other = _convert(other, True)
        if self.is_nan() or other.is_nan():
            return self if self.is_nan() else other
        return Decimal(self._cmp(other))

    def _order(self, other):
        """-1, 0, 1: which of two numbers comes first; equal ones by sign, then by exponent."""
        if self != other:
            return -1 if self < other else 1
        if self._sign != other._sign:
            return other._sign - self._sign
        if self._exp == other._exp:
            return 0
        return -1 if (self._exp < other._exp) != bool(self._sign) else 1

    def max(self, other, context=None):
        other = _convert(other, True)
        if self.is_nan() or other.is_nan():
            return (other if self.is_nan() else self)._fix(context)
        return (other if self._order(other) < 0 else self)._fix(context)

    def min(self, other, context=None):
        other = _convert(other, True)
        if self.is_nan() or other.is_nan():
            return (other if self.is_nan() else self)._fix(context)
        return (self if self._order(other) < 0 else other)._fix(context)

    # Arithmetic

    def __neg__(self):
        if self.is_zero():
            return Decimal._make(0, 0, self._exp)._fix()
        return self if self.is_nan() else Decimal._make(1 - self._sign, self._n, self._exp)._fix()

    def __pos__(self):
        if self.is_zero():
            return Decimal._make(0, 0, self._exp)._fix()
        return self._fix()

    def __abs__(self):
        if self.is_nan():
            return self
        return Decimal._make(0, self._n, self._exp)._fix()

    def copy_abs(self):
        return Decimal._make(0, self._n, self._exp)

    def copy_negate(self):
        return Decimal._make(1 - self._sign, self._n, self._exp)

    def copy_sign(self, other, context=None):
        return Decimal._make(_convert(other, True)._sign, self._n, self._exp)

    def __add__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            return self if self.is_nan() else other
        if self._exp == "F" or other._exp == "F":
            if self._exp == other._exp and self._sign != other._sign:
                raise _invalid()
            return self if self._exp == "F" else other
        context = _current
        a, b = self, other
        if a._n and b._n:
            # What is far below the last digit that counts only says in which direction to round.
            high, low = (a, b) if a.adjusted() >= b.adjusted() else (b, a)
            far = min(high._exp, high.adjusted() - context.prec - 2) - 1
            if low.adjusted() < far:
                low = Decimal._make(low._sign, 1, far)
                a, b = high, low
        exp = min(a._exp, b._exp)
        n = a._n * 10 ** (a._exp - exp) * (1 - 2 * a._sign) + b._n * 10 ** (b._exp - exp) * (1 - 2 * b._sign)
        if n:
            sign = int(n < 0)
        elif a._sign == b._sign:
            sign = a._sign
        else:
            sign = int(context.rounding == ROUND_FLOOR)
        return Decimal._make(sign, abs(n), exp)._fix(context)

    __radd__ = __add__

    def __sub__(self, other):
        other = _convert(other)
        if other is NotImplemented or other.is_nan() and not self.is_nan():
            return other
        return self + other.copy_negate()

    def __rsub__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other - self

    def __mul__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            return self if self.is_nan() else other
        sign = self._sign ^ other._sign
        if self._exp == "F" or other._exp == "F":
            if not self or not other:
                raise _invalid()
            return Decimal._make(sign, 0, "F")
        return Decimal._make(sign, self._n * other._n, self._exp + other._exp)._fix()

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            return self if self.is_nan() else other
        sign = self._sign ^ other._sign
        if self._exp == "F":
            if other._exp == "F":
                raise _invalid()
            return Decimal._make(sign, 0, "F")
        if other._exp == "F":
            return Decimal._make(sign, 0, _current.Etiny())
        if not other._n:
            if not self._n:
                raise _invalid(DivisionUndefined)
            raise DivisionByZero([DivisionByZero])
        exp = self._exp - other._exp
        if not self._n:
            return Decimal._make(sign, 0, exp)._fix()
        shift = len(str(other._n)) - len(str(self._n)) + _current.prec + 1
        at = exp - shift
        if shift >= 0:
            n, rest = divmod(self._n * 10 ** shift, other._n)
        else:
            n, rest = divmod(self._n, other._n * 10 ** -shift)
        if rest:
            # An odd last digit keeps ties from being seen where there are none.
            if n % 5 == 0:
                n += 1
        else:
            while at < exp and n % 10 == 0:
                n //= 10
                at += 1
        return Decimal._make(sign, n, at)._fix()

    def __rtruediv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other / self

    def _divide(self, other):
        if self.is_nan() or other.is_nan():
            nan = self if self.is_nan() else other
            return nan, nan
        sign = self._sign ^ other._sign
        if self._exp == "F":
            raise _invalid()
        if other._exp == "F":
            return Decimal._make(sign, 0, 0), self._fix()
        if not other._n:
            raise _invalid(DivisionUndefined) if not self._n else DivisionByZero([DivisionByZero])
        low = min(self._exp, other._exp)
        q, r = divmod(self._n * 10 ** (self._exp - low), other._n * 10 ** (other._exp - low))
        if q >= 10 ** _current.prec:
            raise _invalid(DivisionImpossible)
        return Decimal._make(sign, q, 0), Decimal._make(self._sign, r, low)._fix()

    def __floordiv__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if self._exp == "F" and other.is_finite():
            return Decimal._make(self._sign ^ other._sign, 0, "F")
        return self._divide(other)[0]

    def __rfloordiv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other // self

    def __mod__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if other.is_zero() and self.is_finite() and self._n:
            raise _invalid()
        return self._divide(other)[1]

    def __rmod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other % self

    def __divmod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else self._divide(other)

    def __rdivmod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else divmod(other, self)

    def __pow__(self, other, modulo=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if modulo is not None or not self.is_finite() or not other.is_finite() or other != other.to_integral_value():
            raise NotImplementedError("mimeo does not support this power of Decimal yet")
        k = int(other)
        if k == 0 and not self._n:
            raise _invalid()
        sign = self._sign & k & 1
        if k > 0 and not self._n:
            return Decimal._make(sign, 0, 0)
        if k >= 0:
            return Decimal._make(sign, self._n ** k, self._exp * k)._fix()
        if not self._n:
            return Decimal._make(sign, 0, "F")
        return Decimal(1) / Decimal._make(sign, self._n ** -k, self._exp * -k)

    def __rpow__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other ** self

    def sqrt(self, context=None):
        if self.is_nan() or self._exp == "F" and not self._sign:
            return self
        if self._exp == "F":
            raise _invalid()
        if not self._n:
            return Decimal._make(self._sign, 0, self._exp // 2)._fix(context)
        if self._sign:
            raise _invalid()
        context = context or _current
        wanted = self._exp // 2
        n, exp = self._n, self._exp
        if exp % 2:
            n, exp = n * 10, exp - 1
        shift = max(context.prec + 2 - (len(str(n)) + 1) // 2, 0)
        n *= 100 ** shift
        root = _math.isqrt(n)
        at = exp // 2 - shift
        if root * root == n:
            while at < wanted and root % 10 == 0:
                root //= 10
                at += 1
        elif root % 5 == 0:
            root += 1
        fixed = context.copy()
        fixed.rounding = ROUND_HALF_EVEN
        return Decimal._make(0, root, at)._fix(fixed)

    def _missing(self, *args, **kwargs):
        raise NotImplementedError("mimeo does not support this method of Decimal yet")

    to_integral_exact = exp = ln = log10 = logb = fma = scaleb = next_plus = next_minus = remainder_near = shift = rotate = to_eng_string = _missing

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


_numbers.Number.register(Decimal)


def _convert(x, strict=False):
    if isinstance(x, Decimal):
        return x
    if isinstance(x, int):
        return Decimal(x)
    if strict:
        raise TypeError("conversion from %s to Decimal is not supported" % type(x).__name__)
    return NotImplemented


BasicContext = Context(prec=9, rounding=ROUND_HALF_UP)
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN)
