"""`time`: a time of day, without a day."""

from datetime import _days
from datetime._date import class_text
from datetime._delta import timedelta
from datetime._zone import check_name, check_offset, check_tzinfo
from operator import index


def clock_text(parts):
    """Arguments for a repr: seconds and microseconds only where they are not 0."""
    hour, minute, second, micros = parts
    text = f"{hour}, {minute}"
    if second or micros:
        text += f", {second}"
    if micros:
        text += f", {micros}"
    return text


def micros_between(one, other, equality, kind):
    """Microseconds from `other` to `one`; None, or TypeError unless only equality is asked, if one knows its zone and the other does not."""
    mine = theirs = None
    if one._tzinfo is not other._tzinfo:
        mine, theirs = one.utcoffset(), other.utcoffset()
    difference = one._micros() - other._micros()
    if mine == theirs:
        return difference
    if mine is None or theirs is None:
        if equality:
            return None
        raise TypeError(f"can't compare offset-naive and offset-aware {kind}")
    return difference - (mine - theirs) // timedelta.resolution


def zone_parts(t, format):
    """The offset and the name of the zone, as far as a format asks for them."""
    if not isinstance(format, str):
        return None, None
    return t.utcoffset() if "z" in format else None, t.tzname() if "Z" in format else None


class time:
    """time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) --> a time object"""

    __module__ = "datetime"
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold", "_hash")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second, microsecond = index(hour), index(minute), index(second), index(microsecond)
        _days.check_time(hour, minute, second, microsecond, fold)
        check_tzinfo(tzinfo)
        made = object.__new__(cls)
        made._hour = hour
        made._minute = minute
        made._second = second
        made._microsecond = microsecond
        made._tzinfo = tzinfo
        made._fold = fold
        return made

    @classmethod
    def fromisoformat(cls, text, /):
        from datetime._iso import parse_time

        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        return cls(*parse_time(text[1:] if text.startswith("T") else text, text))

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def __repr__(self):
        text = clock_text((self._hour, self._minute, self._second, self._microsecond))
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return f"{class_text(type(self), time)}({text})"

    def isoformat(self, timespec="auto"):
        text = _days.time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + _days.offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        fields = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        offset, name = zone_parts(self, format)
        return _days.format_time(format, fields, self._microsecond, offset, name)

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(spec).__name__}")
        return self.strftime(spec) if spec else str(self)

    def utcoffset(self):
        return None if self._tzinfo is None else check_offset("utcoffset", self._tzinfo.utcoffset(None))

    def dst(self):
        return None if self._tzinfo is None else check_offset("dst", self._tzinfo.dst(None))

    def tzname(self):
        return None if self._tzinfo is None else check_name(self._tzinfo.tzname(None))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    __replace__ = replace

    def _micros(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _difference(self, other, equality=False):
        return micros_between(self, other, equality, "times")

    def __eq__(self, other):
        return self._difference(other, True) == 0 if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._difference(other) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._difference(other) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._difference(other) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._difference(other) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._micros() - (offset // timedelta.resolution if offset else 0))

    def __reduce__(self):
        return type(self), (self._hour, self._minute, self._second, self._microsecond, self._tzinfo)


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
