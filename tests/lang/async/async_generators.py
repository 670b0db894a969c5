# Async generators: asend, athrow, aclose, async comprehensions, aiter and anext.
import asyncio


async def numbers(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
            await asyncio.sleep(0)
    except ValueError as error:
        print("caught", error)
        yield "recovered"
    finally:
        print("cleanup")


async def main():
    print([x async for x in numbers(3)])
    g = numbers(5)
    print(await anext(g), await g.asend("hello"), await g.athrow(ValueError("v")))
    print(await anext(g, "default"))
    g = numbers(5)
    print(await g.__anext__())
    await g.aclose()
    try:
        await g.asend(None)
    except StopAsyncIteration:
        print("over")
    print({k: v async for k, v in pairs()}, {x % 2 async for x in numbers(2)}, [y for x in [1] async for y in numbers(1)])
    print(await total(x async for x in numbers(4)))
    g = numbers(2)
    async for x in g:
        if x == 1:
            break
    await g.aclose()

    class Count:
        def __init__(self):
            self.n = 0

        def __aiter__(self):
            return self

        async def __anext__(self):
            self.n += 1
            if self.n > 3:
                raise StopAsyncIteration
            return self.n

    async for n in Count():
        print(n, end=" ")
    else:
        print("else")
    print(await anext(aiter(Count())))
    for bad in (lambda: aiter([1]), lambda: anext(3)):
        try:
            bad()
        except TypeError as error:
            print(error)
    try:
        async for x in [1]:
            pass
    except TypeError as error:
        print(error)


async def pairs():
    yield "a", 1
    yield "b", 2


async def total(items):
    result = 0
    async for item in items:
        result += item
    return result


asyncio.run(main())
g = numbers(1)
print(g.ag_running, g.ag_frame is not None, g.__name__)
try:
    g.asend(1).send(None)
except TypeError as error:
    print(error)
