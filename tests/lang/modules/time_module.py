import time

t = time.gmtime(1_000_000_000)
print(t, t.tm_year, t.tm_gmtoff, t[3], len(t), t == tuple(t))
print(time.strftime("%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %W %V %G %u %w %y %p %I %c %x %X %% %e %D %F %T %R", t))
print(time.strptime("2024-02-29 12:34:56", "%Y-%m-%d %H:%M:%S"), time.strptime("Mon Jan  5 01:02:03 1970"))
print(time.asctime(t), time.strftime("%d", (2000, 1, 2, 0, 0, 0, 0, 0, 0)), time.gmtime(-1)[:6], time.gmtime(0).tm_wday)
print([time.gmtime(x * 86400 * 366)[:3] for x in range(0, 100, 13)])
now = time.time()
print(abs(time.mktime(time.localtime(now)) - int(now)) < 1, time.monotonic() <= time.monotonic(), time.perf_counter_ns() > 0)
print(time.struct_time(range(9)), isinstance(time.timezone, int), len(time.tzname))
for bad in [
    lambda: time.strftime("%d", (1, 2)),
    lambda: time.strftime("%d", (2000, 13, 1, 0, 0, 0, 0, 0, 0)),
    lambda: time.sleep(-1),
    lambda: time.strptime("x", "%d"),
    lambda: time.struct_time((1, 2)),
    lambda: time.gmtime("x"),
]:
    try:
        bad()
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__ in ("ValueError", "TypeError", "AttributeError"), str(e)[:40] if not isinstance(e, AttributeError) else "")
