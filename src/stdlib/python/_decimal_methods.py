"""The less frequent methods of Decimal: roots, powers, logarithms, neighbours, total order, logic. Importing this adds them."""
import math as _math

from _decimal_context import (
    ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Clamped, DivisionByZero, DivisionImpossible, DivisionUndefined, Inexact, InvalidOperation,
    Overflow, Rounded, Subnormal, Underflow, getcontext)
from _decimal_functions import _digits, count_digits, exp as exp_of, ln as ln_of, ln10
from decimal import Decimal, _convert, _nan

_make = Decimal._make


def _method(name):
    def add(function):
        function.__name__ = name
        function.__qualname__ = "Decimal." + name
        setattr(Decimal, name, function)
        return function

    return add


def _rounded(compute, context, sign=0):
    """An irrational number to the precision of the context. `compute(digits)` gives (n, exp) with about so many digits, off by little."""
    digits = context._prec + 5
    while True:
        n, exp = compute(digits)
        extra = count_digits(n) - context._prec - 1
        # Clear when the digits behind those that stay are neither all 0 or 9, nor 5000… or 4999…
        if extra > 3:
            tail = n % 10 ** extra
            if 100 < tail < 10 ** extra - 100 or digits > 4 * context._prec + 60:
                break
        digits += digits // 2 + 5
    if n % 5 == 0:
        n += 1
    fixed = context.copy()
    fixed._flags, fixed._traps = context._flags, context._traps
    fixed._rounding = ROUND_HALF_EVEN
    return _make(sign, n, exp)._fix(fixed)


