import os
import sys

name = sys.argv[1] if len(sys.argv) > 1 else "scratch-newlines"
with open(name, "wb") as f:
    f.write(b"a\nb\r\nc\rd\n\r\r\ne")
for newline in [None, "", "\n", "\r", "\r\n"]:
    with open(name, newline=newline) as f:
        print(repr(newline), f.readlines())
    with open(name, newline=newline) as f:
        print(repr(f.read(4)), repr(f.readline(1)), repr(f.readline()), repr(f.read()))
for newline in [None, "", "\n", "\r", "\r\n"]:
    with open(name, "w", newline=newline) as f:
        f.write("x\ny\r\n")
        print("z", file=f)
    with open(name, "rb") as f:
        print(repr(newline), f.read())
with open(name, "w", newline="") as f:
    f.writelines(["é\n", "€\n", "😀\n"])
with open(name) as f:
    print(f.read(1), f.tell(), f.read(2).split(), f.tell(), f.readline().split(), f.read(9))
    f.seek(3)
    print(f.readline().strip(), [line.rstrip() for line in f])
os.remove(name)
