import sys
import time

print([sys.version_info], (sys.int_info,), {1: sys.version_info}, type(sys.float_info), [time.gmtime(0)])
print(time.get_clock_info("monotonic").monotonic, time.clock_gettime(time.CLOCK_REALTIME) > 1e9, time.thread_time() >= 0)
try:
    time.strftime(5)
except TypeError as e:
    print(e)
for wrong in (lambda: time.sleep("a"), lambda: time.sleep(-1), lambda: time.time(1)):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
