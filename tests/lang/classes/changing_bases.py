class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
class C(A):
    pass
class D(C):
    pass
d = D()
print(d.who(), [c.__name__ for c in D.__mro__])
C.__bases__ = (B,)
print(d.who(), [c.__name__ for c in D.__mro__], A.__subclasses__(), [c.__name__ for c in B.__subclasses__()])
for bad in ((), (3,), [B], (D,)):
    try:
        C.__bases__ = bad
    except TypeError as e:
        print(e)
print(C.__bases__ == (B,), C.__base__.__name__)

def loop():
    n = 0
    for i in range(200):
        if d.who() == "A":
            n += 1
        if i == 100:
            C.__bases__ = (A,)
    return n
print(loop())

class Meta(type):
    def mro(cls):
        order = super().mro()
        return [order[0]] + order[1:][::-1] if cls.__name__ == "Odd" else order
class Odd(A, B, metaclass=Meta):
    pass
print([c.__name__ for c in Odd.__mro__])
class BadMeta(type):
    def mro(cls):
        return [cls, 5]
try:
    class X(metaclass=BadMeta):
        pass
except TypeError as e:
    print(e)
try:
    class Y(A, C):
        pass
except TypeError as e:
    print(e)

class Boom:
    def __set_name__(self, owner, name):
        raise ValueError("no")
try:
    class Z:
        attr = Boom()
except ValueError as e:
    print(e, e.__notes__)

class Losing(type):
    def __new__(meta, name, bases, ns):
        ns.pop("__classcell__", None)
        return super().__new__(meta, name, bases, ns)
try:
    class L(metaclass=Losing):
        def f(self):
            return __class__
except RuntimeError as e:
    print(e)

class Fake:
    @property
    def __class__(self):
        return int
print(isinstance(Fake(), int), isinstance(Fake(), Fake), type(Fake()).__name__)
class Duck:
    def __init__(self, *bases):
        self.__bases__ = bases
base = Duck()
kid = Duck(Duck(base))
print(issubclass(kid, base), issubclass(base, kid))
class Inst:
    @property
    def __class__(self):
        return kid
print(isinstance(Inst(), base))
for f in (lambda: isinstance(1, 5), lambda: issubclass(3, int), lambda: issubclass(int, 3), lambda: isinstance(1, (str, 4))):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(isinstance(1, (str, (bytes, (int,)))), super(D, d).__class__)
class NoGet:
    def __set__(self, obj, v):
        obj.__dict__["v"] = v * 2
class Holder:
    v = NoGet()
h = Holder()
print(type(h.v).__name__)
h.v = 4
print(h.v, h.__dict__)
