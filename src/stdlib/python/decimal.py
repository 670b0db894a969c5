"""Decimal numbers: the General Decimal Arithmetic, with ints as coefficients."""
import math as _math
import numbers as _numbers
import re as _re
from collections import namedtuple as _namedtuple

import _decimal_context
from _decimal_context import (
    MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
    ROUND_HALF_UP, ROUND_UP, BasicContext, Clamped, Context, ConversionSyntax, DecimalException, DefaultContext, DivisionByZero,
    DivisionImpossible, DivisionUndefined, ExtendedContext, FloatOperation, Inexact, InvalidContext, InvalidOperation, Overflow, Rounded,
    Subnormal, Underflow, getcontext, localcontext, setcontext)
from _decimal_functions import _digits, count_digits as _count_digits, exp as _exp_of, int_of as _int_of, ln as _ln_of, ln10 as _ln10

__all__ = [
    "Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException", "Clamped",
    "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow", "FloatOperation",
    "DivisionImpossible", "InvalidContext", "ConversionSyntax", "DivisionUndefined",
    "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP",
    "setcontext", "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR",
]
HAVE_THREADS = HAVE_CONTEXTVAR = True
_MODULUS = (1 << 61) - 1

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent")
DecimalTuple.__module__ = "decimal"

_NUMBER = _re.compile(
    r"(?P<sign>[-+])?(?:(?=\d|\.\d)(?P<int>\d*)(?:\.(?P<frac>\d*))?(?:E(?P<exp>[-+]?\d+))?"
    r"|Inf(?:inity)?(?P<inf>)|(?P<signal>s)?NaN(?P<nan>\d*))\Z",
    _re.IGNORECASE,
)


def _goes_up(q, r, unit, rounding, negative):
    """Is q + r/unit, with 0 < r < unit, rounded away from zero?"""
    half = 2 * r - unit
    if rounding == ROUND_HALF_EVEN:
        return half > 0 or half == 0 and q % 2 == 1
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_HALF_UP:
        return half >= 0
    if rounding == ROUND_HALF_DOWN:
        return half > 0
    if rounding == ROUND_CEILING:
        return not negative
    if rounding == ROUND_FLOOR:
        return negative
    if rounding == ROUND_05UP:
        return q % 5 == 0
    raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                    "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")


def _round_digits(n, shift, rounding, negative):
    """n / 10**shift as an int, and whether that is exact."""
    if shift > _count_digits(n) + 1:
        # Far below half of the last place.
        return (0, True) if not n else (int(_goes_up(0, 1, 10, rounding, negative)), False)
    unit = 10 ** shift
    q, r = divmod(n, unit)
    if not r:
        return q, True
    return q + 1 if _goes_up(q, r, unit, rounding, negative) else q, False


def _nan(context, *what):
    context._signal(*what)
    return Decimal._make(0, 0, "n")


