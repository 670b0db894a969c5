# Views as values of other types: lists, dicts, arguments, unpacking.
data = b"k1=v1;k2=v2;flag"
def split(view, sep):
    start = 0
    for i, c in enumerate(view):
        if c == sep:
            yield view[start:i]
            start = i + 1
    yield view[start:]

table = {}
for item in split(memoryview(data), ord(";")):
    key, *rest = split(item, ord("="))
    table[bytes(key)] = bytes(rest[0]) if rest else None
print(table)
first, second, *others = memoryview(b"abcde")
print(first, second, others, [*memoryview(b"xy")], (lambda *a: a)(*memoryview(b"pq")))
print(memoryview(b"a") in [b"a"], [memoryview(b"a")] == [b"a"], (memoryview(b"b"),) != (b"a",), {b"z": 1}[memoryview(b"z")], max([memoryview(b"m")[0]]))
match memoryview(b"ab"):
    case [97, x]:
        print("matched", chr(x))
for i, v in zip(range(2), memoryview(b"hi")):
    print(i, v, end=" ")
print(sorted(memoryview(b"cab")), bytes(reversed(memoryview(b"abc"))), sum(memoryview(b"\1\2")), bool(memoryview(b"")), bool(memoryview(b"x")))
