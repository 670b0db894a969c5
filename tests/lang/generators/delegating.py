# yield from: values, sends, throws and results through several levels.
def inner():
    try:
        got = yield 1
        print("inner got", got)
        got = yield 2
        print("inner got", got)
    except ValueError as error:
        print("inner caught", error)
        yield "caught"
    finally:
        print("inner finally")
    return "result"


def middle():
    result = yield from inner()
    print("middle result", result)
    more = yield from [10, 20]
    print("list gives", more)
    return "end"


def outer():
    return (yield from middle())


def drive(gen, *actions):
    for action in actions:
        try:
            print("->", action(gen))
        except StopIteration as stop:
            print("stop", stop.value)
        except Exception as error:
            print(type(error).__name__, error)


drive(outer(), next, lambda g: g.send("a"), lambda g: g.send("b"), next, next)
drive(outer(), next, lambda g: g.throw(ValueError("v")), next)
drive(outer(), next, lambda g: g.close())
drive(outer(), lambda g: g.send("early"))
drive(outer(), next, lambda g: g.throw(KeyError("k")))


class Custom:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def send(self, value):
        return f"sent {value}"

    def throw(self, *args):
        return "thrown"

    def close(self):
        print("closed")


def through():
    yield from Custom()


drive(through(), next, lambda g: g.send(1), lambda g: g.throw(ValueError()), lambda g: g.close())


def no_send():
    yield from iter([1, 2])


drive(no_send(), next, lambda g: g.send(1), lambda g: g.throw(IndexError("i")))
g = outer()
next(g)
print(g.gi_yieldfrom is not None, g.gi_running, g.gi_suspended)
try:
    list(x for x in (yield_ for yield_ in 5))
except TypeError as error:
    print(error)
