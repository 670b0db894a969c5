# Tasks as coroutines and as generators: a scheduler, channels, cancellation, results and exceptions.
from collections import deque

class Future:
    def __init__(self, name):
        self.name, self.done, self.value, self.error, self.waiters = name, False, None, None, []

    def __await__(self):
        if not self.done:
            yield self
        if self.error:
            raise self.error
        return self.value

class Cancelled(Exception):
    pass

class Loop:
    def __init__(self):
        self.ready, self.log, self.now, self.timers = deque(), [], 0, []

    def spawn(self, coro, name):
        future = Future(name)
        future.coro = coro
        self.ready.append((future, None))
        return future

    def sleep(self, ticks):
        future = Future(f"sleep{ticks}")
        self.timers.append((self.now + ticks, len(self.timers), future))
        return future

    def finish(self, future, value=None, error=None):
        future.done, future.value, future.error = True, value, error
        self.ready.extend((w, None) for w in future.waiters)

    def cancel(self, future):
        self.ready.append((future, Cancelled(future.name)))

    def run(self):
        while self.ready or self.timers:
            if not self.ready:
                self.timers.sort(key=lambda t: t[:2])
                self.now, _, future = self.timers.pop(0)
                self.finish(future)
                continue
            task, error = self.ready.popleft()
            if task.done:
                continue
            try:
                waiting = task.coro.throw(error) if error else task.coro.send(None)
            except StopIteration as stop:
                self.log.append((self.now, task.name, "returned", stop.value))
                self.finish(task, stop.value)
            except Exception as e:
                self.log.append((self.now, task.name, "raised", repr(e)))
                self.finish(task, error=e)
            else:
                waiting.waiters.append(task)

loop = Loop()

class Channel:
    def __init__(self):
        self.items, self.getters = deque(), deque()

    def put(self, item):
        if self.getters:
            loop.finish(self.getters.popleft(), item)
        else:
            self.items.append(item)

    async def get(self):
        if self.items:
            return self.items.popleft()
        self.getters.append(Future("get"))
        return await self.getters[-1]

    def __aiter__(self):
        return self

    async def __anext__(self):
        item = await self.get()
        if item is None:
            raise StopAsyncIteration
        return item

class Lock:
    def __init__(self, name): self.name = name
    async def __aenter__(self):
        await loop.sleep(1)
        print(f"[{loop.now}] enter {self.name}")
        return self
    async def __aexit__(self, kind, value, tb):
        await loop.sleep(1)
        print(f"[{loop.now}] leave {self.name} {kind.__name__ if kind else None}")
        return kind is KeyError

async def producer(channel, n):
    for i in range(n):
        await loop.sleep(i)
        channel.put(i * i)
    channel.put(None)
    return n

async def consumer(channel):
    return [x async for x in channel]

async def squares(n):
    for i in range(n):
        await loop.sleep(2)
        yield i ** 2

async def user():
    async with Lock("outer"):
        async with Lock("inner"):
            total = sum([x async for x in squares(4) if x % 2 == 0])
            raise KeyError("swallowed")
    return total

async def failing():
    await loop.sleep(3)
    return 1 // 0

async def parent():
    child = loop.spawn(failing(), "child")
    try:
        await child
    except ZeroDivisionError as e:
        return f"child failed: {e}"

async def sleeper():
    try:
        await loop.sleep(100)
    except Cancelled as e:
        print(f"[{loop.now}] cancelled {e}")
        raise
    finally:
        print("cleaned up")

async def killer(victim):
    await loop.sleep(5)
    loop.cancel(victim)

channel = Channel()
loop.spawn(producer(channel, 4), "producer")
loop.spawn(consumer(channel), "consumer")
loop.spawn(user(), "user")
loop.spawn(parent(), "parent")
loop.spawn(killer(loop.spawn(sleeper(), "sleeper")), "killer")
loop.run()
for entry in loop.log:
    print(*entry)
