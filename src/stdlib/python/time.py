"""Clocks (they are in `_time`), and times as nine numbers."""

from _time import *


class struct_time(tuple):
    """Year, month, day, hour, minute, second, weekday (Monday is 0), day of the year, and whether it is summer time."""

    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    __match_args__ = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")

    def __new__(cls, sequence, dict=None):
        parts = tuple(sequence)
        if not 9 <= len(parts) <= 11:
            what = "at least 9" if len(parts) < 9 else "at most 11"
            raise TypeError(f"time.struct_time() takes an {what}-sequence ({len(parts)}-sequence given)")
        made = super().__new__(cls, parts[:9])
        more = dict or {}
        made.tm_zone = parts[9] if len(parts) > 9 else more.get("tm_zone")
        made.tm_gmtoff = parts[10] if len(parts) > 10 else more.get("tm_gmtoff")
        return made

    def __repr__(self):
        return f"time.struct_time({', '.join([f'{name}={value!r}' for name, value in zip(self.__match_args__, self)])})"

    def __reduce__(self):
        return struct_time, (tuple(self), {"tm_zone": self.tm_zone, "tm_gmtoff": self.tm_gmtoff})


def _field(i):
    return property(lambda self: self[i])


for _i, _name in enumerate(struct_time.__match_args__):
    setattr(struct_time, _name, _field(_i))


def _whole(seconds):
    import math

    if seconds is None:
        return math.floor(time())
    if isinstance(seconds, str):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    return math.floor(seconds)


def gmtime(seconds=None, /):
    """An instant in UTC."""
    from datetime._local import fields

    return struct_time((*fields(_whole(seconds), 0, 0), "GMT", 0))


def localtime(seconds=None, /):
    """An instant in local time."""
    from datetime._local import fields, period

    seconds = _whole(seconds)
    offset, name, saving = period(seconds)
    return struct_time((*fields(seconds, offset, int(saving)), name, offset))


def mktime(fields, /):
    """The instant of a local time."""
    from datetime import datetime, timedelta

    if not isinstance(fields, tuple):
        raise TypeError("Tuple or struct_time argument required")
    year, month, day, hour, minute, second = fields[:6]
    extra, month = divmod(month - 1, 12)
    moment = datetime(year + extra, month + 1, 1) + timedelta(day - 1, second, 0, 0, minute, hour)
    return float(moment._mktime(1 if fields[8] == 0 else 0))


def strftime(format, t=None, /):
    """Format a time."""
    from datetime._days import format_time

    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    t = localtime() if t is None else t
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) < 9:
        raise TypeError(f"strftime(): illegal time tuple argument")
    year, month, day, hour, minute, second, weekday, yearday, saving = t[:9]
    if not 0 <= month <= 12:
        raise ValueError("month out of range")
    if not 0 <= day <= 31:
        raise ValueError("day of month out of range")
    if not 0 <= hour <= 23:
        raise ValueError("hour out of range")
    if not 0 <= minute <= 59:
        raise ValueError("minute out of range")
    if not 0 <= second <= 61:
        raise ValueError("seconds out of range")
    if not 0 <= yearday <= 366:
        raise ValueError("day of year out of range")
    fields = (year, month or 1, day or 1, hour, minute, second, weekday % 7, yearday or 1, saving)
    offset = zone = None
    if "%z" in format or "%Z" in format:
        from datetime import timedelta

        zone, seconds = getattr(t, "tm_zone", None), getattr(t, "tm_gmtoff", None)
        if zone is None:
            zone, seconds = __getattr__("tzname")[max(saving, 0)], -__getattr__("timezone")
        offset = timedelta(seconds=seconds or 0)
    return format_time(format, fields, 0, offset, zone)


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    """Read a text of a given format."""
    import _strptime

    return _strptime._strptime_time(string, format)


def asctime(t=None, /):
    """A time as `Sun Jun 20 23:21:05 1993`."""
    from datetime._days import format_time

    t = localtime() if t is None else t
    return format_time("%a %b %e %H:%M:%S ", tuple(t)[:9]) + str(t[0])


def ctime(seconds=None, /):
    """A local time as `Sun Jun 20 23:21:05 1993`."""
    return asctime(localtime(seconds))


def _period_of(month):
    from datetime._local import period

    year = gmtime()[0]
    return period((_days_of(year, month) - 719163) * 86400)


def _days_of(year, month):
    from datetime._days import to_ordinal

    return to_ordinal(year, month, 1)


thread_time, thread_time_ns = process_time, process_time_ns
CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = range(4)


def clock_gettime_ns(clk_id, /):
    """The time of a clock in nanoseconds."""
    if clk_id not in range(4):
        raise OSError(22, "Invalid argument")
    return (time_ns, monotonic_ns, process_time_ns, thread_time_ns)[clk_id]()


def clock_gettime(clk_id, /):
    """The time of a clock in seconds."""
    return clock_gettime_ns(clk_id) / 1e9


def clock_getres(clk_id, /):
    """How finely a clock counts."""
    clock_gettime_ns(clk_id)
    return 1e-09


def get_clock_info(name, /):
    """What kind of clock one of the functions here reads."""
    from types import SimpleNamespace

    known = {
        "time": ("CLOCK_REALTIME", False), "monotonic": ("CLOCK_MONOTONIC", True), "perf_counter": ("CLOCK_MONOTONIC", True),
        "process_time": ("CLOCK_PROCESS_CPUTIME_ID", True), "thread_time": ("CLOCK_THREAD_CPUTIME_ID", True),
    }
    if name not in known:
        raise ValueError("unknown clock")
    clock, monotonic = known[name]
    return SimpleNamespace(
        implementation=f"clock_gettime({clock})", monotonic=monotonic, adjustable=not monotonic, resolution=1e-09)


def tzset():
    """Read the zone again."""
    for name in ("timezone", "altzone", "daylight", "tzname"):
        globals().pop(name, None)
    import sys

    local = sys.modules.get("datetime._local")
    if local is not None:
        local._zone = None


def __getattr__(name):
    # Only those who ask for them pay for reading the zone.
    if name not in ("timezone", "altzone", "daylight", "tzname"):
        raise AttributeError(f"module 'time' has no attribute {name!r}")
    winter, summer = sorted((_period_of(1), _period_of(7)))
    values = {
        "timezone": -winter[0], "altzone": -summer[0], "daylight": int(winter[0] != summer[0]), "tzname": (winter[1], summer[1]),
    }
    globals().update(values)
    return values[name]


del _i, _name
