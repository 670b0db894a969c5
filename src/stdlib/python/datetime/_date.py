"""`date`: a day of the Gregorian calendar, as if that had always been used."""

from datetime import _days
from datetime._delta import timedelta
from operator import index


class IsoCalendarDate(tuple):
    """ISO year, week and weekday."""

    __module__ = "datetime"
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


def class_text(cls, own):
    return f"datetime.{cls.__qualname__}" if cls is own else cls.__qualname__


class date:
    """date(year, month, day) --> date object"""

    __module__ = "datetime"
    __slots__ = ("_year", "_month", "_day", "_hash")

    def __new__(cls, year=None, month=None, day=None):
        if year is None:
            raise TypeError("function missing required argument 'year' (pos 1)")
        if month is None:
            raise TypeError("function missing required argument 'month' (pos 2)")
        if day is None:
            raise TypeError("function missing required argument 'day' (pos 3)")
        year, month, day = index(year), index(month), index(day)
        _days.check_date(year, month, day)
        made = object.__new__(cls)
        made._year = year
        made._month = month
        made._day = day
        return made

    @classmethod
    def fromtimestamp(cls, t, /):
        """The local day of a POSIX timestamp."""
        from datetime._local import local_fields

        if t != t:
            raise ValueError("Invalid value NaN (not a number)")
        if not -(2**63) <= t < 2**63:
            raise OverflowError("timestamp out of range for platform time_t")
        return cls(*local_fields(_floor(t))[:3])

    @classmethod
    def today(cls):
        import time

        return cls.fromtimestamp(time.time())

    @classmethod
    def fromordinal(cls, n, /):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_days.from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text, /):
        from datetime._iso import parse_date

        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        return cls(*parse_date(text, text))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_days.from_iso_calendar(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return f"{class_text(type(self), date)}({self._year}, {self._month}, {self._day})"

    def __str__(self):
        return self.isoformat()

    def isoformat(self):
        """The day in ISO 8601 form, YYYY-MM-DD."""
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    def ctime(self):
        return _days.format_time("%a %b %e %H:%M:%S ", self.timetuple()) + f"{self._year:04d}"

    def strftime(self, format):
        """Format as `time.strftime` does."""
        return _days.format_time(format, self.timetuple())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        from time import struct_time

        day_of_year = _days.day_of_year(self._year, self._month, self._day)
        return struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), day_of_year, -1))

    def toordinal(self):
        return _days.to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month, self._day if day is None else day
        )

    __replace__ = replace

    def weekday(self):
        """Monday is 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """Monday is 1."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        return IsoCalendarDate(*_days.iso_calendar(self._year, self._month, self._day))

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and not hasattr(other, "hour")

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash((self._year, self._month, self._day))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if not 0 < n <= _days.MAXORDINAL:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return type(self), self._key()


def _floor(t):
    import math

    return math.floor(t)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(1)