@_method("sqrt")
def _of_sqrt(self, context=None):
    context = context or getcontext()
    if isinstance(self._exp, str):
        nan = self._quiet_nan(None, context)
        if nan is not None:
            return nan
        return _nan(context, InvalidOperation) if self._sign else Decimal(self)
    if not self._n:
        return _make(self._sign, 0, self._exp // 2)._fix(context)
    if self._sign:
        return _nan(context, InvalidOperation)
    wanted = self._exp // 2
    n, exp = self._n, self._exp
    if exp % 2:
        n, exp = n * 10, exp - 1
    shift = max(context._prec + 2 - (count_digits(n) + 1) // 2, 0)
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
    fixed._flags, fixed._traps = context._flags, context._traps
    fixed._rounding = ROUND_HALF_EVEN
    return _make(0, root, at)._fix(fixed)


@_method("exp")
def _of_exp(self, context=None):
    context = context or getcontext()
    if isinstance(self._exp, str):
        nan = self._quiet_nan(None, context)
        if nan is not None:
            return nan
        return _make(0, 0, 0) if self._sign else Decimal(self)
    if not self._n:
        return Decimal(1)
    if self.adjusted() > 20:
        # Beyond every exponent.
        if not self._sign:
            context._signal(Overflow)
        x = _make(0, 1, -10 ** 19 if self._sign else 10 ** 19)
        return x._fix(context)
    if self.adjusted() < -context._prec - 2:
        # As good as 1.
        n = 10 ** (context._prec + 2) + (-1 if self._sign else 1)
        return _rounded(lambda digits: (n * 10 ** 8, -context._prec - 10), context)
    n = -self._n if self._sign else self._n
    return _rounded(lambda digits: exp_of(n, self._exp, digits), context)


def _logarithm(self, context):
    """What a logarithm is where it is no ordinary number; None elsewhere."""
    if isinstance(self._exp, str):
        nan = self._quiet_nan(None, context)
        if nan is not None:
            return nan
        if not self._sign:
            return _make(0, 0, "F")
    if not self:
        return _make(1, 0, "F")
    if self._sign:
        return _nan(context, InvalidOperation)
    return None


@_method("ln")
def _of_ln(self, context=None):
    context = context or getcontext()
    special = _logarithm(self, context)
    if special is not None:
        return special
    if self == 1:
        return _make(0, 0, 0)
    sign = int(self < 1)

    def compute(digits):
        n = ln_of(self._n, self._exp, digits + max(0, -_near_one(self)))
        return abs(n), -(digits + max(0, -_near_one(self)))

    return _rounded(compute, context, sign)


def _near_one(x):
    """The adjusted exponent of x - 1: a logarithm is as small as that."""
    low = min(x._exp, 0)
    if x.adjusted() > 1 or x.adjusted() < -2:
        return 0
    difference = abs(x._n * 10 ** (x._exp - low) - 10 ** -low)
    return count_digits(difference) - 1 + low


@_method("log10")
def _of_log10(self, context=None):
    context = context or getcontext()
    special = _logarithm(self, context)
    if special is not None:
        return special
    digits = _digits(self._n)
    if digits.rstrip("0") == "1":
        return Decimal(self._exp + len(digits) - 1)._fix(context)
    sign = int(self < 1)

    def compute(digits):
        places = digits + max(0, -_near_one(self)) + 5
        return abs(ln_of(self._n, self._exp, places)) * 10 ** places // ln10(places), -places

    return _rounded(compute, context, sign)


@_method("logb")
def _of_logb(self, context=None):
    context = context or getcontext()
    if isinstance(self._exp, str):
        nan = self._quiet_nan(None, context)
        return nan if nan is not None else _make(0, 0, "F")
    if not self:
        context._signal(DivisionByZero)
        return _make(1, 0, "F")
    return Decimal(self.adjusted())._fix(context)


def _modular(self, other, modulo, context):
    nan = self._quiet_nan(other, context) or modulo._quiet_nan(None, context)
    if nan is not None:
        return nan
    numbers = []
    for x in (self, other, modulo):
        if not x.is_finite() or x != x.to_integral_value():
            return _nan(context, InvalidOperation)
        numbers.append(int(x))
    a, b, m = numbers
    if b < 0 or not m or not a and not b or count_digits(abs(m)) > context._prec:
        return _nan(context, InvalidOperation)
    n = pow(abs(a), b, abs(m))
    return _make(int(a < 0 and b % 2 == 1), n, 0)


@_method("_pow")
def _of__pow(self, other, modulo, context):
    if modulo is not None:
        modulo = _convert(modulo)
        return modulo if modulo is NotImplemented else _modular(self, other, modulo, context)
    if isinstance(self._exp, str) or isinstance(other._exp, str):
        nan = self._quiet_nan(other, context)
        if nan is not None:
            return nan
    if not other:
        return _nan(context, InvalidOperation) if not self else Decimal(1)
    whole = other.is_finite() and (other._exp >= 0 or other == other.to_integral_value())
    odd = whole and (other._exp <= 0 and int(other) % 2 == 1)
    sign = int(self._sign and odd)
    if self._sign and self and not whole:
        return _nan(context, InvalidOperation)
    if not self:
        return _make(sign, 0, 0 if not other._sign else "F")
    if self._exp == "F":
        if other._sign:
            return _make(sign, 0, 0)
        return _make(sign, 0, "F")
    if other._exp == "F":
        order = self._cmp(Decimal(1))
        if not order:
            context._signal(Inexact, Rounded)
            return _make(0, 10 ** (context._prec - 1), 1 - context._prec)
        return _make(0, 0, 0 if (order < 0) != bool(other._sign) else "F")
    if self.copy_abs()._cmp(Decimal(1)) == 0:
        if not whole:
            context._signal(Inexact, Rounded)
        if not whole or other._sign and self._exp < 0:
            return _make(sign, 10 ** (context._prec - 1), 1 - context._prec)
        places = min(-self._exp * int(other) if self._exp < 0 else 0, context._prec - 1)
        return _make(sign, 10 ** places, -places)._fix(context)
    if whole and other.adjusted() < 6:
        k = abs(int(other))
        if k * count_digits(self._n) < 20000:
            power = _make(sign, self._n ** k, self._exp * k)
            return Decimal(1)._truediv(power, context) if other._sign else power._fix(context)
    # Beyond all exponents?
    size = self.adjusted() if self.adjusted() >= 0 else -self.adjusted() - 1
    if other.adjusted() + count_digits(max(size, 1)) > 22:
        grows = (self.adjusted() >= 0) != bool(other._sign)
        return _make(sign, 1, 10 ** 19 if grows else -10 ** 19)._fix(context)
    y = -other._n if other._sign else other._n

    def compute(digits):
        places = digits + max(other.adjusted(), 0) + max(0, -_near_one(self)) + 25
        return exp_of(ln_of(self._n, self._exp, places) * y, other._exp - places, digits)

    n, at = compute(context._prec + 10)
    # A root may be exact, as far as can be seen.
    tail = n % 10 ** (count_digits(n) - context._prec)
    if tail < 1000 or tail > 10 ** (count_digits(n) - context._prec) - 1000:
        cut = count_digits(n) - context._prec
        n = (n + 10 ** cut // 2) // 10 ** cut
        context._signal(Inexact, Rounded)
        return _make(sign, n, at + cut)._fix(context)
    return _rounded(compute, context, sign)


@_method("fma")
def _of_fma(self, other, third, context=None):
    context = context or getcontext()
    other, third = _convert(other, True), _convert(third, True)
    product = self._mul(other, context if isinstance(self._exp, str) or isinstance(other._exp, str) else context._quiet(10 ** 9))
    return product._add(third, context)


@_method("remainder_near")
def _of_remainder_near(self, other, context=None):
    context = context or getcontext()
    other = _convert(other, True)
    if isinstance(self._exp, str) or isinstance(other._exp, str):
        nan = self._quiet_nan(other, context)
        if nan is not None:
            return nan
        return _nan(context, InvalidOperation) if self._exp == "F" else self._fix(context)
    if not other:
        return _nan(context, InvalidOperation if self else DivisionUndefined)
    low = min(self._exp, other._exp)
    if self.adjusted() - other.adjusted() > context._prec:
        return _nan(context, DivisionImpossible)
    unit = other._n * 10 ** (other._exp - low)
    q, r = divmod(self._n * 10 ** (self._exp - low), unit)
    sign = self._sign
    if 2 * r + (q & 1) > unit:
        r, q, sign = unit - r, q + 1, 1 - sign
    if q >= 10 ** context._prec:
        return _nan(context, DivisionImpossible)
    return _make(sign, r, low)._fix(context)


def _bounded(other, limit):
    return other.is_finite() and other._exp == 0 and other._n <= limit


@_method("scaleb")
def _of_scaleb(self, other, context=None):
    context = context or getcontext()
    other = _convert(other, True)
    nan = self._quiet_nan(other, context)
    if nan is not None:
        return nan
    if not _bounded(other, 2 * (context._Emax + context._prec)):
        return _nan(context, InvalidOperation)
    if self._exp == "F":
        return Decimal(self)
    return _make(self._sign, self._n, self._exp + int(other))._fix(context)


def _turn(self, other, context, rotate):
    context = context or getcontext()
    other = _convert(other, True)
    nan = self._quiet_nan(other, context)
    if nan is not None:
        return nan
    prec = context._prec
    if not _bounded(other, prec):
        return _nan(context, InvalidOperation)
    if self._exp == "F":
        return Decimal(self)
    by = int(other)
    n = self._n % 10 ** prec
    if rotate:
        digits = _digits(n).rjust(prec, "0")
        by %= prec
        n = int(digits[by:] + digits[:by])
    elif by < 0:
        n //= 10 ** -by
    else:
        n = n * 10 ** by % 10 ** prec
    return _make(self._sign, n, self._exp)


@_method("shift")
def _of_shift(self, other, context=None):
    return _turn(self, other, context, False)


@_method("rotate")
def _of_rotate(self, other, context=None):
    return _turn(self, other, context, True)


def _neighbour(self, context, up):
    """The next number up or down, rounded to the context."""
    if isinstance(self._exp, str):
        nan = self._quiet_nan(None, context)
        if nan is not None:
            return nan
        if self._sign != up:
            return Decimal(self)
        return _make(self._sign, 10 ** context._prec - 1, context.Etop())
    quiet = context.copy()
    quiet.clear_traps()
    quiet.clear_flags()
    quiet._rounding = ROUND_CEILING if up else ROUND_FLOOR
    x = self._fix(quiet)
    if x != self:
        return x
    return self._add(_make(0 if up else 1, 1, context.Etiny() - 1), quiet)


@_method("next_plus")
def _of_next_plus(self, context=None):
    return _neighbour(self, context or getcontext(), True)


@_method("next_minus")
def _of_next_minus(self, context=None):
    return _neighbour(self, context or getcontext(), False)


@_method("next_toward")
def _of_next_toward(self, other, context=None):
    context = context or getcontext()
    other = _convert(other, True)
    nan = self._quiet_nan(other, context)
    if nan is not None:
        return nan
    order = self._cmp(other)
    if not order:
        return self.copy_sign(other)
    x = _neighbour(self, context, order < 0)
    if x._exp == "F":
        context._signal(Overflow, Inexact, Rounded)
    elif x.is_subnormal(context) or not x:
        context._signal(*([Underflow, Subnormal, Inexact, Rounded] + ([] if x else [Clamped])))
    return x


@_method("compare")
def _of_compare(self, other, context=None):
    context = context or getcontext()
    other = _convert(other, True)
    nan = self._quiet_nan(other, context)
    return nan if nan is not None else Decimal(self._cmp(other))


@_method("compare_signal")
def _of_compare_signal(self, other, context=None):
    context = context or getcontext()
    other = _convert(other, True)
    if self.is_nan() or other.is_nan():
        context._signal(InvalidOperation)
    return self.compare(other, context)


def _rank(x):
    """NaNs lie beyond the infinities."""
    return {"F": 1, "N": 2, "n": 3}.get(x._exp, 0) if isinstance(x._exp, str) else 0


@_method("compare_total")
def _of_compare_total(self, other, context=None):
    other = _convert(other, True)
    if self._sign != other._sign:
        return Decimal(-1 if self._sign else 1)
    a, b = _rank(self), _rank(other)
    if a != b:
        order = (a > b) - (a < b)
    elif a >= 2:
        order = (self._n > other._n) - (self._n < other._n)
    elif a:
        order = 0
    else:
        order = self.copy_abs()._cmp(other.copy_abs()) or (self._exp > other._exp) - (self._exp < other._exp)
    return Decimal(-order if self._sign else order)


@_method("compare_total_mag")
def _of_compare_total_mag(self, other, context=None):
    return self.copy_abs().compare_total(_convert(other, True).copy_abs())


def _extreme(self, other, context, sign, magnitude):
    context = context or getcontext()
    other = _convert(other, True)
    if self.is_nan() or other.is_nan():
        if self._exp == "n" and not other.is_nan():
            return other._fix(context)
        if other._exp == "n" and not self.is_nan():
            return self._fix(context)
        return self._quiet_nan(other, context)
    order = 0
    if magnitude:
        order = self.copy_abs()._cmp(other.copy_abs())
    order = order or self._cmp(other) or int(self.compare_total(other))
    return Decimal((self if order * sign >= 0 else other)._fix(context))


@_method("max")
def _of_max(self, other, context=None):
    return _extreme(self, other, context, 1, False)


@_method("min")
def _of_min(self, other, context=None):
    return _extreme(self, other, context, -1, False)


@_method("max_mag")
def _of_max_mag(self, other, context=None):
    return _extreme(self, other, context, 1, True)


@_method("min_mag")
def _of_min_mag(self, other, context=None):
    return _extreme(self, other, context, -1, True)


def _bits(x, context):
    """The digits of a logical operand, which are 0 and 1; None when it is none."""
    if isinstance(x._exp, str) or x._sign or x._exp:
        return None
    digits = _digits(x._n)
    if digits.strip("01"):
        return None
    return digits[-context._prec:].rjust(context._prec, "0")


def _logic(self, other, context, operation):
    context = context or getcontext()
    other = _convert(other, True)
    a, b = _bits(self, context), _bits(other, context)
    if a is None or b is None:
        return _nan(context, InvalidOperation)
    return _make(0, int("".join(str(operation(int(x), int(y))) for x, y in zip(a, b))), 0)


@_method("logical_and")
def _of_logical_and(self, other, context=None):
    return _logic(self, other, context, lambda x, y: x & y)


@_method("logical_or")
def _of_logical_or(self, other, context=None):
    return _logic(self, other, context, lambda x, y: x | y)


@_method("logical_xor")
def _of_logical_xor(self, other, context=None):
    return _logic(self, other, context, lambda x, y: x ^ y)


@_method("logical_invert")
def _of_logical_invert(self, context=None):
    context = context or getcontext()
    return _logic(self, _make(0, int("1" * context._prec), 0), context, lambda x, y: x ^ y)
