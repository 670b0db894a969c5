import sys

path = sys.argv[1]  # a file of this run's own
with open(path, "w") as f:
    print(f.write("first line\n"), f.writable(), f.readable(), f.name == path, f.mode)
    f.writelines(["zweite Zeile é\n", "third"])
    print("printed", file=f)
print(f.closed)
with open(path) as f:
    print(f.read())
with open(path, encoding="utf-8") as f:
    print([line for line in f])
    print(repr(f.read()), repr(f.readline()))
with open(path) as f:
    print(repr(f.readline()), repr(f.read(6)), f.readlines())
with open(path, "a") as f:
    f.write("appended")
with open(path, "rb") as f:
    data = f.read()
    print(len(data), data[:5], data.count(b"\n"))
    f.seek(6)
    print(f.read(4), f.tell())
with open(path, "r+") as f:
    f.write("FIRST")
    f.seek(0)
    print(f.readline())
with open(path, "wb") as f:
    f.write(b"a\r\nb\rc\n")
print(open(path).readlines(), open(path, newline="").read(), open(path, "rb").read())
for bad in (
    lambda: open("/nonexistent/file"),
    lambda: open("/tmp"),
    lambda: open(path, "q"),
    lambda: open(path, "x"),
    lambda: open(path, "rw"),
    lambda: open(path).write("x"),
    lambda: open(path, "rb", encoding="utf-8"),
    lambda: open(None),
):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__ if type(e).__name__ != "UnsupportedOperation" else "OSError", str(e).replace(path, "PATH"))
try:
    open("/nonexistent/file")
except OSError as e:
    print(e.errno, e.strerror, e.filename, isinstance(e, FileNotFoundError))
