# Views as keys: of memory that cannot change, one byte per item.
m = memoryview(b"abc")
print(hash(m) == hash(b"abc"), {b"abc": 1}[m], {m: 2}[b"abc"], hash(memoryview(b"xabcx")[1:4]) == hash(m), hash(m[::-1]) == hash(b"cba"))
print(hash(m.cast("c")) == hash(m), len({m, memoryview(b"abc"), b"abc"}))
m.release()
print(hash(m) == hash(b"abc"))
n = memoryview(b"x")
n.release()
for wrong in (lambda: hash(n), lambda: hash(memoryview(bytearray(b"x"))), lambda: hash(memoryview(bytearray(b"x")).toreadonly()), lambda: hash(memoryview(b"abcd").cast("H"))):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
