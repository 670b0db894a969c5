import io
import sys


class Tee:
    def __init__(self, *files):
        self.files = files

    def write(self, text):
        for f in self.files:
            f.write(text)
        return len(text)

    def flush(self):
        for f in self.files:
            f.flush()


copy = io.StringIO()
real = sys.stdout
sys.stdout = Tee(real, copy)
print("to both", 1, 2)
print("no newline", end="")
print()
sys.stdout = real
print(repr(copy.getvalue()))


class CountingIO(io.StringIO):
    writes = 0

    def write(self, text):
        self.writes += 1
        return super().write(text)


c = CountingIO()
print("a", "b", file=c)
print(c.writes, repr(c.getvalue()), isinstance(c, io.StringIO), isinstance(c, io.TextIOBase))


class Rot13(io.RawIOBase):
    def __init__(self, raw):
        self.raw = raw

    def readable(self):
        return True

    def readinto(self, b):
        data = self.raw.read(len(b))
        table = bytes.maketrans(b"abcdefghijklmnopqrstuvwxyz", b"nopqrstuvwxyzabcdefghijklm")
        b[: len(data)] = data.translate(table)
        return len(data)


print(Rot13(io.BytesIO(b"uryyb jbeyq")).read(), Rot13(io.BytesIO(b"nop")).readall(), list(Rot13(io.BytesIO(b"n\no"))))
