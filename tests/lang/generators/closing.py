# Generators: close, throw, return in finally, what is raised inside.
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "value"


g = returns()
next(g)
print(g.close(), g.close())


def swallow():
    while True:
        try:
            yield "waiting"
        except ZeroDivisionError:
            print("swallowed")


g = swallow()
print(next(g), g.throw(ZeroDivisionError), g.throw(ZeroDivisionError("x")))


def stops():
    yield 1
    raise StopIteration("inside")


g = stops()
next(g)
try:
    next(g)
except RuntimeError as error:
    print(error, repr(error.__cause__))


def fresh():
    print("started")
    yield


g = fresh()
try:
    g.throw(OSError("before"))
except OSError as error:
    print(error)
try:
    next(g)
except StopIteration:
    print("over")
for bad in (lambda: fresh().throw(3), lambda: fresh().throw(int), lambda: fresh().send(1)):
    try:
        bad()
    except TypeError as error:
        print(error)


def reentrant():
    yield next(me)


me = reentrant()
try:
    next(me)
except ValueError as error:
    print(error)


def context():
    try:
        raise KeyError("first")
    except KeyError:
        yield
        raise ValueError("second")


g = context()
next(g)
try:
    next(g)
except ValueError as error:
    print(repr(error.__context__))
g = (i for i in [1, 2])
print(g.__name__, g.__qualname__, type(g).__name__, g.gi_code.co_name)
