# Coroutines driven by hand: send, throw, close, results, reuse.
class Wait:
    def __init__(self, tag):
        self.tag = tag

    def __await__(self):
        got = yield self.tag
        return (self.tag, got)


async def inner(tag):
    return await Wait(tag)


async def outer():
    first = await inner("a")
    second = await inner("b")
    return first, second


def drive(coro, values):
    try:
        print("yielded", coro.send(None))
        for v in values:
            print("yielded", coro.send(v))
    except StopIteration as stop:
        print("returned", stop.value)
    except BaseException as e:
        print("raised", type(e).__name__, e)


drive(outer(), [1, 2])
c = outer()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_await)
drive(c, [1, 2, 3])
drive(c, [])
try:
    c.throw(ValueError("late"))
except RuntimeError as e:
    print(e)
print(c.close())


async def guarded():
    try:
        await Wait("x")
    except KeyError as e:
        print("caught", repr(e))
        return await Wait("y")
    finally:
        print("finally")


c = guarded()
print(c.send(None))
print(c.throw(KeyError("k")))
try:
    c.send("done")
except StopIteration as stop:
    print(stop.value)
c = guarded()
c.send(None)
c.close()
c = guarded()
try:
    c.send(1)
except TypeError as e:
    print(e)
c.close()
for bad in (lambda: iter(c), lambda: next(c), lambda: list(c), lambda: [*c], lambda: set(c)):
    try:
        bad()
    except TypeError as e:
        print(e)
w = inner("w").__await__()
print(type(w).__name__, next(w))
try:
    w.send(5)
except StopIteration as stop:
    print(stop.value)
