def f(a, b=2, *args, c, d=4, **kw): return (a, b, args, c, d, kw)
print(f(1, c=3), f(1, 5, 6, 7, c=8, e=9), f(*[1, 2, 3], **{'c': 4, 'z': 5}))
def g(a, /, b, *, c=1): return a, b, c
print(g(1, 2), g(1, b=2, c=3))
def show(fn, *a, **k):
    try:
        print(fn(*a, **k))
    except TypeError as e:
        print(e)
def h(a, b, c): pass
def i0(): pass
def i1(a): pass
def dflt(a, b=1): pass
def kwo(*, k): pass
def kwo2(a, *, k, l): pass
show(h); show(h, 1); show(h, 1, 2); show(h, 1, 2, 3, 4); show(i0, 1); show(i1, 1, 2); show(dflt, 1, 2, 3)
show(kwo); show(kwo2, 1); show(kwo, 1); show(kwo, 1, k=2); show(h, 1, 2, 3, d=4); show(h, 1, a=2); show(g, a=1, b=2)
show(f, 1); show(lambda x: x); show(5); show(None); show(h, **{'a': 1})
try:
    h(**{1: 2})
except TypeError as e: print(e)
try:
    h(1, **{'a': 1}, **{'a': 2})
except TypeError as e: print(e)
try:
    h(*5)
except TypeError as e: print(e)
class K:
    def m(self, a): return a
show(K().m); show(K().m, 1, 2); show(K.m)
show(len); show(len, 1, 2); show(len, 5); show([].append); show([].append, 1, 2); show({}.get)
def mk(n):
    def add(x): return x + n
    return add
print(mk(3)(4), [mk(k)(10) for k in range(3)])
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = counter(); c(); print(c(), c.__closure__[0].cell_contents, c.__name__, c.__qualname__)
def deco(fn):
    def w(*a, **k):
        print('call', fn.__name__)
        return fn(*a, **k)
    return w
@deco
def sq(x): return x * x
print(sq(5))
def defaults(l=[]):
    l.append(1)
    return l
print(defaults(), defaults(), defaults.__defaults__)
def unb():
    print(zz)
    zz = 1
try:
    unb()
except UnboundLocalError as e: print(e)
def free():
    def inner(): return q
    try:
        inner()
    except NameError as e: print(type(e).__name__, e)
    q = 1
    return inner()
print(free())
try:
    undefined_name
except NameError as e: print(e, e.name)
f.attr = 5
print(f.attr, f.__dict__, f.__kwdefaults__, f.__code__.co_argcount)
def rec(n): return 0 if n == 0 else 1 + rec(n - 1)
print(rec(900))
def inf(): return inf()
try:
    inf()
except RecursionError as e: print(e)
class R:
    def __getattr__(self, n): return getattr(self, n + 'x')
try:
    R().a
except RecursionError as e: print('RecursionError')
class RR:
    def __repr__(self): return repr(self)
try:
    repr(RR())
except RecursionError as e: print('RecursionError')
print((lambda *a, **k: (a, k))(1, b=2))
x, *y, z = range(6); print(x, y, z)
(a, b), c = (1, 2), 3; print(a, b, c)
def up(n, s):
    try:
        if n == 2: a, b = s
        else: a, b, *c = s
    except (ValueError, TypeError) as e: print(e)
up(2, [1]); up(2, [1, 2, 3]); up(3, [1]); up(2, 5); up(2, iter([1, 2, 3]))
def big(a1,a2,a3,a4,a5,a6,a7,a8,a9,a10): return a10
print(big(1,2,3,4,5,6,7,8,9,10), max(1,2,3,4,5,6,7,8,9,10), K().m(a=3))
print(sorted([3,1,2], key=lambda v: -v, reverse=True), list(map(lambda a, b: a + b, [1, 2], [3, 4])))
