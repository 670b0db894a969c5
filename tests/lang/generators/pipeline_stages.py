# Generators chained into a pipeline: lazy, closable, with values sent back.
def numbers(limit):
    try:
        for n in range(limit):
            print("made", n)
            yield n
    finally:
        print("numbers closed")


def squares(source):
    for n in source:
        yield n * n


def take(n, source):
    for _, v in zip(range(n), source):
        yield v


source = numbers(100)
print(list(take(2, squares(source))))
source.close()


def averager():
    total, n, average = 0, 0, None
    while True:
        value = yield average
        if value is None:
            return total, n
        total, n = total + value, n + 1
        average = total / n


a = averager()
next(a)
print([a.send(v) for v in (10, 20, 60)])
try:
    a.send(None)
except StopIteration as e:
    print(e.value)


def outer():
    result = yield from averager()
    yield ("result", result)


o = outer()
next(o), o.send(4), o.send(8)
print(o.send(None))
g = numbers(5)
next(g)
g.close()
print(list(g))
