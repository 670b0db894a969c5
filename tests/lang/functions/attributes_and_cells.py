import types

def outer(n):
    def inner():
        return n
    return inner

f = outer(3)
f.tag = "t"
print(f.tag, f.__dict__, f.__name__, f.__qualname__, f.__closure__[0].cell_contents, f.__code__.co_freevars)
f.__closure__[0].cell_contents = 8
print(f())
c = types.CellType(5)
print(c.cell_contents, c == types.CellType(5), c < types.CellType(6), types.CellType() < c)
del c.cell_contents
try:
    c.cell_contents
except ValueError as e:
    print(e)
for bad in (None, 3):
    try:
        f.__dict__ = bad
    except TypeError as e:
        print(e)
f.__dict__ = {"other": 1}
print(f.other, hasattr(f, "tag"))

def g(a, b=2, *, c=3, **kw): "doc"
print(g.__defaults__, g.__kwdefaults__, g.__doc__, g.__module__, g.__annotations__)
g.__defaults__ = (7,)
g.__kwdefaults__ = {"c": 9}
g.__doc__ = "new"
g.__name__ = "renamed"
print(g.__name__, g.__doc__, g.__defaults__, g.__qualname__)
try:
    g.__name__ = 5
except TypeError as e:
    print(e)
try:
    g.__code__ = f.__code__
except ValueError as e:
    print(e)

class C:
    def m(self):
        return 1
    m.tag = "method tag"
print(C().m.tag, C.m.tag, C().m.__func__ is C.m, C().m.__name__, C().m.__code__.co_name)
try:
    C().m.tag = 2
except AttributeError as e:
    print(type(e).__name__)
def h(): return 1
def k(): return 2
h.__code__ = k.__code__
print(h(), f.__get__(None, int) is f if False else "", types.MethodType(lambda self: self, 4)())
bound = h.__get__(5)
print(type(bound).__name__, bound.__self__, bound.__func__ is h)
print(g.__builtins__["len"] is len, (lambda: 0).__name__, (lambda: 0).__qualname__)
def call_late(): return late
late = outer
print(call_late().__name__)
