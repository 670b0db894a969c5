# An exception thrown into a chain of generators comes from the innermost one, with the frames of all around it.
import sys


def names():
    f = sys._getframe(1)
    out = []
    while f is not None:
        out.append(f.f_code.co_name)
        f = f.f_back
    return out


def inner():
    try:
        yield 1
    except ValueError:
        print(names())
        yield "caught"
    return "inner result"


def middle():
    return (yield from inner())


def outer():
    print((yield from middle()))
    yield "last"


g = outer()
print(next(g), g.throw(ValueError), next(g), g.gi_yieldfrom)
g = outer()
next(g)
print(g.gi_yieldfrom.gi_yieldfrom.__name__)
try:
    g.throw(KeyError("k"))
except KeyError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
print(g.gi_frame, list(g))


def swallow():
    try:
        yield from inner()
    except KeyError as e:
        print("middle got", repr(e))
        yield "handled"


g = swallow()
next(g)
print(g.throw(KeyError("x")))
print(next(g, "end"))
g = outer()
next(g)
g.close()
print(g.gi_frame)
g.__name__ = "renamed"
print(g.__name__, g.__qualname__)
try:
    g.__name__ = 3
except TypeError as e:
    print(e)


class Other:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        return self.n

    def throw(self, *args):
        print("Other.throw", [type(a).__name__ for a in args])
        return "thrown"

    def close(self):
        print("Other.close")


def over():
    yield from Other()


g = over()
print(next(g), g.throw(ValueError("v")), next(g))
g.close()
