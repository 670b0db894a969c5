# weakref.proxy: stands for the object while it lives.
import gc
import weakref


class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __iter__(self):
        return iter((self.x, self.y))


v = Vector(1, 2)
p = weakref.proxy(v)
print(p.x, str(p), p + v, v + p, len(p), p[1], list(p), bool(p), isinstance(p, Vector), type(p) is weakref.ProxyType)
p.x = 10
print(v, p is weakref.proxy(v), weakref.getweakrefcount(v))
del p.x
print(hasattr(v, "x"))
try:
    hash(p)
except TypeError as e:
    print("TypeError")
v.x = 0
del v
gc.collect()
try:
    p.x
except ReferenceError as e:
    print(e)


def call(n):
    return n + 1


q = weakref.proxy(call)
print(q(4), type(q) is weakref.CallableProxyType)
