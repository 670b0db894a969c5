class A:
    """Doc of A."""
    shared = []
    def __init__(self, x=1):
        self.x = x
    def who(self): return 'A'
    def __repr__(self): return f'A({self.x})'
class B(A):
    def who(self): return 'B' + super().who()
class C(A):
    def who(self): return 'C' + super().who()
class D(B, C):
    def who(self): return 'D' + super().who()
print(D().who(), [c.__name__ for c in D.__mro__])
print(A.__doc__, A.__name__, D.__bases__, D.__qualname__, A.__module__)
a = A(3)
print(a, a.__dict__, vars(a), a.__class__, type(a) is A, isinstance(D(), A), issubclass(D, C))
a.y = 5
del a.x
print(a.__dict__, hasattr(a, 'x'), getattr(a, 'x', 'none'))
try:
    a.x
except AttributeError as e:
    print(e, e.name)
try:
    del a.zzz
except AttributeError as e:
    print(e)
class P:
    def __init__(self): self._v = 1
    @property
    def v(self):
        "doc of v"
        return self._v
    @v.setter
    def v(self, new): self._v = new * 2
    @v.deleter
    def v(self): print('deleted')
    @property
    def ro(self): return 9
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def st(a, b=2): return a + b
p = P()
p.v = 5
print(p.v, P.v.__doc__, p.make(), P.make(), p.st(1), P.st(1, 1))
del p.v
try:
    p.ro = 1
except AttributeError as e:
    print(e)
class Desc:
    def __set_name__(self, owner, name): self.name = name; print('set_name', owner.__name__, name)
    def __get__(self, obj, cls): return (self.name, obj is None, cls.__name__)
    def __set__(self, obj, v): print('set', v)
    def __delete__(self, obj): print('del')
class Holder:
    d = Desc()
h = Holder()
print(h.d, Holder.d)
h.d = 4
del h.d
class G:
    def __getattr__(self, n):
        if n.startswith('ok'): return n.upper()
        raise AttributeError(n)
g = G()
print(g.ok1, hasattr(g, 'bad'))
class GA:
    def __getattribute__(self, n):
        if n == 'z': return 'zed'
        return object.__getattribute__(self, n)
    def f(self): return 1
print(GA().z, GA().f())
class S:
    def __setattr__(self, n, v): object.__setattr__(self, n, v + 1)
    def __delattr__(self, n): print('no', n)
s = S(); s.q = 1; print(s.q); del s.q
class Slots:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
sl = Slots()
print(sl.a)
try:
    sl.c = 1
except AttributeError as e:
    print('AttributeError', e)
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        ns['added'] = 42
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print('meta init', name, kw)
    def __call__(cls, *a): print('calling', cls.__name__, a); return super().__call__(*a)
class WithMeta(metaclass=Meta, flag=1):
    def __init__(self, v): self.v = v
print(WithMeta.added, type(WithMeta).__name__, WithMeta(3).v)
class Base:
    subs = []
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.subs.append((cls.__name__, tag))
class S1(Base, tag='x'): pass
class S2(Base): pass
print(Base.subs)
T = type('T', (A,), {'k': 5, 'm': lambda self: self.k})
print(T().m(), T.__name__, T())
class New:
    def __new__(cls, v):
        if v < 0: return 'negative'
        o = super().__new__(cls)
        o.made = True
        return o
    def __init__(self, v): self.v = v
print(New(-1), New(2).made, New(2).v)
class Call:
    def __call__(self, *a, **k): return (a, k)
print(Call()(1, 2, x=3))
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return V(self.x + (o.x if isinstance(o, V) else o))
    def __radd__(self, o): return V(o + self.x)
    def __eq__(self, o): return isinstance(o, V) and self.x == o.x
    def __lt__(self, o): return self.x < o.x
    def __hash__(self): return hash(self.x)
    def __repr__(self): return f'V({self.x})'
    def __len__(self): return self.x
    def __getitem__(self, i): return i * 2
    def __contains__(self, i): return i == 7
    def __bool__(self): return self.x != 0
    def __neg__(self): return V(-self.x)
    def __iadd__(self, o): self.x += 100; return self
print(V(1) + V(2), V(1) + 5, 5 + V(1), sum([V(1), V(2)]), V(1) == V(1), V(1) != V(2), V(1) < V(2), -V(3))
v = V(1); v += 1; print(v, len(v), v[4], 7 in v, 8 in v, bool(V(0)), {V(1): 'a'}[V(1)], sorted([V(3), V(1)]))
try:
    V(1) - 1
except TypeError as e: print(e)
try:
    A(1, 2, 3)
except TypeError as e: print(e)
class E: pass
try:
    E(1)
except TypeError as e: print(e)
try:
    class X(A, object, B): pass
except TypeError as e: print(e)
try:
    class X(bool): pass
except TypeError as e: print(e)
try:
    (5).x = 1
except AttributeError as e: print(e)
try:
    int.x = 1
except TypeError as e: print(e)
A.who = lambda self: 'patched'
print(D().who())
class Ctr:
    n = 0
    def __init__(self): Ctr.n += 1
for i in range(5): Ctr()
print(Ctr.n)
class L(list):
    def total(self): return sum(self)
l = L([1, 2]); l.append(3); l.extra = 'e'
print(l, l.total(), l.extra, len(l), type(l).__name__)
class Dd(dict):
    def __missing__(self, k): return k * 2
print(Dd()['ab'])
class Tup(tuple): pass
print(Tup((1, 2)), Tup((1, 2))[0])
class Str(str):
    def shout(self): return self.upper() + '!'
print(Str('hi').shout(), Str('hi') + 'x')
bm = a.who
print(bm(), bm.__name__, bm.__self__ is a, A.who(a))
x = E(); x.__class__ = A; print(x.who())
print(repr(E)[-3:-2], E.__name__)
class Many:
    def __init__(self):
        for i in range(30): setattr(self, 'a%d' % i, i)
m = Many(); print(m.a0 + m.a29, len(m.__dict__))
m.__dict__['zz'] = 1; print(m.zz)
def outer():
    class Inner:
        def m(self): return __class__.__name__
    return Inner
print(outer()().m(), outer().__qualname__)
class Cm:
    def __enter__(self): print('enter'); return self
    def __exit__(self, t, e, tb): print('exit', t.__name__ if t else None); return True
with Cm() as c, Cm(): raise ValueError('swallowed')
print('after')
try:
    with 5: pass
except TypeError as e: print(e)
