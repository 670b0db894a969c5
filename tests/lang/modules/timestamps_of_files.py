import datetime
import os
import sys
import time

name = sys.argv[1] if len(sys.argv) > 1 else "scratch-timestamps"
open(name, "w").close()
before = time.time()
print(abs(os.path.getmtime(name) - before) < 60, os.path.getatime(name) > 0, os.path.getctime(name) > 0)
moment = datetime.datetime(2001, 2, 3, 4, 5, 6, tzinfo=datetime.UTC)
os.utime(name, (moment.timestamp(), moment.timestamp()))
print(datetime.datetime.fromtimestamp(os.path.getmtime(name), datetime.UTC), os.stat(name).st_mtime_ns)
os.utime(name, ns=(1, 2_000_000_003))
s = os.stat(name)
print(s.st_atime_ns, s.st_mtime_ns, s.st_mtime, s[8])
os.utime(name)
print(os.path.getmtime(name) >= before - 1)
try:
    os.utime(name, (1, 2), ns=(1, 2))
except ValueError as e:
    print(e)
os.remove(name)
