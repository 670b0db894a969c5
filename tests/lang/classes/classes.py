"""Classes: bodies, inheritance, super, properties, metaclass keywords, special names."""
class Base:
    """A base."""
    kind = "base"
    def __init__(self, x=0):
        self.x = x
    def name(self):
        return "Base"
    def twice(self):
        return self.name() * 2
    @property
    def double(self):
        return self.x * 2
    @double.setter
    def double(self, v):
        self.x = v / 2
    @staticmethod
    def st(a): return a + 1
    @classmethod
    def cl(cls, a): return cls.__name__, a

class Derived(Base):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def name(self):
        return "D" + super().name()
    def closure(self):
        return [super(Derived, self).name() for _ in range(2)], (lambda me: super().name)(self)()
    def __repr__(self):
        return f"Derived({self.x!r}, {self.y})"

d = Derived(1, 2)
print(d, d.name(), d.twice(), d.closure(), d.double, d.kind)
d.double = 10
print(d.x, Base.st(1), d.st(2), Derived.cl(3), d.cl(4), Base.__doc__, Derived.__doc__)
print(Derived.__name__, Derived.__qualname__, Derived.__module__, Derived.__bases__ == (Base,), Base.name.__qualname__)

class A:
    def m(self): return ["A"]
class B(A):
    def m(self): return ["B"] + super().m()
class C(A):
    def m(self): return ["C"] + super().m()
class D(B, C):
    def m(self): return ["D"] + super().m()
print(D().m(), [k.__name__ for k in D.__mro__])

class WithKeywords:
    def __init_subclass__(cls, /, tag=None, **kw):
        cls.tag = tag
        cls.others = kw
class K(WithKeywords, tag="t", **{"more": 1}): pass
print(K.tag, K.others)

class Meta(type):
    def __new__(meta, name, bases, ns, **kw):
        cls = super().__new__(meta, name, bases, ns)
        cls.made_with = kw
        return cls
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
class M(metaclass=Meta, a=1):
    def me(self): return __class__
print(type(M).__name__, M.made_with, M().me() is M)

def outer():
    class Inner:
        class Deep:
            def f(self): pass
        def g(self):
            def h(): pass
            return h
    return Inner
I = outer()
print(I.__qualname__, I.Deep.__qualname__, I.Deep.f.__qualname__, I().g().__qualname__)

class Vec:
    __slots__ = ("a", "b")
    def __init__(self, a, b): self.a, self.b = a, b
    def __add__(self, o): return Vec(self.a + o.a, self.b + o.b)
    def __radd__(self, o): return Vec(self.a + o, self.b + o)
    def __iadd__(self, o): self.a += o; return self
    def __eq__(self, o): return (self.a, self.b) == (o.a, o.b)
    def __lt__(self, o): return self.a < o.a
    def __getitem__(self, i): return (self.a, self.b)[i]
    def __setitem__(self, i, v): setattr(self, "ab"[i], v)
    def __contains__(self, v): return v in (self.a, self.b)
    def __len__(self): return 2
    def __bool__(self): return bool(self.a)
    def __neg__(self): return Vec(-self.a, -self.b)
    def __iter__(self): yield self.a; yield self.b
    def __format__(self, spec): return f"<{self.a}{spec}{self.b}>"
    def __str__(self): return f"({self.a}, {self.b})"
v = Vec(1, 2)
w = v + Vec(10, 20)
print(w, 5 + v, -v, v == Vec(1, 2), v < w, v[1], 2 in v, 3 not in v, len(v), bool(Vec(0, 1)), list(v), f"{v:|}", [*v, *w])
v += 100
v[1] += 5
print(v, not v)
a, b = v
print(a, b)
class Counted:
    n = 0
    for n in range(3):
        if n: name = f"v{n}"
    squares = [i * i for i in range(4)]
    del n
print(hasattr(Counted, "n"), Counted.name, Counted.squares, Counted.i if hasattr(Counted, "i") else "no i")
@lambda c: c()
class Single:
    value = 3
print(Single.value)
