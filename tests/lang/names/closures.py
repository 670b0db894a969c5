"""Closures: cells shared, captured late, made anew, by functions, classes, comprehensions and generators."""
def counter():
    n = 0
    def up(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return up, get

up, get = counter()
up2, get2 = counter()
up(); up(5); up2()
print(get(), get2())

late = [lambda: i for i in range(3)]
print([f() for f in late])
bound = [lambda i=i: i for i in range(3)]
print([f() for f in bound])

def parameters(a, b=2, *args, c=3, **kw):
    def show():
        return a, b, args, c, kw
    a += 1
    args += (9,)
    return show
print(parameters(1, 2, 3, c=4, d=5)(), parameters(0)())

def deep(x):
    def two():
        def three():
            nonlocal x
            x *= 2
            return x
        return three
    return two()(), x
print(deep(21))

def unbound():
    def inner():
        return value
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    value = 1
    print(inner())
    del value
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
unbound()

def local_unbound(flag):
    if flag:
        x = 1
    try:
        return x
    except UnboundLocalError as e:
        return str(e)
print(local_unbound(1), local_unbound(0))

def deleted():
    x = 1
    del x
    try:
        x
    except UnboundLocalError as e:
        print(e)
    x = 2
    print(x)
deleted()

def comprehension_scopes(x):
    a = [x for x in range(3)]
    b = {x: y for x in "ab" for y in [x * 2]}
    c = [[x * y for x in range(2)] for y in range(3)]
    d = [(lambda: x + y)() for x in range(2) for y in [10]]
    e = list(x + z for z in range(2))
    return a, b, c, d, e, x
print(comprehension_scopes("s") if False else comprehension_scopes(7))

x = "global"
class Scope:
    x = "class"
    def method(self):
        return x
    in_class = x
    comp = [x for _ in range(2)]
    outermost = [c for c in x]
print(Scope().method(), Scope.in_class, Scope.comp, Scope.outermost)

def class_cells(v):
    class C:
        got = v
        def m(self):
            return v, __class__.__name__
        v = "own"
        own = v
    try:
        return C.got
    except AttributeError:
        return "?"
try:
    print(class_cells(1))
except NameError as e:
    print(e)

def class_free(v):
    class C:
        got = v
        def m(self):
            nonlocal v
            v += 1
            return v, __class__.__name__
    return C().m(), C.got, v
print(class_free(1))

def globals_in_functions():
    global made_here
    made_here = 5
    def inner():
        global made_here
        made_here += 1
    inner()
globals_in_functions()
print(made_here)
del made_here
try:
    made_here
except NameError as e:
    print(e)

def walrus_scopes():
    found = None
    if any((found := n) > 2 for n in [1, 2, 3, 4]):
        pass
    squares = [last := n * n for n in range(4)]
    return found, last, squares
print(walrus_scopes())
print([total := 0] and [total := total + n for n in range(5)], total)

class Mangled:
    __secret = 1
    def __init__(self):
        self.__x = 2
        def inner(__y):
            return __y + self.__x
        self.f = inner
    def get(self):
        return self.__x + Mangled.__secret
m = Mangled()
print(m.get(), m.f(3), sorted(n for n in vars(m) if n != "f"), Mangled._Mangled__secret)
