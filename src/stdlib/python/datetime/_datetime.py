"""`datetime`: a day and a time of day."""

import math

from datetime import _days
from datetime._date import class_text, date
from datetime._delta import timedelta
from datetime._time import clock_text, micros_between, time, zone_parts
from datetime._zone import check_name, check_offset, check_tzinfo, timezone
from operator import index

_date, _time = date, time
_EPOCH = _days.to_ordinal(1970, 1, 1)


class datetime(date):
    """datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])"""

    __module__ = "datetime"
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if year is None:
            raise TypeError("function missing required argument 'year' (pos 1)")
        if month is None:
            raise TypeError("function missing required argument 'month' (pos 2)")
        if day is None:
            raise TypeError("function missing required argument 'day' (pos 3)")
        year, month, day = index(year), index(month), index(day)
        hour, minute, second, microsecond = index(hour), index(minute), index(second), index(microsecond)
        _days.check_date(year, month, day)
        _days.check_time(hour, minute, second, microsecond, fold)
        check_tzinfo(tzinfo)
        made = object.__new__(cls)
        made._year = year
        made._month = month
        made._day = day
        made._hour = hour
        made._minute = minute
        made._second = second
        made._microsecond = microsecond
        made._tzinfo = tzinfo
        made._fold = fold
        return made

    hour = time.hour
    minute = time.minute
    second = time.second
    microsecond = time.microsecond
    tzinfo = time.tzinfo
    fold = time.fold

    @classmethod
    def _from_seconds(cls, seconds, micros, zone=None):
        """From seconds of UTC since 1970."""
        days, seconds = divmod(seconds, 86400)
        n = _EPOCH + days
        if not 0 < n <= _days.MAXORDINAL:
            year = 1970 + days // 365.2425
            raise ValueError(f"year {int(year)} is out of range")
        return cls(*_days.from_ordinal(n), seconds // 3600, seconds // 60 % 60, seconds % 60, micros, zone)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """A local time, or one in the zone `tz`."""
        check_tzinfo(tz)
        seconds, micros = _split(timestamp)
        if tz is not None:
            return tz.fromutc(cls._from_seconds(seconds, micros, tz))
        from datetime._local import local_offset

        offset = local_offset(seconds)[0]
        made = cls._from_seconds(seconds + offset, micros)
        # The same wall clock time for the second time, after clocks were set back?
        if local_offset(seconds - 86400)[0] > offset:
            earlier = made._mktime(0)
            if earlier != seconds:
                made._fold = 1
        return made

    @classmethod
    def utcfromtimestamp(cls, t, /):
        return cls._from_seconds(*_split(t))

    @classmethod
    def now(cls, tz=None):
        import time

        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        import time

        return cls.utcfromtimestamp(time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _time):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        if tzinfo is True:
            tzinfo = time.tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, text, /):
        from datetime._iso import parse_datetime

        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        return cls(*parse_datetime(text))

    @classmethod
    def strptime(cls, text, format, /):
        """Read a text of a given format."""
        import _strptime

        return _strptime._strptime_datetime(cls, text, format)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def timetuple(self):
        saving = self.dst()
        return self._struct(-1 if saving is None else int(bool(saving)))

    def _struct(self, saving):
        from time import struct_time

        yearday = _days.day_of_year(self._year, self._month, self._day)
        return struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(), yearday, saving))

    def utctimetuple(self):
        offset = self.utcoffset()
        return (self - offset if offset else self)._struct(0)

    def _seconds(self):
        """Seconds between 1970 and this, zones not looked at."""
        return (self.toordinal() - _EPOCH) * 86400 + (self._hour * 60 + self._minute) * 60 + self._second

    def _mktime(self, fold):
        """The local time as seconds of UTC."""
        from datetime._local import local_offset

        wall = self._seconds()
        before, after = local_offset(wall - 86400)[0], local_offset(wall + 86400)[0]
        found = [offset for offset in (before, after) if local_offset(wall - offset)[0] == offset]
        if len(found) == 2:
            return wall - found[fold]
        return wall - found[0] if found else wall - (after if fold else before)

    def timestamp(self):
        """Seconds since 1970 UTC, as a float."""
        if self._tzinfo is None:
            return self._mktime(self._fold) + self._microsecond / 1e6
        return (self - _UTC_EPOCH).total_seconds()

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month, self._day if day is None else day,
            self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo,
            fold=self._fold if fold is None else fold,
        )

    __replace__ = replace

    def _local_zone(self):
        from datetime._local import local_offset

        seconds = self._mktime(self._fold) if self._tzinfo is None else (self - _UTC_EPOCH) // timedelta(seconds=1)
        offset, name = local_offset(seconds)
        return timezone(timedelta(seconds=offset), name)

    def astimezone(self, tz=None):
        check_tzinfo(tz)
        if tz is None:
            tz = self._local_zone()
        if tz is self._tzinfo:
            return self
        offset = None if self._tzinfo is None else self.utcoffset()
        if offset is None:
            offset = self._local_zone().utcoffset(None)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def utcoffset(self):
        return None if self._tzinfo is None else check_offset("utcoffset", self._tzinfo.utcoffset(self))

    def dst(self):
        return None if self._tzinfo is None else check_offset("dst", self._tzinfo.dst(self))

    def tzname(self):
        return None if self._tzinfo is None else check_name(self._tzinfo.tzname(self))

    def isoformat(self, sep="T", timespec="auto"):
        clock = _days.time_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}{clock}{_days.offset_text(self.utcoffset())}"

    def ctime(self):
        return _days.format_time("%a %b %e %H:%M:%S ", self.timetuple()) + f"{self._year:04d}"

    def strftime(self, format):
        offset, name = zone_parts(self, format)
        return _days.format_time(format, self.timetuple(), self._microsecond, offset, name)

    def __repr__(self):
        clock = clock_text((self._hour, self._minute, self._second, self._microsecond))
        text = f"{self._year}, {self._month}, {self._day}, {clock}"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return f"{class_text(type(self), datetime)}({text})"

    def __str__(self):
        return self.isoformat(" ")

    def _micros(self):
        return self._seconds() * 1000000 + self._microsecond

    def _difference(self, other, equality=False):
        return micros_between(self, other, equality, "datetimes")

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is not other._tzinfo and (self._is_doubtful() or other._is_doubtful()):
            return False
        return self._difference(other, True) == 0

    def _is_doubtful(self):
        """Is it a time that clocks show twice or never? Such a one equals none of another zone."""
        if self._tzinfo is None or type(self._tzinfo) is timezone:
            return False
        clock = self._hour, self._minute, self._second, self._microsecond
        other = datetime(self._year, self._month, self._day, *clock, self._tzinfo, fold=not self._fold)
        return self.utcoffset() != other.utcoffset()

    def __lt__(self, other):
        return self._difference(other) < 0 if isinstance(other, datetime) else NotImplemented

    def __le__(self, other):
        return self._difference(other) <= 0 if isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        return self._difference(other) > 0 if isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        return self._difference(other) >= 0 if isinstance(other, datetime) else NotImplemented

    def __hash__(self):
        offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
        return hash(self._micros() - (offset // timedelta.resolution if offset else 0))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        micros = self._micros() + other // timedelta.resolution
        seconds, micros = divmod(micros, 1000000)
        days, seconds = divmod(seconds, 86400)
        n = _EPOCH + days
        if not 0 < n <= _days.MAXORDINAL:
            raise OverflowError("date value out of range")
        return type(self)(*_days.from_ordinal(n), seconds // 3600, seconds // 60 % 60, seconds % 60, micros, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        try:
            return timedelta(microseconds=self._difference(other))
        except TypeError:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes") from None

    def __reduce__(self):
        return type(self), (
            self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond, self._tzinfo
        )


def _split(timestamp):
    """Whole seconds, and microseconds rounded half to even."""
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError("Invalid value NaN (not a number)")
        part, whole = math.modf(timestamp)
        micros = round(part * 1e6)
        seconds = int(whole)
        if micros >= 1000000:
            seconds, micros = seconds + 1, micros - 1000000
        elif micros < 0:
            seconds, micros = seconds - 1, micros + 1000000
    else:
        seconds, micros = index(timestamp), 0
    if not -(2**63) <= seconds < 2**63:
        raise OverflowError("timestamp out of range for platform time_t")
    return seconds, micros


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
_UTC_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
