# What a generator handles is its own; what its caller handles is visible in it only while it has nothing.
import sys


def gen():
    print("start", repr(sys.exception()))
    try:
        yield 1
    except ValueError as e:
        print("in", repr(sys.exception()), repr(e.__context__))
        yield 2
        print("still", repr(sys.exception()))
        yield 3
        raise


g = gen()
try:
    raise KeyError("outer")
except KeyError:
    next(g)
try:
    raise ValueError("thrown")
except ValueError as e:
    g.throw(e)
print(repr(sys.exception()))
next(g)
try:
    raise OSError("other")
except OSError:
    try:
        next(g)
    except ValueError as e:
        print(repr(e), repr(e.__context__))
print(repr(sys.exception()))


def after():
    try:
        raise TypeError("inside")
    except TypeError:
        yield 1
    print("after the handler", repr(sys.exception()))
    yield 2


g = after()
try:
    raise KeyError("first")
except KeyError:
    next(g)
next(g)
g = after()
next(g)
try:
    raise KeyError("second")
except KeyError:
    next(g)


def throws_into():
    try:
        yield
    except Exception as e:
        raise RuntimeError("from generator") from e


g = throws_into()
next(g)
try:
    g.throw(IndexError("i"))
except RuntimeError as e:
    print(repr(e.__cause__), repr(e.__context__))
