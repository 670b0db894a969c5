import collections
import os
import re
import sys

name = sys.argv[1] if len(sys.argv) > 1 else "scratch-word-count"
text = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness,
it was the epoch of belief, it was the epoch of incredulity,
"""
with open(name, "w") as f:
    for _ in range(50):
        f.write(text)
counts = collections.Counter()
lengths = collections.defaultdict(set)
lines = 0
with open(name) as f:
    for lines, line in enumerate(f, 1):
        for word in re.findall(r"[a-z]+", line.lower()):
            counts[word] += 1
            lengths[len(word)].add(word)
print(lines, sum(counts.values()), counts.most_common(4), sorted(lengths[5]))
with open(name, "rb") as f:
    data = f.read()
print(len(data), data.count(b"\n"), data.split()[0])
with open(name) as source, open(name + ".upper", "w") as target:
    target.writelines(line.upper() for line in source if "age" in line)
with open(name + ".upper") as f:
    print(len(f.readlines()), f.tell() == os.path.getsize(name + ".upper"))
os.remove(name)
os.remove(name + ".upper")
