# A table of structures in a bytearray, with a class that reads and writes its rows.
import struct

class Table:
    def __init__(self, fmt, names, rows):
        self.row = struct.Struct(fmt)
        self.names = names
        self.data = bytearray(self.row.size * rows)

    def __len__(self):
        return len(self.data) // self.row.size

    def __getitem__(self, i):
        if not -len(self) <= i < len(self):
            raise IndexError(i)
        return dict(zip(self.names, self.row.unpack_from(self.data, i % len(self) * self.row.size)))

    def __setitem__(self, i, row):
        self.row.pack_into(self.data, i % len(self) * self.row.size, *(row[n] for n in self.names))

    def add(self, **row):
        self.data.extend(self.row.pack(*(row[n] for n in self.names)))

t = Table("<If4s", ("id", "score", "tag"), 2)
t[0] = {"id": 7, "score": 0.5, "tag": b"ab"}
t[-1] = {"id": 2**32 - 1, "score": -1, "tag": b"abcdef"}
t.add(id=3, score=2.5, tag=b"zz")
print(len(t), list(t), t[-1]["tag"].rstrip(b"\0"))
for wrong in (lambda: t[5], lambda: t.add(id=-1, score=0, tag=b""), lambda: t.add(id=1, score="x", tag=b""), lambda: t.add(id=1, score=1, tag="x")):
    try:
        print(wrong())
    except (IndexError, struct.error) as e:
        print(type(e).__name__, e)
