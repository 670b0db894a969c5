import io


class Zeros(io.RawIOBase):
    def __init__(self, n):
        self.n = n

    def readable(self):
        return True

    def readinto(self, buffer):
        k = min(len(buffer), self.n)
        buffer[:k] = b"0" * k
        self.n -= k
        return k


z = Zeros(10)
print(z.read(3), z.readall(), z.read(1), z.readable(), z.writable(), z.seekable())
for bad in [z.fileno, z.tell]:
    try:
        bad()
    except io.UnsupportedOperation as e:
        print(type(e).__name__, e, isinstance(e, OSError), isinstance(e, ValueError))


class Lines(io.TextIOBase):
    def __init__(self, lines):
        self.lines = list(lines)
        self.written = []

    def readline(self, size=-1):
        return self.lines.pop(0) if self.lines else ""

    def write(self, text):
        self.written.append(text)
        return len(text)


with Lines(["a\n", "b\n", "c"]) as lines:
    print(next(lines), list(lines), lines.closed)
    print("x", "y", file=lines)
    lines.writelines(["p", "q"])
    print(lines.written, lines.encoding)
print(lines.closed)
try:
    iter(lines)
except ValueError as e:
    print(e)
