# date: calendar arithmetic.
from datetime import date, timedelta, MINYEAR, MAXYEAR

d = date(2024, 2, 28)
print(d, repr(d), d.year, d.month, d.day, d + timedelta(2), d - timedelta(days=59), date(2025, 3, 1) - d)
print(d.weekday(), d.isoweekday(), d.isocalendar(), d.isocalendar().week, d.toordinal(), date.fromordinal(738944))
print(d.replace(day=29), d.replace(year=2020, month=12), d.ctime(), d.timetuple())
print(date.fromisoformat("2024-02-29"), date.fromisoformat("20240229"), date.fromisoformat("2024-W09-4"), date.fromisocalendar(2020, 53, 7))
print(d < date(2024, 3, 1), d == date(2024, 2, 28), d != "x", max(d, date.min), date.max, hash(d) == hash(date(2024, 2, 28)))
print(f"{d:%d.%m.%Y}", d.strftime("%A %a %B %b %j %U %W %y %G-W%V-%u %%"), f"{d}", "{:%e/%-m}".format(d))
days = [date(2024, m, 1) for m in range(1, 13)]
print([(b - a).days for a, b in zip(days, days[1:])], [x.strftime("%a") for x in days[:4]])
for wrong in (
    lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(0, 1, 1), lambda: date("2020", 1, 1), lambda: date(2020, 1),
    lambda: date.max + timedelta(1), lambda: date.fromisoformat("2024-2-1"), lambda: date.fromisocalendar(2021, 53, 1),
    lambda: date.fromordinal(0), lambda: d.replace(day=31),
):
    try:
        print(wrong())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)

class Birthday(date):
    def age(self, on):
        return on.year - self.year - ((on.month, on.day) < (self.month, self.day))

b = Birthday(1990, 6, 15)
print(b.age(date(2024, 6, 14)), b.age(date(2024, 6, 15)), type(b + timedelta(1)).__name__, repr(b), MINYEAR, MAXYEAR)
