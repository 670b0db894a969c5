# A bytearray that is changed while something iterates over it or reads it.
a = bytearray(b"abcd")
seen = []
for b in a:
    seen.append(b)
    if b == ord("b"):
        del a[0]
print(seen, a)
a = bytearray(b"abc")
a.extend(a)
a += bytes(a)
a[1:1] = a
print(a, len(a))
a = bytearray(b"12")
a *= 3
a[::2] = a[1::2]
print(a)
a[:] = reversed(a)
print(a)
a = bytearray(b"xyz")
it = iter(a)
next(it)
a.clear()
print(list(it), a)
a.extend(b"longer than before")
print(list(it))

class Evil:
    def __init__(self, a):
        self.a = a

    def __index__(self):
        self.a[:] = b""
        return 1

a = bytearray(b"abc")
for use in (lambda: a.insert(Evil(a), 65), lambda: a.pop(Evil(a)), lambda: a.append(Evil(a)), lambda: a.extend([Evil(a), 2]), lambda: a.find(b"c", Evil(a))):
    a[:] = b"abc"
    try:
        print(use(), a)
    except IndexError as e:
        print(e, a)
try:
    a += a
except BufferError as e:
    print(e)
print(a)
