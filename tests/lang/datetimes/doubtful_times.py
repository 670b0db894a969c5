from datetime import date, datetime, time, timedelta, timezone, tzinfo


class Summer(tzinfo):
    """An hour more until 2 o'clock on the last day of October."""

    def utcoffset(self, dt):
        end = datetime(2020, 10, 31, 2)
        plain = dt.replace(tzinfo=None)
        first = plain < end - timedelta(hours=1) or plain < end and not dt.fold
        return timedelta(hours=1 if first else 0)

    def dst(self, dt):
        return self.utcoffset(dt)

    def tzname(self, dt):
        return 5


zone = Summer()
twice = datetime(2020, 10, 31, 1, 30, tzinfo=zone)
once = datetime(2020, 10, 31, 5, tzinfo=zone)
print(twice == twice.astimezone(timezone.utc), once == once.astimezone(timezone.utc), twice == twice.replace(fold=1))
print(once.strftime("%H:%M"), datetime.combine(date=date(2020, 1, 2), time=time(3, 4), tzinfo=timezone.utc))
for wrong in (lambda: once.strftime("%Z"), lambda: timezone(timedelta(0), None), lambda: type("T", (timezone,), {}), lambda: date.fromtimestamp(1e20),
              lambda: datetime(), lambda: date()):
    try:
        print(wrong())
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
