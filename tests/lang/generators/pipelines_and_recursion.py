def numbers(n):
    yield from range(n)
def squares(it):
    for x in it: yield x * x
def evens(it):
    return (x for x in it if x % 2 == 0)
print(list(evens(squares(numbers(8)))))
def walk(t):
    if isinstance(t, list):
        for x in t: yield from walk(x)
    else:
        yield t
print(list(walk([1, [2, [3, [4]], 5], [[]], 6])))
def perms(xs):
    if not xs:
        yield ()
    for i, x in enumerate(xs):
        for rest in perms(xs[:i] + xs[i + 1:]):
            yield (x,) + rest
print(list(perms([1, 2, 3])))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
from itertools import islice, takewhile
print(list(islice(fib(), 10, 15)), list(takewhile(lambda x: x < 30, fib())))
def chunks(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield buf
            buf = []
    if buf: yield buf
print(list(chunks("abcdefgh", 3)), sum(1 for _ in chunks(range(1000), 7)))
