# functools.partial: arguments kept, overridden, shown, copied.
import copy
from functools import partial


def f(*args, **kw):
    return args, kw


p = partial(f, 1, a=2)
print(p(3, b=4), p(a=5), p.func is f, p.args, p.keywords)
q = partial(p, 2, a=3)
print(q.func is f, q.args, q.keywords, q())
try:
    p.func = len
except AttributeError:
    print("not writable")
p.note = "kept"
c = copy.copy(p)
print(c.note, c.args, c(9), p.__dict__)
print(repr(partial(int, base=2)), partial(int, base=2)("101"))
for bad in (lambda: partial(), lambda: partial(5), lambda: p.__setstate__((f, (), {}))):
    try:
        bad()
    except TypeError as e:
        print("TypeError")
p.__setstate__((f, (7,), {"z": 1}, {"n": 2}))
print(p(), p.n)


class Sub(partial):
    def twice(self):
        return self(), self()


print(Sub(f, 1).twice(), type(Sub(f, 1)).__name__)
recursive = partial(f)
recursive.__setstate__((f, (recursive,), {}, {}))
print(repr(recursive).endswith(", ...)"))
