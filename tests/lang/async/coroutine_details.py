# Coroutines: states, close, throw, awaiting twice, __await__, wrong things awaited.
import types


@types.coroutine
def switch(value):
    return (yield value)


async def simple(x):
    got = await switch(x)
    return got * 2


c = simple(1)
print(c.cr_running, c.cr_await, c.cr_frame is not None, c.cr_code.co_name, c.send(None))
print(c.cr_await is not None, c.cr_suspended)
try:
    c.send(21)
except StopIteration as stop:
    print(stop.value, c.cr_frame)
try:
    c.send(None)
except RuntimeError as error:
    print(error)


class Custom:
    def __await__(self):
        return iter(["one", "two"])


async def custom():
    return await Custom()


c = custom()
print(c.send(None), c.send(None))
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)


class BadIter:
    def __await__(self):
        return 5


class Coro:
    def __await__(self):
        return simple(1)


async def awaits(x):
    await x


for bad in (3, BadIter(), Coro(), None, [], (i for i in [])):
    c = awaits(bad)
    try:
        c.send(None)
    except TypeError as error:
        print(error)


async def cleanup():
    try:
        await switch(1)
    finally:
        print("finally")


c = cleanup()
c.send(None)
c.close()
c = cleanup()
c.send(None)
try:
    c.throw(KeyError("thrown"))
except KeyError as error:
    print(repr(error))


async def stop():
    raise StopIteration


try:
    stop().send(None)
except RuntimeError as error:
    print(error)
w = simple(3).__await__()
print(type(w).__name__, next(w))
w.close()
try:
    for x in simple(1):
        pass
except TypeError as error:
    print(error)
