import io
import os
import sys

name = sys.argv[1] if len(sys.argv) > 1 else "scratch-open-modes"
with open(name, "w") as f:
    print(type(f).__name__, f.mode, f.encoding, f.errors, f.readable(), f.writable(), f.seekable(), f.name == name)
    print(f.write("one\ntwo\n"), f.tell(), f.buffer.mode, f.buffer.raw.mode)
with open(name, "a+") as f:
    f.write("three\n")
    f.seek(0)
    print(f.read(), f.mode, f.buffer)if False else print(f.read(), f.mode, type(f.buffer).__name__)
with open(name, "r+b") as f:
    print(type(f).__name__, f.mode, f.read(4), f.tell(), f.write(b"TWO"), f.seek(0), f.readlines())
with open(name, "rb", buffering=0) as f:
    print(type(f).__name__, f.mode, f.read(3), f.readall(), f.closefd)
with open(name, "rb") as f:
    print(type(f).__name__, f.mode, f.peek(3)[:3], f.read1(2), f.readinto(bytearray(3)), f.tell(), f.raw.mode)
    text = io.TextIOWrapper(f, encoding="ascii")
    print(text.readline(), text.buffer is f)
print(f.closed, text.closed)
for mode in ["wb", "ab", "xb", "wb+", "ab+", "r", "rt", "w+"]:
    if "x" in mode:
        os.remove(name)
    with open(name, mode) as f:
        print(mode, f.mode, type(f).__name__, end="; ")
print()
for bad in [
    lambda: open(name, "q"),
    lambda: open(name, "rw"),
    lambda: open(name, "bt"),
    lambda: open(name, ""),
    lambda: open(name, "rb", encoding="utf-8"),
    lambda: open(name, "r", buffering=0),
    lambda: open(name, newline="x"),
    lambda: open(name, encoding="no-such"),
    lambda: open(name, closefd=False),
    lambda: open(name, "x"),
    lambda: open("no/such/file"),
    lambda: open(1.5),
    lambda: open(-3),
    lambda: open("nul\0byte"),
    lambda: open(name, encoding=3),
]:
    try:
        bad()
    except (OSError, ValueError, TypeError, LookupError) as e:
        print(type(e).__name__, str(e).replace(repr(name), "NAME"))
os.remove(name)
