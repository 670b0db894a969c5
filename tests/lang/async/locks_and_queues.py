# asyncio: locks, events, conditions, semaphores and queues.
import asyncio


async def main():
    lock = asyncio.Lock()
    log = []

    async def holder(name):
        async with lock:
            log.append(name + "+")
            await asyncio.sleep(0)
            log.append(name + "-")

    await asyncio.gather(*[holder(n) for n in "abc"])
    print(log, lock.locked())
    event = asyncio.Event()

    async def waits():
        return await event.wait()

    task = asyncio.create_task(waits())
    await asyncio.sleep(0)
    print(event.is_set(), task.done())
    event.set()
    print(await task, event.is_set())
    semaphore = asyncio.Semaphore(2)
    inside = most = 0

    async def limited():
        nonlocal inside, most
        async with semaphore:
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*[limited() for _ in range(7)])
    print(most, semaphore.locked())
    queue = asyncio.Queue(maxsize=2)

    async def producer():
        for i in range(5):
            await queue.put(i)
            log.append(("put", i))
        await queue.put(None)

    async def consumer():
        got = []
        while (item := await queue.get()) is not None:
            got.append(item)
            queue.task_done()
        queue.task_done()
        return got

    log.clear()
    print(await asyncio.gather(producer(), consumer()), queue.qsize(), queue.empty())
    await queue.join()
    heap = asyncio.PriorityQueue()
    for n in (3, 1, 2):
        heap.put_nowait(n)
    print([heap.get_nowait() for _ in range(3)])
    stack = asyncio.LifoQueue()
    for n in (3, 1, 2):
        stack.put_nowait(n)
    print([stack.get_nowait() for _ in range(3)])
    for bad in (lambda: stack.get_nowait(), lambda: lock.release(), lambda: queue.task_done()):
        try:
            bad()
        except (asyncio.QueueEmpty, RuntimeError, ValueError) as error:
            print(type(error).__name__, error)
    condition = asyncio.Condition()
    ready = []

    async def wait_ready():
        async with condition:
            await condition.wait_for(lambda: len(ready) >= 2)
            return list(ready)

    async def fill():
        for i in range(2):
            async with condition:
                ready.append(i)
                condition.notify_all()
            await asyncio.sleep(0)

    print(await asyncio.gather(wait_ready(), fill()))


asyncio.run(main())
