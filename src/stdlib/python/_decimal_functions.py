"""Exponentials and logarithms of decimal numbers, as ints: `digits` is how many decimal places the ints have.

Each result is off by a few units of its last place; who rounds asks for more places until that does not matter.
"""
from math import isqrt as _isqrt

_ln10 = {}


def ln10(digits):
    """ln(10) * 10**digits."""
    for known, value in _ln10.items():
        if known >= digits:
            return value // 10 ** (known - digits)
    places = digits + 30
    unit = 10 ** places
    # 10 = 2**3 * 5/4; ln 2 and ln(5/4) by atanh(1/3) and atanh(1/9).
    value = 6 * _atanh_inverse(3, unit) + 2 * _atanh_inverse(9, unit)
    _ln10[places] = value
    return value // 10 ** 30


def _atanh_inverse(n, unit):
    """atanh(1/n) * unit"""
    term = unit // n
    total = term
    square = n * n
    k = 3
    while term:
        term //= square
        total += term // k
        k += 2
    return total


def _atanh(x, unit):
    """atanh(x / unit) * unit for a small x."""
    if x < 0:
        return -_atanh(-x, unit)
    square = x * x // unit
    term = total = x
    k = 3
    while term:
        term = term * square // unit
        total += term // k
        k += 2
    return total


def ln(n, exp, digits):
    """ln(n * 10**exp) * 10**digits; n > 0."""
    size = len(_digits(n))
    places = digits + 12 + len(str(abs(exp) + size))
    unit = 10 ** places
    # m in [1, 10), then nearer to 1 by square roots.
    shift = places - (size - 1)
    m = n * 10 ** shift if shift >= 0 else n // 10 ** -shift
    exponent = exp + size - 1
    if m > 3 * unit:
        m //= 10
        exponent += 1
    doublings = 0
    while abs(m - unit) > unit // 1000 and doublings < 40:
        m = _isqrt(m * unit)
        doublings += 1
    # ln m = 2 atanh((m - 1) / (m + 1))
    value = 2 * _atanh((m - unit) * unit // (m + unit), unit) << doublings
    value += exponent * ln10(places)
    return _drop(value, places - digits)


def _drop(value, places):
    """The same number with fewer places, cut towards zero."""
    if places <= 0:
        return value * 10 ** -places
    return value // 10 ** places if value >= 0 else -(-value // 10 ** places)


def exp(n, exponent, digits):
    """e**(n * 10**exponent) with `digits` digits: a pair (int, exponent)."""
    # How large the result is decides how exactly the argument's multiple of ln 10 has to be known.
    size = max(len(_digits(abs(n))) + exponent, 0)
    places = digits + size + 12
    unit = 10 ** places
    x = n * 10 ** (exponent + places) if exponent + places >= 0 else _drop(n, -exponent - places)
    tens, rest = divmod(x, ln10(places))
    # Halve it until the series is short.
    halvings = 8 + isqrt_bits(digits)
    extra = halvings + 8
    rest = (rest << extra) >> halvings
    scale = unit << extra
    term = total = scale
    k = 1
    while term:
        term = term * rest // scale // k
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // scale
    total >>= extra
    return total, tens - places


def isqrt_bits(digits):
    return _isqrt(digits) // 2


def _digits(n):
    """The decimal digits of n >= 0, however many."""
    try:
        return str(n)
    except ValueError:
        return _long_digits(n)


def _long_digits(n):
    # By halves: text of ints is limited in length.
    size = n.bit_length() * 30103 // 200000 + 1
    high, low = divmod(n, 10 ** size)
    return (_digits(high) if high else "") + _digits(low).rjust(size, "0") if high else _digits(low)


def count_digits(n):
    """How many decimal digits n >= 0 has; 1 for 0."""
    if n < 10 ** 18:
        return len(str(n))
    guess = n.bit_length() * 30103 // 100000
    return guess + (n >= 10 ** guess)


def int_of(digits):
    """The int of a text of digits, however long."""
    if len(digits) <= 4000:
        return int(digits or "0")
    half = len(digits) // 2
    return int_of(digits[:-half]) * 10 ** half + int_of(digits[-half:])
