# Decorators: registries, memoising, retrying, validating, counting, timing in turns; singledispatch and partial.
import functools
from collections import defaultdict

def counted(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)
    wrapper.calls = 0
    return wrapper

def retry(times, *errors):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return f(*args, **kwargs)
                except errors as e:
                    print(f"  attempt {attempt} of {f.__name__}: {e}")
                    last = e
            raise RuntimeError(f"gave up after {times}") from last
        return wrapper
    return decorate

def validated(f):
    names = f.__code__.co_varnames[:f.__code__.co_argcount]
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        for name, value in (*zip(names, args), *kwargs.items()):
            want = f.__annotations__.get(name)
            if want and not isinstance(value, want):
                raise TypeError(f"{name} must be {want.__name__}, not {type(value).__name__}")
        return f(*args, **kwargs)
    return wrapper

class Registry:
    def __init__(self):
        self.handlers = defaultdict(list)

    def on(self, event, *, priority=0):
        def register(f):
            self.handlers[event].append((priority, len(self.handlers[event]), f))
            return f
        return register

    def emit(self, event, *args):
        return [f(*args) for *_, f in sorted(self.handlers[event], key=lambda h: (-h[0], h[1]))]

@counted
@functools.lru_cache(maxsize=None)
def binomial(n, k):
    return 1 if k in (0, n) else binomial(n - 1, k - 1) + binomial(n - 1, k)

print(binomial(20, 10), binomial.calls, binomial.__name__, binomial.__wrapped__.cache_info())

@retry(3, ValueError, KeyError)
@counted
def flaky(data):
    item = data.pop()
    if item < 0:
        raise ValueError(f"negative {item}")
    return item

print(flaky([5, -1, -2]))
try:
    flaky([1, -1, -2, -3])
except RuntimeError as e:
    print(repr(e), repr(e.__cause__), flaky.__wrapped__.calls)

@validated
def area(width: int, height: int = 2, *, unit: str = "cm") -> str:
    "The area."
    return f"{width * height}{unit}2"

print(area(3), area(3, 4, unit="m"), area.__doc__, area.__annotations__["return"].__name__)
for call in (lambda: area("3"), lambda: area(3, unit=5), lambda: area()):
    try:
        call()
    except TypeError as e:
        print(e)

registry = Registry()

@registry.on("start")
def first(x): return f"first {x}"

@registry.on("start", priority=5)
@registry.on("stop")
def second(x): return f"second {x}"

registry.on("start")(lambda x: f"lambda {x}")
print(registry.emit("start", 1), registry.emit("stop", 2), registry.emit("other", 3))

@functools.singledispatch
def describe(x): return f"object {x!r}"

@describe.register
def _(x: int): return f"int {x:+d}"

@describe.register(list)
@describe.register(tuple)
def _(x): return f"{type(x).__name__} of {len(x)}: " + "; ".join(map(describe, x))

@describe.register(type(None))
def _(x): return "nothing"

print(describe([1, (2.5, None), "s", True]), describe.dispatch(bool) is describe.dispatch(int))

power = functools.partial(pow, 2)
print(power(10), power(10, 1000), functools.partial(power, 3)(), power.func is pow, power.args)
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(str.strip, str.title, len)("  hello world "), [compose(*[lambda x, k=k: x * k + 1 for k in range(3)])(v) for v in (1, 2)])

class Temperature:
    def __init__(self, c): self.c = c
    @functools.cached_property
    def f(self):
        print("  computed")
        return self.c * 9 / 5 + 32

t = Temperature(100)
print(t.f, t.f, "f" in vars(t))

@functools.total_ordering
class Version:
    def __init__(self, text): self.parts = tuple(map(int, text.split(".")))
    def __eq__(self, other): return self.parts == other.parts
    def __lt__(self, other): return self.parts < other.parts
    def __repr__(self): return ".".join(map(str, self.parts))

print(sorted(map(Version, "1.10 1.2 1.2.1 0.9".split())), Version("1.0") >= Version("0.9.9"), max(Version("2"), Version("10")))
