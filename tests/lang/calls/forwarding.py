# Arguments of every kind passed on through decorators, partials, methods and star expressions; evaluation order.
from functools import partial, wraps

def show(*args, **kwargs):
    return args, kwargs

def full(a, /, b, c=3, *rest, d, e=5, **more):
    return a, b, c, rest, d, e, more

print(full(1, 2, d=4), full(1, b=2, d=4), full(1, 2, 3, 4, 5, d=6, e=7, f=8), full(*[1, 2], **{"d": 4, "x": 9}))
print(full(1, *(2,), 3, *[4], d=5, **{"e": 6}, **{"y": 7}), show(*"ab", 1, *range(2), k=1, **{"l": 2}))

def logged(f):
    @wraps(f)
    def inner(*args, **kwargs):
        parts = [repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()]
        result = f(*args, **kwargs)
        return f"{f.__name__}({', '.join(parts)}) = {result!r}"
    return inner

@logged
def add(x, y=10, *, z=100):
    return x + y + z

print(add(1), add(1, 2), add(x=1, z=3), add.__name__, add.__wrapped__(1), sep="\n")
order = []
def note(x):
    order.append(x)
    return x
def target():
    order.append("target")
    return show
target()(note(1), *[note(2)], k=note(3), **{"l": note(4)})
note("a") if note(0) else note("b")
{note("k1"): note("v1"), note("k2"): note("v2")}
x = [0, 0]
x[note(0)] = note("value")
print(order, note(3) < note(2) < note(9), order[-2:])
p = partial(full, 1, d=0)
print(p(2), p(2, d=9), p(2, 3, 4, q=1), partial(p, 5)(), p.args, p.keywords)

class C:
    def __init__(self, *args, **kwargs): self.args, self.kwargs = args, kwargs
    def method(self, *args, **kwargs): return len(args), sorted(kwargs)
    __call__ = method
    @classmethod
    def make(cls, *args, **kw): return cls(*args, **kw)
    def __class_getitem__(cls, item): return item
c = C.make(1, k=2)
bound = c.method
print(c.args, c.kwargs, bound(1, 2, x=1), c(1), C.method(c, 1), [f(3) for f in (bound, c, partial(c, 1))], C[1:2, ...])
def defaults(a, b=[], c={}):
    b.append(a)
    c[a] = len(b)
    return b, c
print(defaults(1), defaults(2), defaults(3, [], {}), defaults.__defaults__)
n = 5
def early(v=n): return v
n = 6
late = [lambda: k for k in range(3)]
bound_now = [lambda k=k: k for k in range(3)]
print(early(), [f() for f in late], [f() for f in bound_now], (lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4), (lambda: (yield))().__class__.__name__)
def recursive(n, acc=()):
    return acc if n == 0 else recursive(n - 1, (*acc, n))
print(recursive(5), max(*[3, 1], key=lambda v: -v), print("x", "y", sep="-", end=""), sorted([3, 1, 2], key=lambda v: -v))
for bad in (lambda: full(1), lambda: full(a=1, b=2, d=3), lambda: full(1, 2, d=4, **{"d": 5}), lambda: show(*1), lambda: show(**[1]), lambda: add(1, 2, 3),
            lambda: early(1, v=2), lambda: C.method(), lambda: early(w=1), lambda: show(**{1: 2})):
    try:
        print(bad())
    except TypeError as e:
        print(e)
