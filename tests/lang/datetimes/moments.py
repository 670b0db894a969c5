# datetime and time: fields, texts, zones.
from datetime import datetime, date, time, timedelta, timezone, UTC

t = datetime(2024, 3, 5, 13, 7, 9, 45678)
cet = timezone(timedelta(hours=1), "CET")
print(t, repr(t), t.date(), t.time(), t.isoformat(), t.isoformat(" ", "minutes"), t.replace(microsecond=0))
print(t + timedelta(hours=11), t - timedelta(days=65), t - datetime(2024, 1, 1), t > datetime(2024, 1, 1), t.weekday())
z = t.replace(tzinfo=cet)
print(z, repr(z.tzinfo), z.utcoffset(), z.tzname(), z.astimezone(UTC), z.astimezone(timezone(timedelta(hours=-5, minutes=-30))))
print(z == t.replace(hour=12, tzinfo=UTC), z - t.replace(tzinfo=UTC), z.timestamp(), z.utctimetuple()[:6], hash(z) == hash(z.astimezone(UTC)))
print(datetime.fromtimestamp(1700000000.5, UTC), datetime.fromtimestamp(0, cet), datetime.combine(date(2020, 2, 2), time(3, 4, tzinfo=UTC)))
for text in ("2024-03-05", "2024-03-05T13:07", "20240305T130709", "2024-03-05 13:07:09.5", "2024-03-05T13:07:09Z", "2024-W10-2T01:02:03+05:30"):
    print(repr(datetime.fromisoformat(text)))
print(repr(time(1, 2)), time(23, 59, 59, 5), time.fromisoformat("04:05:06.007"), time(1, tzinfo=cet), time(1, 2) < time(1, 3), time.max)
print(t.strftime("%Y-%m-%d %H:%M:%S.%f %I%p %c|%x|%X"), z.strftime("%z %Z %:z"), f"{t:%H:%M}", t.ctime())
for wrong in (
    lambda: t < z, lambda: t - z, lambda: datetime(2024, 1, 1, 24), lambda: time(1, 60), lambda: datetime.fromisoformat("today"),
    lambda: timezone(timedelta(days=1)), lambda: t.replace(tzinfo="UTC"), lambda: t.isoformat("T", "days"), lambda: datetime.max + timedelta(1),
):
    try:
        print(wrong())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(t == z, UTC, repr(UTC), timezone(timedelta(0)) is UTC, timezone(-timedelta(minutes=61)))
