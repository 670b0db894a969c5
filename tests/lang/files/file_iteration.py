import itertools
import os
import sys

name = sys.argv[1] if len(sys.argv) > 1 else "scratch-iteration"
with open(name, "w") as f:
    print(*range(100), sep="\n", file=f)
with open(name) as f:
    print(next(f), list(itertools.islice(f, 3)), f.readline(), sum(map(int, f)), next(f, "end"))
with open(name) as f:
    pairs = list(zip(f, f))
    print(len(pairs), pairs[0])
with open(name) as f:
    f.seek(10)
    print(f.read(5).split(), f.tell())
    position = f.tell()
    a = f.readline()
    f.seek(position)
    print(a == f.readline(), "57\n" in f, sorted(f, reverse=True)[:2])
with open(name, "r+") as f:
    f.write("changed")
    f.seek(0)
    print(f.readline(), f.truncate(4), f.seek(0, 2))
print(open(name).read())
with open(name, "a") as f:
    print(f.tell(), f.write("more"), f.tell())
with open(name, "a+") as f:
    f.seek(0)
    print(f.read(), f.write("!"), f.tell())
with open(name, "w+") as f:
    print(repr(f.read()), f.write("x\ny"), f.seek(0), f.readlines(), f.readlines(), f.read())
lines = enumerate(open(name), 1)
print(list(lines))
os.remove(name)
