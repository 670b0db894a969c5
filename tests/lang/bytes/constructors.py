# bytes() and bytearray() of everything that they take.
class Index:
    def __index__(self):
        return 3

class Raw:
    def __bytes__(self):
        return b"raw"

for make in (bytes, bytearray):
    print(make(), make(3), make(Index()), make([1, 2, 255]), make(range(65, 70)), make(b"ab"), make(bytearray(b"cd")))
    print(make("héllo", "utf-8"), make("héllo", "latin-1"), make(source="x", encoding="ascii"), make(x for x in (1, 2)))
    print(make(memoryview(b"view")[1:]), make((True, Index())), make("é", "ascii", "replace"))
print(bytes(Raw()), bytes.fromhex("de ad BE ef"), bytearray.fromhex(" 00ff "))
