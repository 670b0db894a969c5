# Generators consumed whole by built-in code: list, tuple, set, sorted, extend, join, star arguments.
def count(n):
    for i in range(n):
        yield i * i % 7


def chain(n):
    yield from count(n)
    yield "end"


def failing():
    yield 1
    raise ValueError("inside")


def unhashable():
    try:
        yield 1
        yield []
    except TypeError:
        print("never here")
    finally:
        print("closed or left")


print(list(count(10)), tuple(count(5)), sorted(set(count(20))))
print(list(chain(3)), set(chain(2)) == {0, 1, "end"})
print(sorted(count(6)), ",".join(str(x) for x in count(4)), [*count(3)], max(*count(5)))
try:
    list(failing())
except ValueError as e:
    print("ValueError", e)
g = unhashable()
try:
    set(g)
except TypeError as e:
    print("TypeError", e)
print(next(g, "done"))
a = [1, 2, 3]
a.extend(x * 10 for x in range(3))
print(a)


def nested(n):
    if n:
        yield n
        yield from (x for x in list(nested(n - 1)))


print(list(nested(5)))


def self_drain():
    yield list(it)


it = self_drain()
try:
    print(list(it))
except ValueError as e:
    print(e)
print(list(x for x in [1, 2] if print(x) is None))
