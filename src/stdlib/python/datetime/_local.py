"""The time zone of this machine, from `TZ` or `/etc/localtime`, in the TZif format that Unix systems keep zones in."""

from datetime import _days

_zone = None


def _ints(data, start, count, size):
    return [int.from_bytes(data[start + i * size:start + (i + 1) * size], "big", signed=True) for i in range(count)]


def _read(path):
    """Instants of change, the offset and name that begin with each, and those before the first."""
    with open(path, "rb") as file:
        data = file.read()
    if data[:4] != b"TZif":
        raise NotImplementedError(f"mimeo does not support the time zone file {path} yet")
    start, size = 0, 4
    while True:
        utc, std, leap, times, types, chars = _ints(data, start + 20, 6, 4)
        body = start + 44
        if size == 8 or data[4:5] == b"\0":
            break
        # The second half has the same with 64 bits.
        start = body + times * 4 + times + types * 6 + chars + leap * 8 + std + utc
        size = 8
    instants = _ints(data, body, times, size)
    kinds = data[body + times * size:body + times * (size + 1)]
    table = body + times * (size + 1)
    names = table + types * 6
    periods = []
    for i in range(types):
        entry = table + i * 6
        begin = names + data[entry + 5]
        name = data[begin:data.index(b"\0", begin)].decode("ascii")
        periods.append((_ints(data, entry, 1, 4)[0], name, data[entry + 4]))
    first = next((period for period in periods if not period[2]), periods[0])
    # What follows the table is a rule for all times after it.
    if b"," in data[names + chars:] and (not instants or instants[-1] < 2114380800):
        raise NotImplementedError(f"mimeo does not support the rule at the end of the time zone file {path} yet")
    return instants, [periods[kind] for kind in kinds], first


def _load():
    import os

    name = os.environ.get("TZ")
    if name is None:
        path = "/etc/localtime"
    else:
        name = name.lstrip(":")
        path = name if name.startswith("/") else f"/usr/share/zoneinfo/{name}"
        if name in ("", "UTC", "UTC0", "GMT"):
            return [], [], (0, name.rstrip("0") or "UTC", 0)
    try:
        return _read(path)
    except OSError:
        if name is not None:
            raise NotImplementedError(f"mimeo does not support the time zone {name!r} yet") from None
        return [], [], (0, "UTC", 0)


def period(seconds):
    """Offset from UTC in seconds, name, and whether it is summer time, at an instant."""
    global _zone
    if _zone is None:
        _zone = _load()
    from bisect import bisect_right

    instants, periods, first = _zone
    i = bisect_right(instants, seconds)
    return periods[i - 1] if i else first


def local_offset(seconds):
    return period(seconds)[:2]


def fields(seconds, offset, saving):
    """The nine of a `struct_time`."""
    days, seconds = divmod(seconds + offset, 86400)
    n = days + 719163
    year, month, day = _days.from_ordinal(n) if n > 0 else _before(n)
    return year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, (n + 6) % 7, _days.day_of_year(year, month, day), saving


def _before(n):
    cycles = -n // 146097 + 1
    year, month, day = _days.from_ordinal(n + cycles * 146097)
    return year - cycles * 400, month, day


def local_fields(seconds):
    offset, _, saving = period(seconds)
    return fields(seconds, offset, saving)
