# A pipeline of tasks with queues: producers, workers with errors, a collector.
import asyncio


async def producer(queue, items, name):
    for item in items:
        await queue.put((name, item))
        await asyncio.sleep(0)


async def worker(number, inbox, outbox, log):
    while True:
        name, item = await inbox.get()
        try:
            if item == 13:
                raise ValueError("unlucky")
            await outbox.put((name, item, item * item))
        except ValueError as error:
            log.append(f"{name}: {error}")
        finally:
            inbox.task_done()


async def main():
    inbox, outbox, log = asyncio.Queue(4), asyncio.Queue(), []
    workers = [asyncio.create_task(worker(i, inbox, outbox, log)) for i in range(3)]
    await asyncio.gather(producer(inbox, range(10, 16), "a"), producer(inbox, [1, 2, 3], "b"))
    await inbox.join()
    for w in workers:
        w.cancel()
    ends = await asyncio.gather(*workers, return_exceptions=True)
    results = []
    while not outbox.empty():
        results.append(outbox.get_nowait())
    print(sorted(results))
    print(log, [type(e).__name__ for e in ends])

    async def ticker(limit):
        for n in range(limit):
            yield n
            await asyncio.sleep(0)

    async def sum_of(limit):
        return sum([n async for n in ticker(limit)])

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(sum_of(n)) for n in range(1, 6)]
    print([t.result() for t in tasks])
    loop = asyncio.get_running_loop()
    calls = []
    loop.call_soon(calls.append, 1)
    loop.call_later(0, calls.append, 2)
    await asyncio.sleep(0.002)
    print(calls)


asyncio.run(main())
