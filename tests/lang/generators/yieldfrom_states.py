# gi_yieldfrom, gi_running and the states of generators that delegate.
import inspect


def inner():
    print("in inner:", gen.gi_yieldfrom, inspect.getgeneratorstate(gen))
    yield 1


def outer():
    print("in outer:", gen.gi_yieldfrom, gen.gi_running)
    yield from inner()
    print("after:", gen.gi_yieldfrom)
    yield 2


gen = outer()
print(gen.gi_yieldfrom, inspect.getgeneratorstate(gen), gen.gi_frame is not None)
next(gen)
print(gen.gi_yieldfrom.__name__, inspect.getgeneratorstate(gen), gen.gi_suspended)
next(gen)
print(gen.gi_yieldfrom)
print(list(gen), gen.gi_frame, inspect.getgeneratorstate(gen))
