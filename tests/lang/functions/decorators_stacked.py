import functools
def tag(name):
    def deco(f):
        @functools.wraps(f)
        def wrapper(*a, **k):
            return f"<{name}>{f(*a, **k)}</{name}>"
        return wrapper
    return deco
@tag("b")
@tag("i")
def hello(who="world"):
    "greets"
    return f"hello {who}"
print(hello(), hello("you"), hello.__name__, hello.__doc__, hello.__wrapped__.__name__)
def counted(f):
    @functools.wraps(f)
    def w(*a):
        w.calls += 1
        return f(*a)
    w.calls = 0
    return w
@counted
def fact(n): return n * fact(n - 1) if n else 1
print(fact(10), fact.calls)
class Memo:
    def __init__(self, f): self.f, self.cache = f, {}
    def __call__(self, *a):
        if a not in self.cache: self.cache[a] = self.f(*a)
        return self.cache[a]
    def __get__(self, obj, owner=None): return functools.partial(self, obj)
@Memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))
class K:
    @Memo
    def m(self, x): return x + 1
print(K().m(2))
@lambda cls: type(cls.__name__ + "X", (cls,), {"added": 1})
class Z: pass
print(Z.__name__, Z.added)
