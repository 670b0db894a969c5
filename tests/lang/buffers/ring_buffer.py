# A ring buffer on a bytearray, and readers with views.
class Ring:
    def __init__(self, size):
        self.data = bytearray(size)
        self.view = memoryview(self.data)
        self.start = self.used = 0

    def write(self, more):
        more = memoryview(more)
        n = min(len(more), len(self.data) - self.used)
        end = (self.start + self.used) % len(self.data)
        first = min(n, len(self.data) - end)
        self.view[end : end + first] = more[:first]
        self.view[: n - first] = more[first:n]
        self.used += n
        return n

    def read(self, n):
        n = min(n, self.used)
        first = min(n, len(self.data) - self.start)
        out = bytes(self.view[self.start : self.start + first]) + bytes(self.view[: n - first])
        self.start = (self.start + n) % len(self.data)
        self.used -= n
        return out

r = Ring(8)
print(r.write(b"abcdef"), r.read(4), r.write(b"ghijklm"), r.read(3), r.data, r.read(100), r.used)
for i in range(20):
    r.write(bytes([65 + i] * 3))
    print(r.read(2).decode(), end=" ")
print(r.used, r.read(9))
