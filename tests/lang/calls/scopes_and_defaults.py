# Closures, unbound locals, defaults, kinds of parameters.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

def scope():
    x = 1
    def inner():
        nonlocal x
        x += 1
        def deeper(): return x
        return deeper
    d = inner()
    x = 10
    return d(), inner()(), x
show(scope)
def ub():
    if False: v = 1
    return v
show(ub)
show(lambda: undefined_name)
def cl():
    fs = [lambda: i for i in range(3)]
    return [f() for f in fs]
show(cl)
def dflt(a=[]): a.append(1); return a
dflt()
show(dflt)
def d2(a, b=2, *c, d, e=5, **f): return a, b, c, d, e, f
show(lambda: d2(1, d=4))
show(lambda: d2(1, 2, 3, d=4, g=7))
show(lambda: d2())
show(lambda: d2(1))
show(lambda: d2(1, a=2, d=3))
show(lambda: d2.__defaults__)
show(lambda: d2.__kwdefaults__)
show(lambda: d2.__code__.co_varnames)
show(lambda: d2.__code__.co_argcount)
