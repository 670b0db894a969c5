def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, z=7), f(*[1, 2], **{"d": 3, "a": 9}))
def g(*, key): return key
def h(pos, /): return pos
def k(*args, **kwargs): return len(args), sorted(kwargs)
print(g(key=1), h(2), k(*range(3), *"ab", x=1, **{"y": 2}))
for call in (lambda: f(), lambda: f(1), lambda: g(1), lambda: g(), lambda: h(pos=1), lambda: h(1, 2), lambda: k(**{1: 2}), lambda: g(key=1, other=2), lambda: f(1, d=1, **{"d": 2}), lambda: k(*5), lambda: k(**5)):
    try:
        print(call())
    except TypeError as e:
        print(e)
def default(x, acc=[]):
    acc.append(x)
    return acc
print(default(1), default(2), default.__defaults__)
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
def outer(n):
    def inner(m=n * 2): return m + n
    return inner
print(outer(3)(), outer(3)(1))
