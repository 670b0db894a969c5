def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value


async def arange(n):
    for i in range(n):
        yield i


async def double(x):
    return x * 2


async def main():
    print([x async for x in arange(4)])
    print({x async for x in arange(4) if x % 2})
    print({x: await double(x) async for x in arange(3)})
    print([await double(x) for x in range(3)])
    print([(x, y) async for x in arange(2) for y in range(2)])
    print([(x, y) for x in range(2) async for y in arange(2)])
    print([[y async for y in arange(x)] for x in range(3)])
    g = (x + 1 async for x in arange(3))
    print(type(g).__name__, [v async for v in g])
    h = (await double(x) for x in range(3))
    print(type(h).__name__, [v async for v in h])
    print([x for x in [await double(5)]])
    k = 10
    print([x + k async for x in arange(2) if (lambda: k)()])

run(main())


def plain():
    return (x async for x in arange(2))

print(type(plain()).__name__)


async def consume():
    return [x async for x in plain()]

print(run(consume()))
