"""Generators: yield as statement and expression, send, throw, close, yield from, expressions."""
def count(n):
    i = 0
    while i < n:
        got = yield i
        if got is not None:
            i = got
        i += 1
    return "done"

print(list(count(4)))
g = count(10)
print(next(g), g.send(5), next(g), g.send(8))
try:
    next(g)
except StopIteration as e:
    print(e.value)

def delegate():
    result = yield from count(2)
    yield result
    yield from "ab"
    yield from [1, 2]
    return (yield)
print(list(delegate()))

def inner():
    while True:
        try:
            x = yield
            print("inner got", x)
        except ValueError as e:
            print("inner caught", e)
            yield "recovered"
        finally:
            print("inner finally")
def outer():
    yield from inner()
o = outer()
next(o)
o.send(1)
print(o.throw(ValueError("v")))
next(o)
o.close()

def cleanup(log):
    try:
        yield 1
        yield 2
    finally:
        log.append("closed")
log = []
for v in cleanup(log):
    break
c = cleanup(log)
next(c)
c.close()
print("closed" in log)

def early():
    return 5
    yield
print(list(early()))

def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
from_fib = []
for n in fib():
    if n > 50: break
    from_fib.append(n)
print(from_fib)

def swap():
    x = yield 1
    y = yield x
    print((yield y), x, y)
s = swap()
print(next(s), s.send("a"), s.send("b"))
try: s.send("c")
except StopIteration: print("end")

print(sum(x * y for x in range(3) for y in range(x) if y % 2 == 0), max((n for n in [3, 1, 2]), default=0))
lazy = (print("evaluated", n) for n in range(2))
print("before")
next(lazy)
try:
    bad = (x for x in 5)
except TypeError as e:
    print("TypeError at creation")

def tree(t):
    if t:
        left, v, right = t
        yield from tree(left)
        yield v
        yield from tree(right)
print(list(tree(((None, 1, None), 2, (None, 3, (None, 4, None))))))

def handled():
    try:
        raise KeyError("k")
    except KeyError:
        yield 1
        try:
            raise
        except KeyError as e:
            yield repr(e)
print(list(handled()))
def in_with():
    class M:
        def __enter__(self): return "entered"
        def __exit__(self, *a): print("exit", a[0]); return True
    with M() as m:
        yield m
        raise ValueError
    yield "after"
print(list(in_with()))
def stop():
    yield 1
    raise StopIteration
try: list(stop())
except RuntimeError as e: print(e)
