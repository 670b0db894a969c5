def run(coro):
    try:
        while True:
            coro.send(None)
    except StopIteration as stop:
        return stop.value


class Count:
    def __init__(self, n):
        self.i, self.n = 0, n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        return self.i


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        print("enter", self.name)
        return self.name

    async def __aexit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        return self.swallow


async def main():
    async for i in Count(3):
        if i == 2:
            continue
        print(i)
    else:
        print("else")
    async for i in Count(3):
        break
    else:
        print("never")
    async with Manager("a") as a, Manager("b") as b:
        print(a, b)
    async with Manager("c", True):
        raise ValueError("swallowed")
    for _ in range(2):
        async with Manager("loop"):
            continue
    try:
        async with Manager("d"):
            raise KeyError("through")
    except KeyError as e:
        print("caught", e)
    async with Manager("e"):
        return "result"

print(run(main()))


class Broken(Count):
    async def __anext__(self):
        raise LookupError("broken")


async def failing():
    async for _ in Broken(1):
        pass

try:
    run(failing())
except LookupError as e:
    print(repr(e))


async def nested():
    out = []
    async for i in Count(3):
        async for j in Count(i):
            try:
                if j == 2:
                    break
                out.append((i, j))
            finally:
                out.append("f")
    return out

print(run(nested()))
total = 0


async def hot():
    global total
    for k in range(200):
        async for i in Count(5):
            total += i
    return total

print(run(hot()))
