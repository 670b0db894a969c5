"""Calls: every kind of argument and parameter, order of evaluation, unpacking, errors."""
log = []
def say(v):
    log.append(v)
    return v

def f(*args, **kw):
    return args, kw
print(f(), f(1), f(1, 2, a=3), f(*[1, 2], 3, *(4,), x=1, **{"y": 2}), f(**{}, **dict(z=1)))

say(f)(say(1), *say([2]), k=say(3), **say({"m": 4}))
print(log[1:])

def g(a, b=2, /, c=3, *, d, e=5):
    return a, b, c, d, e
print(g(1, d=4), g(1, 9, c=8, d=7, e=6), g(*[1, 2], **{"d": 0}))

def show(call):
    try:
        print(call())
    except TypeError as e:
        print(type(e).__name__)
show(lambda: g())
show(lambda: g(1, 2, 3, 4, d=1))
show(lambda: g(1, a=2, d=1))
show(lambda: g(1, b=2, d=1))
show(lambda: g(1))
show(lambda: g(1, d=1, z=2))
show(lambda: f(**{"a": 1}, **{"a": 2}))
show(lambda: f(*5))
show(lambda: f(**5))

def defaults(x, acc=[]):
    acc.append(x)
    return acc
defaults(1); print(defaults(2), defaults(3, []))

def order(a=say("da"), *, b=say("db")):
    return a, b
print(log[-2:], order())

def changed(a):
    return f(a, (a := a + 1), a, a=(a := a * 10)), a
print(changed(1))

class M:
    def __init__(self, v): self.v = v
    def add(self, n): return M(self.v + n)
    def kw(self, *, n): return M(self.v * n)
    def __call__(self, *a): return self.v, a
print((M(1)
    .add(2)
    .kw(n=5)
    .add(*[1])
    .kw(**{"n": 2})
    .v))
print(M(3)(1, 2), M(4).add(1)())
method = M(10).add
print(method(5).v, M.add(M(1), 1).v)
print((lambda: 1)(), (lambda *a, k=2, **kw: (a, k, kw))(1, 2, z=3), (lambda x, /, y: x - y)(5, y=3))
print(max(*[3, 1, 2]), sum(x for x in range(4)), sorted([3, 1, 2], key=lambda v: -v), "{}-{k}".format(1, k=2))

def many(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, *rest):
    return a0 + a9, rest
print(many(*range(12)), many(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))

def recursive(n):
    return 1 if n == 0 else n * recursive(n - 1)
print(recursive(20))

def decorate(tag):
    log.append(("make", tag))
    def apply(fn):
        log.append(("apply", tag))
        def wrapped(*a, **k):
            return tag, fn(*a, **k)
        return wrapped
    return apply
del log[:]
@decorate("outer")
@decorate("inner")
def decorated(x, y=1):
    return x + y
print(log, decorated(1), decorated(1, y=5))
