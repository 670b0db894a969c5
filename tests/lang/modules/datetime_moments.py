from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

m = datetime(2024, 2, 29, 13, 5, 9, 120)
print(m, repr(m), m.date(), m.time(), m.isoformat(timespec="minutes"), m.isoformat(" ", "milliseconds"), m.ctime())
print(m.strftime("%Y-%m-%d %H:%M:%S.%f %I %p %c %X|%z|%Z|"), f"{m:%H:%M}", m.timetuple()[:9], m.replace(hour=0, microsecond=0))
print(m + timedelta(hours=11), m - timedelta(days=60), m - datetime(2000, 1, 1), datetime.combine(date(2020, 1, 2), time(3, 4)))
east = timezone(timedelta(hours=5, minutes=30), "IST")
a = datetime(2024, 1, 1, 12, tzinfo=UTC)
b = a.astimezone(east)
print(a, b, repr(b), b.tzname(), b.utcoffset(), b.dst(), a == b, hash(a) == hash(b), b - a, b.timestamp(), a.utctimetuple()[:5])
print(timezone.utc, timezone(timedelta(hours=-3)), repr(east), timezone(timedelta(0)) is UTC, b.strftime("%z %Z"), timezone.max)
print(datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1e9 + 0.25, east), datetime.fromtimestamp(-1.5, UTC))
for text in [
    "2024-02-29", "2024-02-29T01:02", "2024-02-29 01:02:03.5", "20240229T010203", "2024-02-29T01:02:03+05:30", "2024-02-29T01Z",
    "2024-W09-4T10", "2024-02-29T25:00", "2024-02-30", "nonsense", "2024-02-29T", "2024-02-29T01:02:03.123456789-00:30",
]:
    try:
        print(text, repr(datetime.fromisoformat(text)))
    except ValueError as e:
        print(text, e)
for text, format in [
    ("29 Feb 2024", "%d %b %Y"), ("2024-060", "%Y-%j"), ("Thu 1:02 PM, 03/04/99", "%a %I:%M %p, %m/%d/%y"),
    ("12:30:01.25 +0530", "%H:%M:%S.%f %z"), ("2024 W10 1", "%Y W%W %w"), ("x", "%Y"), ("2024-01-01x", "%Y-%m-%d"),
    ("2024-13-01", "%Y-%m-%d"), ("30 February 2024", "%d %B %Y"), ("1", "%q"),
]:
    try:
        print(text, datetime.strptime(text, format))
    except ValueError as e:
        print(text, e)
t = time(1, 2, 3, tzinfo=east)
print(t, repr(t), t.replace(tzinfo=None), time.fromisoformat("04:05:06.789"), time(1) < time(2), time.max, t.strftime("%H%M%z"), bool(time()))
for bad in [
    lambda: datetime(2024, 1, 1, 24), lambda: a < m, lambda: a - m, lambda: datetime(2024, 1), lambda: time(60), lambda: time(1, tzinfo=3),
    lambda: timezone(timedelta(days=1)), lambda: timezone(5), lambda: datetime.combine(1, 2), lambda: m < date(2024, 1, 1),
    lambda: datetime.max + timedelta(1), lambda: tzinfo().utcoffset(None), lambda: time(1) < t, lambda: m.isoformat(timespec="x"),
]:
    try:
        bad()
    except (ValueError, TypeError, OverflowError, NotImplementedError) as e:
        print(type(e).__name__, str(e).replace("datetime.date", "date"))
print(a == m, m == date(2024, 2, 29), m.min, datetime.max, isinstance(m, date), sorted([b, a - timedelta(1)])[0])


class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1) if 4 <= dt.month < 10 else timedelta(0)

    def tzname(self, dt):
        return "S" if self.dst(dt) else "W"


s = datetime(2024, 6, 1, 12, tzinfo=Summer())
print(s, s.tzname(), s.astimezone(UTC), datetime(2024, 12, 1, tzinfo=UTC).astimezone(Summer()), s.replace(month=1).utcoffset())