class Decimal:
    """A sign, digits and an exponent; or as the exponent an infinity ("F"), a NaN ("n") or a signalling one ("N")."""

    __slots__ = ("_sign", "_n", "_exp", "__weakref__")

    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        if isinstance(value, str):
            m = _NUMBER.match(value.strip().replace("_", ""))
            if m is None:
                (context or getcontext())._signal(ConversionSyntax)
                self._sign, self._n, self._exp = 0, 0, "n"
                return self
            self._sign = int(m["sign"] == "-")
            if m["inf"] is not None:
                self._n, self._exp = 0, "F"
            elif m["nan"] is not None:
                self._n, self._exp = _int_of(m["nan"]), "N" if m["signal"] else "n"
            else:
                frac = m["frac"] or ""
                self._n = _int_of((m["int"] or "") + frac)
                self._exp = int(m["exp"] or "0") - len(frac)
                if abs(self._exp) > 2 * MAX_EMAX:
                    exact = Context(MAX_PREC, ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, 1, 0, (), ())
                    fixed = self._fix(exact)
                    self._n, self._exp = fixed._n, fixed._exp
        elif isinstance(value, int):
            self._sign, self._n, self._exp = int(value < 0), abs(int(value)), 0
        elif isinstance(value, Decimal):
            self._sign, self._n, self._exp = value._sign, value._n, value._exp
        elif isinstance(value, float):
            context = context or getcontext()
            context._signal(FloatOperation)
            return cls._of_float(value)
        elif isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            sign, digits, exponent = value
            if sign not in (0, 1) or not isinstance(sign, int):
                raise ValueError("sign must be an integer with the value 0 or 1")
            for digit in digits:
                if not isinstance(digit, int) or not 0 <= digit <= 9:
                    raise ValueError("coefficient must be a tuple of digits")
            self._sign = int(sign)
            if exponent not in ("F", "n", "N") and not isinstance(exponent, int):
                if isinstance(exponent, str):
                    raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
                raise ValueError("exponent must be an integer")
            self._exp = exponent
            self._n = _int_of("".join(map(str, digits))) if exponent != "F" else 0
        else:
            raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
        return self

    @classmethod
    def _make(cls, sign, n, exp):
        self = object.__new__(Decimal)
        self._sign, self._n, self._exp = sign, n, exp
        return self

    @classmethod
    def _of_float(cls, value):
        self = object.__new__(cls)
        self._sign = int(_math.copysign(1.0, value) < 0)
        if value != value:
            self._n, self._exp = 0, "n"
        elif _math.isinf(value):
            self._n, self._exp = 0, "F"
        else:
            n, d = abs(value).as_integer_ratio()
            k = d.bit_length() - 1
            self._n, self._exp = n * 5 ** k, -k
        return self

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        made = Decimal._of_float(f)
        return made if cls is Decimal else cls(made)

    # What it is

    def is_nan(self):
        return self._exp == "n" or self._exp == "N"

    def is_qnan(self):
        return self._exp == "n"

    def is_snan(self):
        return self._exp == "N"

    def is_infinite(self):
        return self._exp == "F"

    def is_finite(self):
        return not isinstance(self._exp, str)

    def is_zero(self):
        return self._n == 0 and not isinstance(self._exp, str)

    def is_signed(self):
        return self._sign == 1

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def is_normal(self, context=None):
        return self.is_finite() and self._n != 0 and self.adjusted() >= (context or getcontext()).Emin

    def is_subnormal(self, context=None):
        return self.is_finite() and self._n != 0 and self.adjusted() < (context or getcontext()).Emin

    def radix(self):
        return Decimal(10)

    def number_class(self, context=None):
        if self.is_nan():
            return "sNaN" if self._exp == "N" else "NaN"
        sign = "-" if self._sign else "+"
        if self._exp == "F":
            return sign + "Infinity"
        if not self._n:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def adjusted(self):
        return self._exp + _count_digits(self._n) - 1 if self.is_finite() else 0

    def as_tuple(self):
        if self._exp == "F":
            digits = (0,)
        elif self.is_nan() and not self._n:
            digits = ()
        else:
            digits = tuple(map(int, _digits(self._n)))
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self.is_nan():
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

    def _text(self, engineering, context):
        sign = "-" if self._sign else ""
        if self._exp == "F":
            return sign + "Infinity"
        if self.is_nan():
            return sign + ("sNaN" if self._exp == "N" else "NaN") + (_digits(self._n) if self._n else "")
        digits = _digits(self._n)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif self._n:
            point = (left - 1) % 3 + 1
        else:
            point = (left + 1) % 3 - 1
        if point <= 0:
            whole, part = "0", "." + "0" * -point + digits
        elif point >= len(digits):
            whole, part = digits + "0" * (point - len(digits)), ""
        else:
            whole, part = digits[:point], "." + digits[point:]
        exponent = "" if left == point else "%s%+d" % ("E" if context.capitals else "e", left - point)
        return sign + whole + part + exponent

    def __str__(self):
        return self._text(False, getcontext())

    def to_eng_string(self, context=None):
        return self._text(True, context or getcontext())

    def __repr__(self):
        return "Decimal('%s')" % self._text(False, getcontext())

    def __format__(self, spec, /):
        from _decimal_format import format_decimal

        return format_decimal(self, spec, getcontext())

    # Rounding

    def _rescale(self, exp, rounding):
        if self._exp >= exp:
            n = self._n * 10 ** (self._exp - exp) if self._n else 0
        else:
            n, _ = _round_digits(self._n, exp - self._exp, rounding, self._sign == 1)
        return Decimal._make(self._sign, n, exp)

    def _fix(self, context):
        """Rounded to the context, with the signals of that."""
        exp = self._exp
        if isinstance(exp, str):
            limit = context._prec - context._clamp
            if exp != "F" and self._n and _count_digits(self._n) > limit:
                return Decimal._make(self._sign, self._n % 10 ** limit, exp)
            return self
        prec, tiny, top = context._prec, context.Etiny(), context.Etop()
        n = self._n
        if not n:
            highest = top if context._clamp else context._Emax
            fitting = min(max(exp, tiny), highest)
            if fitting == exp:
                return self
            context._signal(Clamped)
            return Decimal._make(self._sign, 0, fitting)
        size = _count_digits(n)
        if size <= prec and tiny <= exp <= top and size + exp - 1 >= context._Emin:
            return self
        low = size + exp - prec
        if low > top:
            return self._overflow(context)
        subnormal = low < tiny
        low = max(low, tiny)
        if exp < low:
            what = [Rounded]
            n, exact = _round_digits(n, low - exp, context._rounding, self._sign == 1)
            exp = low
            if _count_digits(n) > prec:
                n //= 10
                exp += 1
            if exp > top:
                return self._overflow(context)
            if not exact:
                what.append(Inexact)
                if subnormal:
                    what.append(Underflow)
            if subnormal:
                what.append(Subnormal)
            if not n:
                what.append(Clamped)
            context._signal(*what)
            return Decimal._make(self._sign, n, exp)
        if subnormal:
            context._signal(Subnormal)
        if context._clamp and exp > top:
            context._signal(Clamped)
            return Decimal._make(self._sign, n * 10 ** (exp - top), top)
        return self

    def _overflow(self, context):
        away = context._rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP)
        away = away or context._rounding == (ROUND_FLOOR if self._sign else ROUND_CEILING)
        context._signal(Overflow, Inexact, Rounded)
        if away:
            return Decimal._make(self._sign, 0, "F")
        return Decimal._make(self._sign, 10 ** context._prec - 1, context.Etop())

    def _quiet_nan(self, other, context):
        """The NaN that an operation with a NaN gives; None when neither is one."""
        for x in (self, other):
            if x is not None and x._exp == "N":
                context._signal(InvalidOperation)
                return Decimal._make(x._sign, x._n, "n")._fix(context)
        for x in (self, other):
            if x is not None and x._exp == "n":
                return x._fix(context)
        return None

    def quantize(self, exp, rounding=None, context=None):
        exp = _convert(exp, True)
        context = context or getcontext()
        if isinstance(self._exp, str) or isinstance(exp._exp, str):
            nan = self._quiet_nan(exp, context)
            if nan is not None:
                return nan
            return Decimal(self) if self._exp == exp._exp else _nan(context, InvalidOperation)
        if not context.Etiny() <= exp._exp <= context._Emax:
            return _nan(context, InvalidOperation)
        if self._n and self._exp > exp._exp and self.adjusted() - exp._exp + 1 > context._prec:
            return _nan(context, InvalidOperation)
        if rounding is not None:
            _goes_up(0, 1, 10, rounding, False)
        x = self._rescale(exp._exp, rounding or context._rounding)
        if _count_digits(x._n) > context._prec or x._n and x.adjusted() > context._Emax:
            return _nan(context, InvalidOperation)
        what = []
        if x._n and x.adjusted() < context._Emin:
            what.append(Subnormal)
        if x._exp > self._exp:
            what.append(Rounded)
            if x._cmp(self):
                what.append(Inexact)
        if what:
            context._signal(*what)
        return x

    def same_quantum(self, other, context=None):
        other = _convert(other, True)
        if isinstance(self._exp, str) or isinstance(other._exp, str):
            return self.is_nan() and other.is_nan() or self._exp == "F" == other._exp
        return self._exp == other._exp

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if isinstance(self._exp, str):
            return self._quiet_nan(None, context) or Decimal(self)
        return Decimal(self) if self._exp >= 0 else self._rescale(0, rounding or context._rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        x = self.to_integral_value(rounding, context)
        if self.is_finite() and self._exp < 0:
            context._signal(*([Rounded] if not x._cmp(self) else [Inexact, Rounded]))
        return x

    def normalize(self, context=None):
        context = context or getcontext()
        x = self._quiet_nan(None, context) or self._fix(context)
        if not x.is_finite():
            return x
        if not x._n:
            return Decimal._make(x._sign, 0, 0)
        n, exp = x._n, x._exp
        highest = context.Etop() if context._clamp else context._Emax
        while n % 10 == 0 and exp < highest:
            n //= 10
            exp += 1
        return Decimal._make(x._sign, n, exp)

    def __round__(self, n=None, /):
        if n is None:
            return int(self._whole().to_integral_value(ROUND_HALF_EVEN))
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(Decimal._make(0, 1, -n), ROUND_HALF_EVEN)

    def _whole(self):
        if self.is_nan():
            raise ValueError("cannot convert NaN to integer")
        if self._exp == "F":
            raise OverflowError("cannot convert Infinity to integer")
        return self

    def __int__(self):
        x = self._whole().to_integral_value(ROUND_DOWN)
        n = x._n * 10 ** x._exp
        return -n if x._sign else n

    __trunc__ = __int__

    def __floor__(self):
        return int(self._whole().to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self._whole().to_integral_value(ROUND_CEILING))

    def __float__(self):
        if self._exp == "N":
            raise ValueError("cannot convert signaling NaN to float")
        if self.is_nan():
            return float("-nan" if self._sign else "nan")
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return self._n != 0 or isinstance(self._exp, str)

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
        if self._exp == "N":
            raise TypeError("Cannot hash a signaling NaN value")
        if self._exp == "n":
            return object.__hash__(self)
        if self._exp == "F":
            return -314159 if self._sign else 314159
        result = self._n * pow(10, self._exp, _MODULUS) % _MODULUS
        result = -result if self._sign else result
        return -2 if result == -1 else result

    def _cmp(self, other):
        """-1, 0 or 1; neither is a NaN."""
        a = 0 if not self else 1 - 2 * self._sign
        b = 0 if not other else 1 - 2 * other._sign
        if a != b or not a:
            return (a > b) - (a < b)
        if self._exp == "F" or other._exp == "F":
            return a * ((self._exp == "F") - (other._exp == "F"))
        high, low = self.adjusted(), other.adjusted()
        if high != low:
            return a if high > low else -a
        low = min(self._exp, other._exp)
        x = self._n * 10 ** (self._exp - low)
        y = other._n * 10 ** (other._exp - low)
        return a * ((x > y) - (x < y))

    def _with(self, other, test, equality=False):
        a = self
        if isinstance(other, Decimal):
            b = other
        elif isinstance(other, int):
            b = Decimal(other)
        elif isinstance(other, float):
            context = getcontext()
            if equality:
                context._flags[FloatOperation] = True
            else:
                context._signal(FloatOperation)
            b = Decimal._of_float(other)
        elif equality and isinstance(other, complex):
            if other.imag:
                return False
            b = Decimal._of_float(other.real)
        elif isinstance(other, _numbers.Rational):
            b = Decimal(other.numerator)
            if self.is_finite():
                a = Decimal._make(self._sign, self._n * other.denominator, self._exp)
        else:
            return NotImplemented
        if a.is_nan() or b.is_nan():
            if not equality or a._exp == "N" or b._exp == "N":
                getcontext()._signal(InvalidOperation)
            return False
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

    # Arithmetic; the rest of it is in `_decimal_methods`.

    def _neg(self, context):
        nan = self._quiet_nan(None, context) if isinstance(self._exp, str) else None
        if nan is not None:
            return nan
        sign = 1 - self._sign
        if not self and context._rounding != ROUND_FLOOR:
            sign = 0
        return Decimal._make(sign, self._n, self._exp)._fix(context)

    def _pos(self, context):
        nan = self._quiet_nan(None, context) if isinstance(self._exp, str) else None
        if nan is not None:
            return nan
        sign = self._sign
        if not self and context._rounding != ROUND_FLOOR:
            sign = 0
        return Decimal._make(sign, self._n, self._exp)._fix(context)

    def _abs(self, context):
        nan = self._quiet_nan(None, context) if isinstance(self._exp, str) else None
        if nan is not None:
            return nan
        return Decimal._make(0, self._n, self._exp)._fix(context)

    def _add(self, other, context):
        a, b = self, other
        if isinstance(a._exp, str) or isinstance(b._exp, str):
            nan = a._quiet_nan(b, context)
            if nan is not None:
                return nan
            if a._exp == b._exp and a._sign != b._sign:
                return _nan(context, InvalidOperation)
            return a if a._exp == "F" else b
        if a._n and b._n:
            # What is far below the last digit that counts only says in which direction to round.
            high, low = (a, b) if a.adjusted() >= b.adjusted() else (b, a)
            far = min(high._exp, high.adjusted() - context._prec - 2) - 1
            if low.adjusted() < far:
                a, b = high, Decimal._make(low._sign, 1, far)
        elif a._n or b._n:
            # A zero only asks for places.
            zero, x = (b, a) if a._n else (a, b)
            exp = max(min(zero._exp, x._exp), x.adjusted() - context._prec)
            return x._rescale(min(exp, x._exp), ROUND_DOWN)._fix(context)
        exp = min(a._exp, b._exp)
        x = a._n * 10 ** (a._exp - exp) if a._n else 0
        y = b._n * 10 ** (b._exp - exp) if b._n else 0
        n = (-x if a._sign else x) + (-y if b._sign else y)
        if n:
            sign = int(n < 0)
        elif a._sign == b._sign:
            sign = a._sign
        else:
            sign = int(context._rounding == ROUND_FLOOR)
        return Decimal._make(sign, abs(n), exp)._fix(context)

    def _sub(self, other, context):
        if other.is_nan():
            return self._quiet_nan(other, context)
        return self._add(other.copy_negate(), context)

    def _mul(self, other, context):
        sign = self._sign ^ other._sign
        if isinstance(self._exp, str) or isinstance(other._exp, str):
            nan = self._quiet_nan(other, context)
            if nan is not None:
                return nan
            if not self or not other:
                return _nan(context, InvalidOperation)
            return Decimal._make(sign, 0, "F")
        return Decimal._make(sign, self._n * other._n, self._exp + other._exp)._fix(context)

    def _truediv(self, other, context):
        sign = self._sign ^ other._sign
        if isinstance(self._exp, str) or isinstance(other._exp, str):
            nan = self._quiet_nan(other, context)
            if nan is not None:
                return nan
            if self._exp == "F":
                if other._exp == "F":
                    return _nan(context, InvalidOperation)
                return Decimal._make(sign, 0, "F")
            context._signal(Clamped)
            return Decimal._make(sign, 0, context.Etiny())
        if not other._n:
            if not self._n:
                return _nan(context, DivisionUndefined)
            context._signal(DivisionByZero)
            return Decimal._make(sign, 0, "F")
        exp = self._exp - other._exp
        if not self._n:
            return Decimal._make(sign, 0, exp)._fix(context)
        shift = _count_digits(other._n) - _count_digits(self._n) + context._prec + 1
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
        return Decimal._make(sign, n, at)._fix(context)

    def _divide(self, other, context, only_rest=False):
        """Whole quotient and remainder."""
        sign = self._sign ^ other._sign
        if isinstance(self._exp, str) or isinstance(other._exp, str):
            nan = self._quiet_nan(other, context)
            if nan is not None:
                return nan, nan
            if self._exp == "F":
                if other._exp == "F" or only_rest:
                    nan = _nan(context, InvalidOperation)
                    return nan, nan
                context._signal(InvalidOperation)
                return Decimal._make(sign, 0, "F"), Decimal._make(0, 0, "n")
            return Decimal._make(sign, 0, 0), self._fix(context)
        if not other._n:
            if not self._n:
                nan = _nan(context, DivisionUndefined)
                return nan, nan
            if only_rest:
                nan = _nan(context, InvalidOperation)
                return nan, nan
            context._signal(DivisionByZero, InvalidOperation)
            return Decimal._make(sign, 0, "F"), Decimal._make(0, 0, "n")
        low = min(self._exp, other._exp)
        if self._n and self.adjusted() - other.adjusted() > context._prec:
            nan = _nan(context, DivisionImpossible)
            return nan, nan
        if self.adjusted() < other.adjusted() - 1:
            q, r = 0, self._n * 10 ** (self._exp - low) if self._n and self._exp - low < context._prec + 5 else self._n
            low = low if self._exp - low < context._prec + 5 else self._exp
        else:
            q, r = divmod(self._n * 10 ** (self._exp - low), other._n * 10 ** (other._exp - low))
        if q >= 10 ** context._prec:
            nan = _nan(context, DivisionImpossible)
            return nan, nan
        return Decimal._make(sign, q, 0), Decimal._make(self._sign, r, low)._fix(context)

    def __neg__(self):
        return self._neg(getcontext())

    def __pos__(self):
        return self._pos(getcontext())

    def __abs__(self):
        return self._abs(getcontext())

    def __divmod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else self._divide(other, getcontext())

    def __rdivmod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other._divide(self, getcontext())

    def __floordiv__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        if self._exp == "F" and other.is_finite():
            return Decimal._make(self._sign ^ other._sign, 0, "F")
        if other.is_zero() and self.is_finite() and self._n:
            context._signal(DivisionByZero)
            return Decimal._make(self._sign ^ other._sign, 0, "F")
        return self._divide(other, context)[0]

    def __rfloordiv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other // self

    def __mod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else self._divide(other, getcontext(), True)[1]

    def __rmod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other % self

    def __pow__(self, other, modulo=None):
        other = _convert(other)
        return other if other is NotImplemented else self._pow(other, modulo, getcontext())

    def __rpow__(self, other, modulo=None):
        other = _convert(other)
        return other if other is NotImplemented else other._pow(self, modulo, getcontext())

    def copy_abs(self):
        return Decimal._make(0, self._n, self._exp)

    def copy_negate(self):
        return Decimal._make(1 - self._sign, self._n, self._exp)

    def copy_sign(self, other, context=None):
        return Decimal._make(_convert(other, True)._sign, self._n, self._exp)

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else self.__class__(self)

    def __deepcopy__(self, memo):
        return self if type(self) is Decimal else self.__class__(self)


def _operator(name, method):
    """`a + b` and `b + a` by the method that takes a context."""

    def forward(self, other):
        other = _convert(other)
        return other if other is NotImplemented else method(self, other, getcontext())

    def backward(self, other):
        other = _convert(other)
        return other if other is NotImplemented else method(other, self, getcontext())

    for prefix, function in (("__", forward), ("__r", backward)):
        function.__name__ = prefix + name + "__"
        function.__qualname__ = "Decimal." + function.__name__
        setattr(Decimal, function.__name__, function)


for _name in ("add", "sub", "mul", "truediv"):
    _operator(_name, getattr(Decimal, "_" + _name))


def _convert(x, strict=False):
    if isinstance(x, Decimal):
        return x
    if isinstance(x, int):
        return Decimal(x)
    if strict:
        raise TypeError("conversion from %s to Decimal is not supported" % type(x).__name__)
    return NotImplemented


_numbers.Number.register(Decimal)
_decimal_context.Decimal = Decimal

import _decimal_methods
