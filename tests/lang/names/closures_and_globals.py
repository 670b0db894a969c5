# nonlocal at several depths, class bodies and comprehensions as scopes, globals changed by functions, deleted names.
counter = 0
def make():
    count = 0
    history = []
    def increment(by=1):
        nonlocal count
        count += by
        history.append(count)
        def undo():
            nonlocal count
            history.pop()
            count -= by
            return count
        return undo
    def get(): return count, history
    return increment, get

inc, get = make()
undo = inc(5)
inc()
print(get(), undo(), get(), inc.__closure__ is not None, inc.__code__.co_freevars, sorted(get.__code__.co_freevars), make.__code__.co_cellvars)
other, other_get = make()
other()
print(get()[0], other_get()[0])

def bump():
    global counter, created
    counter += 1
    created = "by bump"
bump()
bump()
print(counter, created, "created" in globals())

x = "module"
class Body:
    x = "class"
    y = x + "!"
    def method(self): return x
    z = [x for _ in range(1)]
    w = [v for v in (x, y)]
    class Inner:
        seen = x
print(Body.y, Body().method(), Body.z, Body.w, Body.Inner.seen)

def shadow():
    x = "local"
    class K:
        x = x if False else "k"
        def get(self): return x
    return K.x, K().get(), [x for x in "ab"], x, {x: x for x in range(1)}, (lambda x: x)("param")
print(shadow())

def late():
    try:
        print(value)
    except NameError as e:
        print(type(e).__name__, e)
    value = 1
    del value
    try:
        return value
    except UnboundLocalError as e:
        return str(e)
print(late())

def loop():
    fs = []
    for i in range(3):
        def f(j=i):
            return i, j
        fs.append(f)
    return [f() for f in fs], i
print(loop())

def accumulate():
    total = 0
    def add(n):
        nonlocal total
        for k in range(n):
            total += k
        return total
    return add
add = accumulate()
print([add(n) for n in (10, 100, 1000)])

def free():
    try:
        return inner()
    except NameError as e:
        return str(e)
    finally:
        pass
def outer():
    def inner(): return unset
    try:
        return inner()
    except NameError as e:
        message = str(e)
    unset = 1
    return message, inner()
print(free(), outer())
def walrus(data):
    if (n := len(data)) > 2:
        return n, [m := k for k in data], m, [y for k in data if (y := k * 2) > 2]
    return n
print(walrus([1, 2, 3]), walrus("a"))
def compose(*fs):
    def run(v):
        for f in fs:
            v = f(v)
        return v
    return run
print(compose(lambda v: v + 1, str, lambda s: s * 3)(4), (lambda f: f(f, 5))(lambda f, n: 1 if n < 2 else n * f(f, n - 1)))
exec("dynamic = counter * 10")
print(dynamic, eval("x + str(n)", {"x": "e"}, {"n": 1}), [k for k in dir() if k in ("inc", "undo", "zzz")])
