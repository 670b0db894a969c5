# Generators connected to pipelines: push and pull, windows, merging, batching, closing in order.
import heapq
from collections import deque
from contextlib import ExitStack, closing, contextmanager
from itertools import chain, islice, tee, zip_longest, takewhile, count

def trace(name):
    def decorate(f):
        def wrapper(*args, **kwargs):
            try:
                yield from f(*args, **kwargs)
            finally:
                print(f"  {name} closed")
        return wrapper
    return decorate


def lines(text):
    for number, line in enumerate(text.splitlines(), 1):
        yield number, line

@trace("parse")
def parse(source):
    for number, line in source:
        try:
            name, value = line.split("=")
            yield name.strip(), int(value)
        except ValueError as e:
            print(f"  line {number}: {e}")

def window(source, n):
    held = deque(maxlen=n)
    for x in source:
        held.append(x)
        if len(held) == n:
            yield tuple(held)

def batched(source, n):
    source = iter(source)
    while batch := list(islice(source, n)):
        yield batch

TEXT = "a = 1\nb = two\nc = 3\nnothing\nd = 4\ne = 5"
print(dict(parse(lines(TEXT))))
print(list(window((v for _, v in parse(lines(TEXT))), 2)))
with closing(parse(lines(TEXT))) as p:
    print(next(p))
print(list(batched(range(7), 3)), list(window("abcde", 3)))

def coroutine(f):
    def start(*args):
        g = f(*args)
        next(g)
        return g
    return start

@coroutine
def average(out):
    total = n = 0
    try:
        while True:
            x = yield total / n if n else None
            total += x
            n += 1
    except GeneratorExit:
        out.append(f"average {total / n:.2f} of {n}")

@coroutine
def broadcast(*targets):
    while True:
        x = yield
        for t in targets:
            t.send(x)

@coroutine
def only(test, target):
    while True:
        x = yield
        if test(x):
            target.send(x)

out = []
evens, odds = average(out), average(out)
b = broadcast(only(lambda x: x % 2 == 0, evens), only(lambda x: x % 2, odds))
for x in range(10):
    b.send(x)
print(evens.send(100))
evens.close()
odds.close()
print(out)

def accumulate_until_error():
    total = 0
    while True:
        try:
            total += yield total
        except KeyError as e:
            yield f"caught {e}"
        except TypeError:
            return total

g = accumulate_until_error()
next(g)
print(g.send(5), g.send(6), g.throw(KeyError("k")), next(g))
try:
    g.send("x")
except StopIteration as e:
    print("returned", e.value)

@contextmanager
def resource(name, log):
    log.append(f"+{name}")
    try:
        yield name
    except ZeroDivisionError:
        log.append(f"!{name}")
        raise
    finally:
        log.append(f"-{name}")

log = []
try:
    with ExitStack() as stack:
        names = [stack.enter_context(resource(n, log)) for n in "abc"]
        stack.callback(log.append, "callback")
        1 / 0
except ZeroDivisionError:
    pass
print(names, *log)

def primes():
    composite = {}
    for n in count(2):
        if n not in composite:
            yield n
            composite[n * n] = [n]
        else:
            for p in composite.pop(n):
                composite.setdefault(n + p, []).append(p)

print(list(takewhile(lambda p: p < 50, primes())), next(p for p in primes() if p > 1000))
a, b2, c = tee(primes(), 3)
print([y - x for x, y in islice(zip(a, islice(b2, 1, None)), 10)], next(c))
print(list(heapq.merge([1, 4, 9], (2, 3), iter([0, 10]))), list(chain.from_iterable(zip_longest("abc", "x", fillvalue="-"))))
def flatten(x):
    if isinstance(x, (list, tuple)):
        for y in x:
            yield from flatten(y)
    else:
        yield x
print(list(flatten([1, [2, (3, [4, []]), 5], [[6]]])), sum(flatten([[1, 2], [3, [4]]])))
