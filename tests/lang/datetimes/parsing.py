# strptime, and strftime of time.
from datetime import datetime, timedelta, timezone, tzinfo
import time

for text, format in (
    ("2024-03-05 13:07:09", "%Y-%m-%d %H:%M:%S"), ("5 Mar 24", "%d %b %y"), ("March 5, 1999", "%B %d, %Y"), ("Tue 01:02 PM", "%a %I:%M %p"),
    ("2024-065", "%Y-%j"), ("2024-03-05T10:11:12.131415+0530", "%Y-%m-%dT%H:%M:%S.%f%z"), ("12/31/68", "%m/%d/%y"), ("1 10 2023", "%w %W %Y"),
    ("2020 53 7", "%G %V %u"), ("100%", "%H0%%"), ("2024-01-01 Z", "%Y-%m-%d %z"),
):
    try:
        print(repr(datetime.strptime(text, format)))
    except ValueError as e:
        print(text, format, e)
for text, format in (("2024", "%Y-%m"), ("2024 x", "%Y"), ("x", "%q"), ("30 Feb 2024", "%d %b %Y"), ("", "%"), ("5 2024", "%V %Y")):
    try:
        print(datetime.strptime(text, format))
    except ValueError as e:
        print("ValueError", e)
s = time.strptime("30 Nov 00", "%d %b %y")
print(s, s.tm_year, s[1], s.tm_wday, len(s), tuple(s) == s)
print(time.gmtime(86400 * 365), time.strftime("%Y-%m-%d %H:%M", time.gmtime(1e9)), time.asctime(time.gmtime(0)))

class Plus(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=2)
    def dst(self, dt):
        return timedelta(hours=1)
    def tzname(self, dt):
        return "PLUS"

d = datetime(2024, 1, 1, 12, tzinfo=Plus())
print(d, d.dst(), d.tzname(), d.astimezone(timezone.utc), datetime(2024, 1, 1, tzinfo=timezone.utc).astimezone(Plus()), d.timetuple().tm_isdst)
try:
    tzinfo().utcoffset(None)
except NotImplementedError as e:
    print(e)
