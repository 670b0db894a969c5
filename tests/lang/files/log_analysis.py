import collections
import datetime
import io
import statistics

lines = []
start = datetime.datetime(2024, 3, 1, 12, 0, 0)
for i in range(200):
    moment = start + datetime.timedelta(seconds=i * 37)
    level = ("INFO", "WARN", "ERROR")[(i * 7) % 11 % 3]
    lines.append(f"{moment.isoformat()} {level:5} took={i * i % 97}ms user={'abc'[i % 3]}\n")
file = io.StringIO("".join(lines))
by_level, by_hour, times = collections.Counter(), collections.Counter(), collections.defaultdict(list)
for line in file:
    stamp, level, took, user = line.split()
    moment = datetime.datetime.fromisoformat(stamp)
    by_level[level] += 1
    by_hour[moment.replace(minute=0, second=0)] += 1
    times[user.removeprefix("user=")].append(int(took[5:-2]))
print(by_level.most_common())
for hour, count in sorted(by_hour.items()):
    print(f"{hour:%H:%M} {'#' * (count // 10)} {count}")
for user, values in sorted(times.items()):
    print(user, statistics.mean(values), statistics.median(values), max(values), round(statistics.stdev(values), 3))
