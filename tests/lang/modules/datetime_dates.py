from datetime import date, timedelta

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), tuple(d.isocalendar()), d.toordinal())
print(d + timedelta(1), d - timedelta(366), date(2025, 1, 1) - d, d.replace(year=2023, day=28), d.ctime(), d.timetuple()[:8])
print(d.strftime("%A %d %B %Y, day %j, week %W/%U/%V of %G; %y%m%d %a %b %e %D %F %% %x"), f"{d:%d.%m.%Y}", f"{d}")
for text in ["2020-12-31", "20201231", "2020-W53-5", "2020W535", "2020-W01", "2021-1-1", "2021-02-30", "x", "2020-13-01", "2020-W54-1"]:
    try:
        print(text, date.fromisoformat(text))
    except ValueError as e:
        print(text, e)
print(date.fromordinal(1), date.fromordinal(738945), date.fromisocalendar(2020, 53, 7), date.min, date.max)
print([date(y, 1, 1).isocalendar()[1] for y in range(2015, 2027)], [date(y, 12, 31).isocalendar().week for y in range(2015, 2027)])
print(d == date(2024, 2, 29), d < date(2024, 3, 1), hash(d) == hash(date(2024, 2, 29)), max(d, date.min), {d: "x"}[date(2024, 2, 29)])
for bad in [
    lambda: date(2023, 2, 29),
    lambda: date(0, 1, 1),
    lambda: date(2023, 13, 1),
    lambda: date("2023", 1, 1),
    lambda: date.max + timedelta(1),
    lambda: date.fromordinal(0),
    lambda: d < 3,
    lambda: d + 1,
    lambda: date.fromisoformat(5),
]:
    try:
        bad()
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, str(e).replace("datetime.date", "date"))
days = [date(1999, 12, 27) + timedelta(n) for n in range(0, 3000, 97)]
print(all(date.fromordinal(x.toordinal()) == x and date.fromisoformat(x.isoformat()) == x for x in days))
print(date.today() >= date(2020, 1, 1), issubclass(type(d), date))


class MyDate(date):
    def quarter(self):
        return (self.month + 2) // 3


m = MyDate(2020, 5, 5)
print(m.quarter(), repr(m), type(m + timedelta(1)).__name__, (m + timedelta(90)).quarter())
