# functools.lru_cache: hits, bounds, what is a different call.
from functools import cache, lru_cache


@lru_cache(maxsize=2)
def square(n):
    "Squares."
    print("computing", n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 2, 1)])
print(square.cache_info(), square.__name__, square.__doc__, square.__wrapped__(5))
square.cache_clear()
print(square.cache_info(), square.cache_parameters())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@lru_cache(typed=True)
def kind(x):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind.cache_info().currsize)
try:
    fib([])
except TypeError as error:
    print(error)
