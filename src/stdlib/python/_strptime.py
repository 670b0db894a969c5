"""Texts of dates and times read by a format, in the C locale."""

import re
from datetime import date, timedelta, timezone
from datetime._days import DAY_NAMES, MONTH_NAMES, from_iso_calendar

_SHORT_DAYS = [name[:3].lower() for name in DAY_NAMES]
_LONG_DAYS = [name.lower() for name in DAY_NAMES]
_SHORT_MONTHS = [name[:3].lower() for name in MONTH_NAMES]
_LONG_MONTHS = [name.lower() for name in MONTH_NAMES]


def _any_of(names):
    return "|".join(sorted([name for name in names if name], key=len, reverse=True))


_PATTERNS = {
    "d": r"3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]", "f": r"[0-9]{1,6}", "H": r"2[0-3]|[0-1]\d|\d", "I": r"1[0-2]|0[1-9]|[1-9]| [1-9]",
    "G": r"\d\d\d\d", "j": r"36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]", "m": r"1[0-2]|0[1-9]|[1-9]",
    "M": r"[0-5]\d|\d", "S": r"6[0-1]|[0-5]\d|\d", "U": r"5[0-3]|[0-4]\d|\d", "W": r"5[0-3]|[0-4]\d|\d", "w": r"[0-6]", "u": r"[1-7]",
    "V": r"5[0-3]|0[1-9]|[1-4]\d|\d", "y": r"\d\d", "Y": r"\d\d\d\d", "z": r"([+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)|(?-i:Z)",
    "A": _any_of(_LONG_DAYS), "a": _any_of(_SHORT_DAYS), "B": _any_of(_LONG_MONTHS), "b": _any_of(_SHORT_MONTHS), "p": "am|pm",
    "Z": "utc|gmt",
}
_LONG = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
_compiled = {}


def _compile(format):
    """The regular expression of a format."""
    if format in _compiled:
        return _compiled[format]
    out = []
    i = 0
    text = re.sub(r"%([cxX])", lambda m: _LONG[m[1]], format)
    while i < len(text):
        c = text[i]
        i += 1
        if c.isspace():
            if out[-1:] != [r"\s+"]:
                out.append(r"\s+")
        elif c != "%":
            out.append(re.escape(c))
        elif i == len(text):
            raise ValueError("stray %% in format '%s'" % format)
        else:
            c = text[i]
            i += 1
            if c == "%":
                out.append("%")
            elif c in _PATTERNS:
                out.append(f"(?P<{c}>{_PATTERNS[c]})")
            else:
                raise ValueError("'%s' is a bad directive in format '%s'" % (c, format))
    made = _compiled[format] = re.compile("".join(out), re.IGNORECASE)
    return made


def _offset(text):
    """Seconds and microseconds of `%z`."""
    if text == "Z":
        return 0, 0
    sign = -1 if text[0] == "-" else 1
    digits, _, fraction = text[1:].partition(".")
    colons = digits.count(":")
    digits = digits.replace(":", "")
    if colons and len(digits) // 2 - 1 != colons:
        raise ValueError(f"Inconsistent use of : in {text}")
    parts = [int(digits[i:i + 2]) for i in range(0, len(digits), 2)] + [0]
    micros = int(fraction.ljust(6, "0")) if fraction else 0
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2]), sign * micros


def _day_of_week(year, week, weekday, monday_first):
    """The day of the year of a weekday (Monday is 0) in a week that `%W` or `%U` counted."""
    first = date(year, 1, 1).weekday()
    if not monday_first:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    week_0_length = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + week_0_length + 7 * (week - 1) + weekday


def _strptime(text, format):
    """The nine numbers, the name of the zone, the offset in seconds, and microseconds of the time and of the offset."""
    for what, value in enumerate((text, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {what} must be str, not {type(value)}")
    pattern = _compile(format)
    match = pattern.match(text)
    if not match:
        raise ValueError("time data %r does not match format %r" % (text, format))
    if match.end() != len(text):
        raise ValueError("unconverted data remains: %s" % text[match.end():])
    found = {name: value for name, value in match.groupdict().items() if value is not None}
    number = {name: int(value) for name, value in found.items() if name in "dfGHIjmMSUWwuVyY" and name != "f"}
    year = number.get("Y")
    if "y" in number:
        year = number["y"] + (2000 if number["y"] <= 68 else 1900)
    month, day = number.get("m", 1), number.get("d", 1)
    if "B" in found:
        month = _LONG_MONTHS.index(found["B"].lower())
    elif "b" in found:
        month = _SHORT_MONTHS.index(found["b"].lower())
    hour = number.get("H", 0)
    if "I" in number:
        half = found.get("p", "am").lower()
        hour = number["I"] % 12 + (12 if half == "pm" else 0)
    micros = int(found["f"].ljust(6, "0")) if "f" in found else 0
    weekday = None
    if "A" in found:
        weekday = _LONG_DAYS.index(found["A"].lower())
    elif "a" in found:
        weekday = _SHORT_DAYS.index(found["a"].lower())
    elif "w" in number:
        weekday = (number["w"] - 1) % 7
    elif "u" in number:
        weekday = number["u"] - 1
    julian = number.get("j")
    if "G" in number:
        if julian is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if "V" not in number or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif "V" in number:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
    leap_day = year is None and month == 2 and day == 29
    base = year if year is not None else 1904 if leap_day else 1900
    if julian is None and weekday is not None:
        if "U" in number or "W" in number:
            monday_first = "W" in number
            julian = _day_of_week(base, number["W" if monday_first else "U"], weekday, monday_first)
        elif "G" in number:
            moment = date(*from_iso_calendar(number["G"], number["V"], weekday + 1))
            base, month, day = moment.year, moment.month, moment.day
    if julian is not None:
        if julian <= 0:
            base -= 1
            julian += 366 if base % 4 == 0 and (base % 100 or base % 400 == 0) else 365
        moment = date(base, 1, 1) + timedelta(julian - 1)
        base, month, day = moment.year, moment.month, moment.day
    moment = date(base, month, day)
    yearday = moment.toordinal() - date(base, 1, 1).toordinal() + 1
    if weekday is None:
        weekday = moment.weekday()
    zone = seconds = None
    zone_micros = 0
    if "z" in found:
        seconds, zone_micros = _offset(found["z"])
    saving = -1
    if "Z" in found:
        zone = found["Z"]
        saving = 0
    fields = (1900 if leap_day else base, month, day, hour, number.get("M", 0), number.get("S", 0), weekday, yearday, saving)
    return fields, zone, seconds, micros, zone_micros


def _strptime_time(text, format):
    from time import struct_time

    fields, zone, seconds, _, _ = _strptime(text, format)
    return struct_time((*fields, zone, seconds))


def _strptime_datetime(cls, text, format):
    fields, zone, seconds, micros, zone_micros = _strptime(text, format)
    args = (*fields[:6], micros)
    if seconds is not None:
        offset = timedelta(seconds=seconds, microseconds=zone_micros)
        args += (timezone(offset, zone) if zone else timezone(offset),)
    return cls(*args)
