import io
import os
import sys

name = sys.argv[1] if len(sys.argv) > 1 else "scratch-closed"
w = open(name, "w")
r = open(name)
wb = open(name, "r+b")
rb = open(name, "rb")
raw = open(name, "rb", buffering=0)
for what, bad in [
    ("w.read", lambda: w.read()),
    ("r.write", lambda: r.write("x")),
    ("rb.write", lambda: rb.write(b"x")),
    ("raw.write", lambda: raw.write(b"x")),
    ("r.seek", lambda: r.seek(1, 1)),
    ("r.seek end", lambda: r.seek(-1, 2)),
    ("r.seek negative", lambda: r.seek(-1)),
    ("r.seek whence", lambda: r.seek(0, 7)),
    ("w.write bytes", lambda: w.write(b"x")),
    ("wb.write str", lambda: wb.write("x")),
]:
    try:
        bad()
    except (OSError, ValueError, TypeError) as e:
        print(what, type(e).__module__, type(e).__name__, e)
for f in (w, r, wb, rb, raw):
    f.close()
    f.close()
    print(f.closed, end=" ")
    for bad in [f.read, f.tell, f.flush, f.__enter__, f.fileno, lambda: f.seek(0), lambda: next(f), f.readline]:
        try:
            bad()
        except (OSError, ValueError) as e:
            print(type(e).__name__, e, sep=": ", end="; ")
    print()
os.remove(name)
with open(os.devnull, "w") as f:
    print("into nothing", file=f)
    f.attribute = 5
    print(f.attribute, f.isatty(), isinstance(f, io.TextIOBase), isinstance(f, io.TextIOWrapper))
try:
    print("x", file=f)
except ValueError as e:
    print(e)
