from datetime import timedelta

d = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(d, repr(d), d.days, d.seconds, d.microseconds, d.total_seconds())
print(timedelta(-1, 5), repr(timedelta(hours=-1)), timedelta(0), repr(timedelta(0)), timedelta(weeks=1.5), timedelta(0.1))
print(timedelta(seconds=0.1) + timedelta(seconds=0.2), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(days=1e-6))
a, b = timedelta(hours=5), timedelta(minutes=7)
print(a + b, a - b, b - a, -a, abs(b - a), a * 3, 2 * a, a * 1.5, a / 2, a / b, a // b, a % b, divmod(a, b), a // 3, a / 1.7)
print(a > b, a == timedelta(minutes=300), hash(a) == hash(timedelta(minutes=300)), bool(timedelta(0)), sorted([a, b, -a]))
print(timedelta.min, timedelta.max, timedelta.resolution, timedelta(seconds=-1), timedelta(days=2), sum([a, b], timedelta()))
for bad in [
    lambda: timedelta(10**9),
    lambda: timedelta("1"),
    lambda: a + 1,
    lambda: a / 0,
    lambda: a // timedelta(0),
    lambda: a < 5,
    lambda: a * "x",
]:
    try:
        bad()
    except (TypeError, OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, str(e).replace("datetime.timedelta", "timedelta"))
print(a == 5, a != 5, {a: 1}[timedelta(seconds=18000)], f"{a}", str(timedelta(days=-3, seconds=7, microseconds=8)))
