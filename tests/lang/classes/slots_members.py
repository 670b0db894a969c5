class P:
    __slots__ = ('x', 'y', '__priv')
    def __init__(self): self.x = 1; self.__priv = 5
    def priv(self): return self.__priv
p = P()
print(P.x, P.__slots__, P.x.__name__, P.x.__objclass__, type(P.x), P.x.__qualname__, p.priv())
try: p.y
except AttributeError as e: print(e)
try: p.z = 1
except AttributeError as e: print(e)
try: p.__dict__
except AttributeError as e: print(e)
print(P.x.__get__(p), P.x.__get__(p, P), P.x.__get__(None, P))
P.y.__set__(p, 9); print(p.y)
del p.y
for f in (lambda: p.y, lambda: P.y.__delete__(p), lambda: delattr(p, 'y')):
    try: f()
    except AttributeError as e: print(e)
try: P.x.__get__(3)
except TypeError as e: print(e)
class Q(P):
    __slots__ = ['z']
q = Q(); q.z = 3; print(q.z, q.x)
try: q.w = 1
except AttributeError as e: print(e)
class R(P): pass
r = R(); r.w = 4; r.y = 2
print(r.__dict__, r.x, r.y, vars(r))
r.__dict__ = {'k': 1}; print(r.x, r.y, r.k, r.__dict__)
r.x = 10; r.j = 3; print(r.x, r.__dict__)
del r.x
try: r.x
except AttributeError as e: print(e)
class D:
    __slots__ = ('a', '__dict__')
d = D(); d.a = 1; d.b = 2; print(d.__dict__, d.a)
for bad in ("(1,)", "('a b',)", "('a', 'a b')"):
    try: exec(f"class X:\n  __slots__ = {bad}")
    except TypeError as e: print(e)
try:
    class X:
        __slots__ = ('v',)
        v = 3
except ValueError as e: print(e)
class A1:
    __slots__ = ('a',)
class B1:
    __slots__ = ('b',)
try:
    class C1(A1, B1): pass
except TypeError as e: print(e)
class E1:
    __slots__ = ()
class F1(A1, E1): __slots__ = ('c',)
print(F1.__base__, F1().__class__)
class G1:
    __slots__ = iter(['m', 'n'])
g = G1(); g.m = 1; print(g.m)
class H1:
    __slots__ = {'d1': 'doc one', 'd2': None}
print(H1.d1.__doc__, H1.d2.__doc__, H1.__slots__)
class S1:
    __slots__ = 'single'
s = S1(); s.single = 1; print(s.single, hasattr(s, 'other'))
class A2:
    __slots__ = ('a', 'b')
class B2:
    __slots__ = ('a', 'b')
a = A2(); a.a = 1; a.b = 2
a.__class__ = B2; print(type(a).__name__, a.a, a.b)
try: a.__class__ = P
except TypeError as e: print(e)
class GA:
    __slots__ = ('v',)
    def __getattr__(self, n): return f"ga {n}"
print(GA().v, GA().u)
class W:
    __slots__ = ('v',)
class W2(W):
    v = 5
w = W2(); print(w.v); w.v = 6; print(w.v, w.__dict__)
class Big:
    __slots__ = tuple(f"f{i}" for i in range(80))
b = Big()
for i in range(80): setattr(b, f"f{i}", i)
print(sum(getattr(b, f"f{i}") for i in range(80)))
class Node:
    __slots__ = ('value', 'next')
    def __init__(self, value, next=None): self.value = value; self.next = next
n = None
for i in range(3000): n = Node(i, n)
t = 0
while n: t += n.value; n = n.next
print(t)
class Vec(tuple):
    __slots__ = ()
    x = property(lambda s: s[0])
print(Vec((1,2)).x, hasattr(Vec((1,)), '__dict__'))
print(sorted(k for k in P.__dict__ if not k.startswith('__')))
