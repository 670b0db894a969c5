# asyncio: tasks run in turns; sleep, gather, create_task, results and exceptions.
import asyncio


async def work(name, steps, log):
    for i in range(steps):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)
    return name.upper()


async def main():
    log = []
    print(await asyncio.gather(work("a", 3, log), work("b", 1, log), work("c", 2, log)))
    print(log)
    task = asyncio.create_task(work("t", 1, log), name="mine")
    print(task.get_name(), task.done(), asyncio.current_task() is task, len(asyncio.all_tasks()))
    print(await task, task.done(), task.result())

    async def fails():
        await asyncio.sleep(0)
        raise KeyError("lost")

    print(await asyncio.gather(fails(), work("d", 1, log), return_exceptions=True))
    try:
        await asyncio.gather(fails(), work("e", 5, log))
    except KeyError as error:
        print("caught", error)
    order = []

    async def later(delay, name):
        await asyncio.sleep(delay)
        order.append(name)
        return name

    print(await asyncio.gather(later(0.2, "slow"), later(0.01, "fast"), later(0, "now")), order)
    done, pending = await asyncio.wait([asyncio.create_task(later(0, "x")), asyncio.create_task(later(5, "y"))],
                                       return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    for task in pending:
        task.cancel()
    print([await c for c in asyncio.as_completed([later(0.1, 1), later(0.005, 2)])])
    return "end"


print(asyncio.run(main()))
