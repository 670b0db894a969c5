"""`timedelta`: a difference of times, as days, seconds and microseconds; only the days can be negative."""

import math

_DAY = 86400000000
_UNITS = (
    ("microseconds", 1), ("milliseconds", 1000), ("seconds", 1000000), ("minutes", 60000000), ("hours", 3600000000), ("days", _DAY),
    ("weeks", 7 * _DAY),
)


def _divide_rounding(a, b):
    """a / b, to the nearest integer, halves to the even one."""
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or r == b and q % 2 == 1:
        q += 1
    return q


def _total(values):
    total = 0
    left = 0.0
    for (name, factor), value in zip(_UNITS, values):
        if isinstance(value, int):
            total += value * factor
        elif isinstance(value, float):
            part, whole = math.modf(value)
            total += int(whole) * factor
            part, whole = math.modf(part * factor)
            total += int(whole)
            left += part
        else:
            raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
    if left:
        # Half a microsecond goes to the even sum.
        whole = round(left)
        if abs(whole - left) == 0.5:
            odd = total & 1
            whole = 2 * round((left + odd) * 0.5) - odd
        total += whole
    return total


class timedelta:
    __module__ = "datetime"
    __slots__ = ("_days", "_seconds", "_microseconds", "_hash")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        return _made(cls, _total((microseconds, milliseconds, seconds, minutes, hours, days, weeks)))

    @property
    def days(self):
        """Number of days."""
        return self._days

    @property
    def seconds(self):
        """Number of seconds (>= 0 and less than 1 day)."""
        return self._seconds

    @property
    def microseconds(self):
        """Number of microseconds (>= 0 and less than 1 second)."""
        return self._microseconds

    def total_seconds(self):
        """Total seconds in the duration."""
        return _micros(self) / 1000000

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in (
            ("days", self._days), ("seconds", self._seconds), ("microseconds", self._microseconds)) if value]
        cls = type(self)
        name = f"datetime.{cls.__qualname__}" if cls is timedelta else cls.__qualname__
        return f"{name}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self._days:
            text = f"{self._days} day{'s' if abs(self._days) != 1 else ''}, {text}"
        if self._microseconds:
            text += f".{self._microseconds:06d}"
        return text

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _made(timedelta, _micros(self) + _micros(other))

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _made(timedelta, _micros(self) - _micros(other))

    def __rsub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _made(timedelta, _micros(other) - _micros(self))

    def __neg__(self):
        return _made(timedelta, -_micros(self))

    def __pos__(self):
        return _made(timedelta, _micros(self))

    def __abs__(self):
        return _made(timedelta, abs(_micros(self)))

    def __mul__(self, other):
        if isinstance(other, int):
            return _made(timedelta, _micros(self) * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _made(timedelta, _divide_rounding(_micros(self) * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return _micros(self) // _micros(other)
        if isinstance(other, int):
            return _made(timedelta, _micros(self) // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return _micros(self) / _micros(other)
        if isinstance(other, int):
            return _made(timedelta, _divide_rounding(_micros(self), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _made(timedelta, _divide_rounding(_micros(self) * b, a))
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _made(timedelta, _micros(self) % _micros(other))

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(_micros(self), _micros(other))
        return q, _made(timedelta, r)

    def __eq__(self, other):
        return _micros(self) == _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return _micros(self) < _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return _micros(self) <= _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return _micros(self) > _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return _micros(self) >= _micros(other) if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def _micros(delta):
    return (delta._days * 86400 + delta._seconds) * 1000000 + delta._microseconds


def _made(cls, micros):
    days, micros = divmod(micros, _DAY)
    if not -999999999 <= days <= 999999999:
        if not -2147483648 <= days <= 2147483647:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    made = object.__new__(cls)
    made._days = days
    made._seconds, made._microseconds = divmod(micros, 1000000)
    return made


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
