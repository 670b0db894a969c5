class C:
    "doc"
    def __init__(self): self.a = 1
class D(C): pass
for name, v in (("__dict__", {}), ("__mro__", ()), ("__base__", int)):
    try:
        setattr(C, name, v)
    except AttributeError as e:
        print(e)
for name in ("__doc__", "__name__", "__qualname__"):
    try:
        delattr(C, name)
    except TypeError as e:
        print(e)
for f in (lambda: setattr(int, "x", 1), lambda: setattr(list, "append", 2), lambda: delattr(str, "upper"), lambda: setattr(object(), "foo", 1),
          lambda: setattr(5, "real", 3), lambda: setattr(None, "x", 1), lambda: setattr(len, "__name__", "x"), lambda: setattr([], "x", 1)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
C.__doc__ = "new"
C.__name__ = "Renamed"
print(C.__doc__, C.__name__, C.__qualname__, repr(C).split(".")[-1])
c = C()
c.__dict__ = {"z": 1}
print(c.z, vars(c))
del c.__dict__
print(vars(c))
for bad in (None, [], 1):
    try:
        c.__dict__ = bad
    except TypeError as e:
        print(e)
class E(Exception): pass
e = E()
e.__dict__ = {"k": 2}
print(e.k, e.__dict__)
class L(list): pass
l = L()
l.__dict__ = {"n": 3}
print(l.n, vars(l))
class Doc:
    def __get__(self, obj, owner):
        return f"doc of {owner.__name__} {obj is None}"
class H:
    __doc__ = Doc()
print(H.__doc__, H().__doc__)
class N:
    __new__ = classmethod(lambda *args: args)
print(len(N(1)))
import types
m = types.ModuleType("m", "module doc")
print(m.__name__, m.__doc__, m.__spec__, sorted(vars(m)))
class Mod(types.ModuleType):
    def __init__(self, name):
        super().__init__(name)
        self.extra = 5
print(Mod("q").extra, Mod("q").__name__)
class P(int):
    def __pow__(self, other, mod=None):
        return f"pow {int(self)} {other} {mod}"
print(pow(P(2), 3, 5), P(2) ** 3, pow(2, P(3), 5))
print((1).__doc__ is None or isinstance((1).__doc__, str), object().__class__.__name__)
