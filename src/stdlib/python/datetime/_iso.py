"""ISO 8601 texts read: `2024-03-05T13:07:09.045678+02:00`, its short forms, and weeks."""

from datetime import _days
from datetime._delta import timedelta
from datetime._zone import timezone


def _invalid(whole):
    return ValueError(f"Invalid isoformat string: {whole!r}")


def _digits(text, whole):
    if not (text.isascii() and text.isdigit()):
        raise _invalid(whole)
    return int(text)


def parse_date(text, whole):
    """Year, month, day; ValueError tells of the `whole` text."""
    n = len(text)
    if n not in (7, 8, 10):
        raise _invalid(whole)
    year = _digits(text[:4], whole)
    dashed = text[4] == "-"
    rest = text[5:] if dashed else text[4:]
    if rest[:1] == "W":
        week = _digits(rest[1:3], whole)
        day = 1
        rest = rest[3:]
        if rest:
            if (rest[0] == "-") is not dashed:
                raise _invalid(whole)
            rest = rest[1:] if dashed else rest
            if len(rest) != 1:
                raise _invalid(whole)
            day = _digits(rest, whole)
        try:
            return _days.from_iso_calendar(year, week, day)
        except ValueError:
            raise _invalid(whole) from None
    if dashed:
        if len(rest) != 5 or rest[2] != "-":
            raise _invalid(whole)
        month, day = rest[:2], rest[3:]
    else:
        if len(rest) != 4:
            raise _invalid(whole)
        month, day = rest[:2], rest[2:]
    return year, _digits(month, whole), _digits(day, whole)


def _parse_clock(text, whole):
    """Hour, minute, second, microsecond."""
    main, point, fraction = text.partition("." if "." in text else ",")
    if point and not (fraction.isascii() and fraction.isdigit()):
        raise _invalid(whole)
    pieces = main.split(":") if ":" in main else [main[i:i + 2] for i in range(0, len(main), 2)]
    if not 1 <= len(pieces) <= 3 or any(len(piece) != 2 for piece in pieces):
        raise _invalid(whole)
    numbers = [_digits(piece, whole) for piece in pieces] + [0, 0]
    return numbers[0], numbers[1], numbers[2], int(fraction[:6].ljust(6, "0")) if point else 0


def parse_time(text, whole):
    """Hour, minute, second, microsecond, zone."""
    zone = None
    at = max(text.find("+"), text.find("-"))
    if text.endswith("Z"):
        zone = timezone.utc
        clock = _parse_clock(text[:-1], whole)
    elif at < 0:
        clock = _parse_clock(text, whole)
    else:
        clock = _parse_clock(text[:at], whole)
        hours, minutes, seconds, micros = _parse_clock(text[at + 1:], whole)
        sign = -1 if text[at] == "-" else 1
        zone = timezone(sign * timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=micros))
    return *clock, zone


def parse_datetime(text):
    """All that `datetime` takes."""
    if len(text) < 7:
        raise _invalid(text)
    # Where the date ends: it has dashes or not, and is of a day or of a week.
    if text[4] == "-":
        if text[5] == "W":
            end = 10 if len(text) > 8 and text[8] == "-" else 8
        else:
            end = 10
    elif text[4] == "W":
        end = 8 if len(text) > 7 and text[7].isdigit() else 7
    else:
        end = 8
    day = parse_date(text[:end], text)
    if len(text) == end:
        return day
    if len(text) == end + 1:
        raise _invalid(text)
    return *day, *parse_time(text[end + 1:], text)
