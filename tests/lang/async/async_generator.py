class Pause:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        return (yield self.v)


def step(aw):
    it = aw.__await__()
    try:
        v = it.send(None)
        while True:
            print("  paused at", v)
            v = it.send("go")
    except StopIteration as stop:
        return stop.value


async def numbers(n):
    try:
        for i in range(n):
            print("  got", (yield i))
            await Pause(("p", i))
    except ValueError as e:
        print("  caught", e)
        yield "recovered"
    finally:
        print("  cleanup")


g = numbers(3)
print(type(g).__name__, g.ag_running, g.__name__)
print(step(g.__anext__()))
print(step(g.asend("hello")))
print(step(g.athrow(ValueError("boom"))))
try:
    step(g.__anext__())
except StopAsyncIteration as e:
    print("end", e.args)
try:
    step(g.asend(1))
except StopAsyncIteration as e:
    print("end", e.args)
g = numbers(3)
step(g.asend(None))
print(step(g.aclose()))
print(step(g.aclose()))
g = numbers(1)
a = g.__anext__()
step(a)
try:
    step(a)
except RuntimeError as e:
    print(e)
a = g.asend(None)
a.close()
try:
    a.send(None)
except RuntimeError as e:
    print(e)
step(g.aclose())


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2

g = stubborn()
step(g.__anext__())
try:
    step(g.aclose())
except RuntimeError as e:
    print(e)


async def collect():
    out = [x async for x in numbers(2)]
    return out

print(step(collect()))


async def wrong():
    yield 1
    raise StopAsyncIteration

g = wrong()
step(g.__anext__())
try:
    step(g.__anext__())
except RuntimeError as e:
    print(e, repr(e.__cause__))


async def with_default():
    g = numbers(1)
    print(await anext(g, "none"), await anext(g, "none"), await anext(g, "none"))
    try:
        await anext(g)
    except StopAsyncIteration:
        print("stopped")

step(with_default())
for bad in (lambda: aiter(1), lambda: anext(1), lambda: g.athrow(3)):
    try:
        bad()
    except TypeError as e:
        print(e)
