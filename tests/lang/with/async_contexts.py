from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value


@asynccontextmanager
async def tag(name):
    print("<", name)
    try:
        yield name
    except KeyError as e:
        print("swallowed", e)
    finally:
        print(name, ">")


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("numbers closed")


async def cleanup(x):
    print("cleanup", x)


async def main():
    async with tag("a") as a, tag("b"):
        print(a)
    async with tag("c"):
        raise KeyError("k")
    try:
        async with tag("d"):
            raise ValueError("v")
    except ValueError as e:
        print(repr(e))
    async with aclosing(numbers()) as n:
        async for x in n:
            print(x)
            break
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(tag("e")))
        stack.push_async_callback(cleanup, 3)
        stack.callback(print, "plain")
        stack.enter_context(nullcontext())
    async with nullcontext(7) as seven:
        print(seven)

    @tag("f")
    async def decorated():
        return "decorated"

    print(await decorated())


run(main())
