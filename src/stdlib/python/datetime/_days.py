"""Calendar arithmetic: days are counted from 1 January of the year 1, which is day 1."""

MINYEAR, MAXYEAR = 1, 9999
MAXORDINAL = 3652059
DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
DAYS_IN = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    return 29 if month == 2 and is_leap(year) else DAYS_IN[month]


def days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def day_of_year(year, month, day):
    return DAYS_BEFORE[month] + (month > 2 and is_leap(year)) + day


def to_ordinal(year, month, day):
    return days_before_year(year) + day_of_year(year, month, day)


def from_ordinal(n):
    """Year, month and day."""
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = (n + 50) >> 5
    before = DAYS_BEFORE[month] + (month > 2 and is_leap(year))
    if before > n:
        month -= 1
        before -= days_in_month(year, month)
    return year, month, n - before + 1


def first_iso_monday(year):
    """The day with which week 1 of an ISO year begins: that week has the year's first Thursday."""
    first = to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def iso_calendar(year, month, day):
    """ISO year, week and weekday."""
    today = to_ordinal(year, month, day)
    monday = first_iso_monday(year)
    week, weekday = divmod(today - monday, 7)
    if week < 0:
        year -= 1
        week, weekday = divmod(today - first_iso_monday(year), 7)
    elif week >= 52 and today >= first_iso_monday(year + 1):
        year += 1
        week = 0
    return year, week + 1, weekday + 1


def from_iso_calendar(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    if not 0 < week < 53:
        long = False
        if week == 53:
            weekday = to_ordinal(year, 1, 1) % 7
            long = weekday == 4 or weekday == 3 and is_leap(year)
        if not long:
            raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return from_ordinal(first_iso_monday(year) + (week - 1) * 7 + day - 1)


def check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError("day is out of range for month")


def check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")


def time_text(hour, minute, second, microsecond, timespec="auto"):
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"
    raise ValueError("Unknown timespec value")


def offset_text(offset, separator=":"):
    """A difference from UTC as `+02:00`, with seconds if there are any."""
    if offset is None:
        return ""
    micros = (offset.days * 86400 + offset.seconds) * 1000000 + offset.microseconds
    sign = "-" if micros < 0 else "+"
    seconds, micros = divmod(abs(micros), 1000000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or micros:
        text += f"{separator}{seconds:02d}"
    if micros:
        text += f".{micros:06d}"
    return text


# Conversions that stand for several others.
_LONG = {
    "c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d", "T": "%H:%M:%S", "R": "%H:%M",
    "r": "%I:%M:%S %p", "h": "%b",
}


def format_time(text, fields, micros=0, offset=None, zone=None):
    """`strftime` in the C locale; `fields` are the nine of a `struct_time`."""
    year, month, day, hour, minute, second, weekday, yearday, _ = fields
    out = []
    i = 0
    n = len(text)
    while i < n:
        c = text[i]
        i += 1
        if c != "%" or i == n:
            out.append(c)
            continue
        start = i - 1
        pad = None
        if text[i] in "-_0^#" and i + 1 < n:
            pad = text[i]
            i += 1
        c = text[i]
        i += 1
        if c == ":" and i < n and text[i] == "z":
            i += 1
            out.append(offset_text(offset))
            continue
        found = _field(c, pad, year, month, day, hour, minute, second, weekday, yearday, micros, offset, zone)
        if found is None:
            found = format_time(_LONG[c], fields, micros, offset, zone) if c in _LONG else text[start:i]
        elif pad == "^":
            found = found.upper()
        out.append(found)
    return "".join(out)


def _number(value, width, pad, fill="0"):
    if pad == "-":
        return str(value)
    return str(value).rjust(width, {"_": " ", "0": "0"}.get(pad, fill))


def _field(c, pad, year, month, day, hour, minute, second, weekday, yearday, micros, offset, zone):
    if c == "Y":
        return str(year)
    if c == "m":
        return _number(month, 2, pad)
    if c == "d":
        return _number(day, 2, pad)
    if c == "H":
        return _number(hour, 2, pad)
    if c == "M":
        return _number(minute, 2, pad)
    if c == "S":
        return _number(second, 2, pad)
    if c == "a":
        return DAY_NAMES[weekday][:3]
    if c == "A":
        return DAY_NAMES[weekday]
    if c == "b" or c == "h":
        return MONTH_NAMES[month][:3]
    if c == "B":
        return MONTH_NAMES[month]
    if c == "y":
        return _number(year % 100, 2, pad)
    if c == "C":
        return _number(year // 100, 2, pad)
    if c == "I":
        return _number(hour % 12 or 12, 2, pad)
    if c == "l":
        return _number(hour % 12 or 12, 2, pad, " ")
    if c == "k":
        return _number(hour, 2, pad, " ")
    if c == "e":
        return _number(day, 2, pad, " ")
    if c == "p":
        return "AM" if hour < 12 else "PM"
    if c == "P":
        return "am" if hour < 12 else "pm"
    if c == "f":
        return f"{micros:06d}"
    if c == "j":
        return _number(yearday, 3, pad)
    if c == "w":
        return str((weekday + 1) % 7)
    if c == "u":
        return str(weekday + 1)
    if c == "U":
        return _number((yearday + 6 - (weekday + 1) % 7) // 7, 2, pad)
    if c == "W":
        return _number((yearday + 6 - weekday) // 7, 2, pad)
    if c == "G":
        return str(iso_calendar(year, month, day)[0])
    if c == "g":
        return _number(iso_calendar(year, month, day)[0] % 100, 2, pad)
    if c == "V":
        return _number(iso_calendar(year, month, day)[1], 2, pad)
    if c == "z":
        return offset_text(offset, "")
    if c == "Z":
        return zone or ""
    if c == "s":
        from datetime._local import local_offset

        wall = ((to_ordinal(year, month, day) - 719163) * 24 + hour) * 3600 + minute * 60 + second
        return str(wall - local_offset(wall - local_offset(wall)[0])[0])
    return {"%": "%", "n": "\n", "t": "\t"}.get(c)
