# What a class namespace holds beside what its body says: lines, attributes of self, the getters of instances.
class Plain:
    def __init__(self):
        self.a, self.b = 1, 2
        self.c: int = 3

    def more(self):
        for self.d in "x":
            pass
        self.e += 1
        other = self
        other.f = 1


@lambda cls: cls
class Decorated:
    pass


class Sub(Plain):
    pass


class Slots:
    __slots__ = "x", "__weakref__"


print([n for n in Plain.__dict__ if n != "__static_attributes__"])
print(sorted(Plain.__static_attributes__), Plain.__firstlineno__, Decorated.__firstlineno__)
print(list(Sub.__dict__), Sub.__static_attributes__)
print(Plain.__dict__["__dict__"], Plain.__dict__["__weakref__"], "__dict__" in Slots.__dict__, Slots.__dict__["__weakref__"])
print(Plain.__dict__["__dict__"].__get__(Plain()), Plain().__weakref__)
import weakref

p = Plain()
r = weakref.ref(p)
print(p.__weakref__ is r)
for base, slots in (int, ()), (tuple, ()), (object, ()), (Slots, ()), (str, ()), (Exception, ("y",)):
    made = type("Made", (base,), {"__slots__": slots})
    try:
        made = made()
        print(base.__name__, weakref.ref(made)() is made)
    except TypeError as e:
        print(base.__name__, e)


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


for slots in ("__dict__", "__dict__"), ("__weakref__", "__weakref__"), "1", b"x":
    attempt(type, "A", (), {"__slots__": slots})
attempt(type, "A", (Plain,), {"__slots__": "__weakref__"})
attempt(type, "A\0B", (), {})
attempt(type, "A\udcdc", (), {})
attempt(setattr, Plain, "__name__", b"x")
attempt(setattr, Plain, "__qualname__", 1)
attempt(setattr, Plain, "__name__", "a\0b")
attempt(delattr, Plain, "__type_params__")
attempt(delattr, Plain, "__module__")
Plain.__module__ = "elsewhere"
print("__firstlineno__" in Plain.__dict__)


class L:
    __slots__ = "a"


class M(L):
    __slots__ = "b"


class N:
    __slots__ = "a"


class O(N):
    __slots__ = "b"


attempt(setattr, M(), "__class__", O)
n = N()
n.__class__ = L
print(type(n).__name__)
