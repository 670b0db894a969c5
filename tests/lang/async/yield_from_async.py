async def f():
    yield from y
