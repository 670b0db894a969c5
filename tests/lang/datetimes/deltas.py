# timedelta: normal form, texts, arithmetic, rounding.
from datetime import timedelta

print(timedelta(days=1, hours=25, seconds=-5), repr(timedelta(milliseconds=1500)), timedelta(-1), repr(timedelta(hours=-1)))
print(timedelta(weeks=1, microseconds=5), timedelta(days=0.5), timedelta(seconds=0.0000005), timedelta(seconds=0.0000015))
a, b = timedelta(hours=5, minutes=30), timedelta(minutes=45)
print(a + b, a - b, b - a, -a, abs(b - a), a * 3, a * 0.1, 2 * b, a / 4, a / 2.5, a // 4)
print(a / b, a // b, a % b, divmod(a, b), -a // b, a > b, a == timedelta(0, 19800), bool(a - a))
print(a.total_seconds(), (a - b).seconds, (b - a).days, timedelta.max, timedelta.min, timedelta.resolution)
print(sum([a, b], timedelta()), sorted([a, b, -a]), max(a, b), {a: 1}[timedelta(minutes=330)])
for wrong in (lambda: timedelta("1"), lambda: a / 0, lambda: timedelta.max + b, lambda: a * a, lambda: timedelta(days=1e10)):
    try:
        print(wrong())
    except (TypeError, ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__, str(e).replace("datetime.", ""))
