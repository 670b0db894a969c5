# Copies of bytes and bytearrays.
import copy
b, a = b"abc", bytearray(b"abc")
print(bytes(b) is b, b[:] == b, copy.copy(b) is b, copy.deepcopy(b) is b)
for made in (a[:], a.copy(), bytearray(a), copy.copy(a), copy.deepcopy(a)):
    made.append(33)
    print(made, made is a, a)

class Named(bytearray):
    def __init__(self, *args, name="none"):
        super().__init__(*args)
        self.name = name

n = Named(b"xy", name="it")
m = copy.copy(n)
print(m, m.name, type(m).__name__, m is n, m == n)
d = copy.deepcopy([n, n])
print(d, d[0] is d[1], d[0].name)
