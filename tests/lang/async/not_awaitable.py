def run(coro):
    try:
        coro.send(None)
    except StopIteration as stop:
        print("returned", stop.value)
    except BaseException as e:
        print(type(e).__name__, "-", e)


class Odd:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        return self.what


async def value(v):
    return await v


async def nothing():
    return 1

run(value(1))
run(value("text"))
run(value(Odd(3)))
run(value(Odd(iter([]))))
c = nothing()
run(value(Odd(c)))
c.close()
run(value(nothing()))


def generator():
    yield 1

run(value(generator()))


async def looping(it):
    async for x in it:
        pass

run(looping([]))


class NoNext:
    def __aiter__(self):
        return 5

run(looping(NoNext()))


class BadNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 7

run(looping(BadNext()))


async def within(m):
    async with m:
        pass

run(within(1))


class NoExit:
    def __aenter__(self):
        pass

run(within(NoExit()))


class BadEnter:
    def __aenter__(self):
        return 1

    def __aexit__(self, *a):
        return 2

run(within(BadEnter()))


async def stops():
    raise StopIteration(1)

run(stops())


def delegating():
    yield from nothing_made

nothing_made = nothing()
try:
    next(delegating())
except TypeError as e:
    print(e)
nothing_made.close()
