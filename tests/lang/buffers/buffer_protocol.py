# Classes written in Python can hand out memory.
class Page:
    def __init__(self, data):
        self.data = bytearray(data)
        self.out = 0

    def __buffer__(self, flags):
        self.out += 1
        return memoryview(self.data)

    def __release_buffer__(self, view):
        self.out -= 1
        view.release()

p = Page(b"hello")
with memoryview(p) as m:
    print(m[1], p.out)
    m[0] = ord("J")
print(p.data, p.out)
print(bytes(p), bytearray(p), b"<" + p, b", ".join([p, b"x"]), p.out)

class Bad:
    def __buffer__(self, flags):
        return b"no view"

for f in (bytes, memoryview):
    try:
        f(Bad())
    except TypeError as e:
        print(e)
print(b"abc".__buffer__(0)[1], memoryview(bytearray(b"x")).__buffer__(1).readonly)
try:
    b"abc".__buffer__(1)
except BufferError as e:
    print(e)
