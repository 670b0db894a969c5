import io

s = io.StringIO()
print("a", 1, [2], sep="-", file=s)
s.write("line two\nlast")
print(repr(s.getvalue()), s.tell())
s.seek(0)
print(s.readline(), s.read(3), repr(s.read()), repr(s.read()), s.readline() == "")
s.seek(4)
s.write("XX")
print(repr(s.getvalue()), s.tell(), s.truncate(), repr(s.getvalue()))
print(list(io.StringIO("x\ny\r\nz")), list(io.StringIO("x\ry\r\nz", newline="")), list(io.StringIO("x\ry\r\nz", newline=None)))
with io.StringIO("in with") as t:
    print(t.read(), t.closed)
print(t.closed)
b = io.BytesIO(b"one\ntwo\n")
print(b.readlines(), b.tell(), b.seek(-4, 2), b.read(), b.seek(3), b.write(b"!!"), b.getvalue())
b.seek(12)
b.write(b"end")
print(b.getvalue(), b.seek(0), b.read1(3), b.readinto(bytearray(4)), b.truncate(5), b.getvalue())
for bad in [
    lambda: t.read(),
    lambda: s.write(b"bytes"),
    lambda: b.write("text"),
    lambda: io.StringIO(b"x"),
    lambda: io.BytesIO("x"),
    lambda: s.seek(-1),
    lambda: s.seek(1, 1),
    lambda: s.fileno(),
    lambda: b.seek(0, 9),
    lambda: io.StringIO(newline="x"),
]:
    try:
        bad()
    except (ValueError, TypeError, OSError) as e:
        print(type(e).__name__, e)
print(issubclass(io.StringIO, io.TextIOBase), issubclass(io.BytesIO, io.IOBase), s.readable(), b.writable(), b.isatty())


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


u = Upper()
u.name = "mine"
print("loud", file=u, end="")
print(u.getvalue(), u.name)
