# functools.lru_cache: which entry goes first, what the counters say, keys by type.
from functools import cache, lru_cache


@lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 1, 2)])
print(square.cache_info(), square.cache_parameters(), square.__name__, square.__wrapped__(5))
square.cache_clear()
print(square.cache_info())


@lru_cache(maxsize=None, typed=True)
def kind(x, *, y=0):
    return type(x).__name__


print(kind(1), kind(1.0), kind(1, y=0), kind(True), kind.cache_info())


@lru_cache
def plain():
    return "plain"


print(plain(), plain(), plain.cache_info().hits, plain.cache_info()._fields)


class Counter:
    made = 0

    @cache
    def value(self, n):
        Counter.made += 1
        return self, n


c = Counter()
print(c.value(1) is c.value(1), Counter.made, Counter.value.cache_info().currsize, c.value.cache_info().hits)
try:
    square([])
except TypeError as e:
    print(e)
try:
    lru_cache("x")
except TypeError as e:
    print(e)


@lru_cache(0)
def never(x):
    return x


never(1), never(1)
print(never.cache_info())
