import sys
from contextlib import (
    ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress,
    AbstractContextManager,
)


@contextmanager
def tag(name):
    """Documentation."""
    print("<", name)
    try:
        yield name
    except KeyError as e:
        print("swallowed", e)
    finally:
        print(name, ">")


print(tag.__name__, tag.__doc__)
with tag("a") as v, tag("b"):
    print(v)
with tag("c"):
    raise KeyError("k")
try:
    with tag("d"):
        raise ValueError("v")
except ValueError as e:
    print(repr(e))


@tag("decorated")
def f(x):
    print("f", x)


f(1)
f(2)


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


for manager in (never, twice):
    try:
        with manager():
            pass
    except RuntimeError as e:
        print(e)
with suppress(KeyError, IndexError):
    [][1]
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except ExceptionGroup as g:
    print(repr(g))


class Closes:
    def close(self):
        print("closed")


with closing(Closes()):
    print("open")
with nullcontext(5) as n:
    print(n)


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


w = Writer()
with redirect_stdout(w):
    print("hidden")
print(w.parts)
with ExitStack() as stack:
    print(stack.enter_context(tag("first")))
    stack.callback(print, "callback", sep="-")
    stack.push(lambda *exc: print("exit", exc[0]) or True)
    raise OSError("swallowed by the lambda")
with ExitStack() as stack:
    stack.enter_context(tag("moved"))
    kept = stack.pop_all()
print("not left yet")
kept.close()
try:
    ExitStack().enter_context(3)
except TypeError as e:
    print(e)


class Track(ContextDecorator):
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *exc):
        print("exit", exc[0])
        return False


@Track()
def g():
    return "g"


print(g())


class Duck:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        pass


print(isinstance(Duck(), AbstractContextManager), isinstance(3, AbstractContextManager))


def fails():
    raise IndexError("from callback")


try:
    with ExitStack() as stack:
        stack.callback(fails)
        raise KeyError("body")
except IndexError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
