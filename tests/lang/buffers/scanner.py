# A scanner that never copies: it moves a view along.
class Scanner:
    def __init__(self, data):
        self.rest = memoryview(data)

    def take(self, n):
        if n > len(self.rest):
            raise EOFError(f"wanted {n}, had {len(self.rest)}")
        head, self.rest = self.rest[:n], self.rest[n:]
        return head

    def number(self, size):
        return int.from_bytes(self.take(size), "big")

    def text(self):
        return bytes(self.take(self.number(1))).decode()

def read(s):
    kind = s.number(1)
    if kind == 0:
        return s.number(4)
    if kind == 1:
        return s.text()
    if kind == 2:
        return [read(s) for _ in range(s.number(1))]
    raise ValueError(f"kind {kind}")

def write(v):
    if isinstance(v, int):
        return b"\0" + v.to_bytes(4, "big")
    if isinstance(v, str):
        data = v.encode()
        return bytes([1, len(data)]) + data
    return bytes([2, len(v)]) + b"".join(map(write, v))

value = [1, "two", [3, ["vier", 5]], []]
data = write(value)
print(data, read(Scanner(data)) == value)
for broken in (data[:-3], b"\2\1\7", b""):
    try:
        print(read(Scanner(broken)))
    except (EOFError, ValueError) as e:
        print(type(e).__name__, e)
