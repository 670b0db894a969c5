import io

b = io.BytesIO()
t = io.TextIOWrapper(b, encoding="utf-8", newline="\n")
t.write("héllo\nworld\n")
t.flush()
print(b.getvalue(), t.encoding, t.errors, t.buffer is b)
t.seek(0)
print(t.readline(), t.read(3), t.tell(), list(t))
print(t.detach() is b, b.closed)
try:
    t.detach()
except ValueError as e:
    print(e)
t = io.TextIOWrapper(io.BytesIO(b"a\r\nb\rc"))
print(t.read(2), t.readlines())
t.close()
print(t.closed, t.buffer.closed)
t = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
try:
    t.write("é")
except UnicodeEncodeError as e:
    print(e)
print(t.write("plain"), t.buffer.getvalue())
print("by print", 1, 2, file=t)
print(t.buffer.getvalue())


class Shout(io.RawIOBase):
    def __init__(self):
        self.seen = []

    def writable(self):
        return True

    def write(self, data):
        self.seen.append(bytes(data).upper())
        return len(data)


s = Shout()
t = io.TextIOWrapper(s, encoding="utf-8", line_buffering=True)
print("loud", file=t)
print(s.seen)
