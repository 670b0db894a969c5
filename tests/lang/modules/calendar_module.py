import calendar

print(calendar.month(2024, 2), calendar.isleap(1900), calendar.isleap(2000), calendar.leapdays(1990, 2025))
print(calendar.monthrange(2023, 2), calendar.weekday(2024, 2, 29), calendar.monthcalendar(2024, 9))
c = calendar.TextCalendar(calendar.SUNDAY)
print(c.formatmonth(2023, 10))
print(c.formatyear(2023, m=4)[:700])
print(list(calendar.day_name), list(calendar.month_abbr), calendar.weekheader(3), list(c.iterweekdays()))
print([str(d) for d in calendar.Calendar().itermonthdates(2021, 2)][:8], list(calendar.Calendar(3).itermonthdays2(2021, 2))[:9])
print(calendar.timegm((2001, 9, 9, 1, 46, 40)), calendar.Month(3).name, calendar.Day.FRIDAY.value)
for bad in [lambda: calendar.monthrange(2020, 13), lambda: calendar.setfirstweekday(9)]:
    try:
        bad()
    except (calendar.IllegalMonthError, calendar.IllegalWeekdayError) as e:
        print(type(e).__name__, e)
