# asyncio: cancelling, time limits, shields and groups of tasks.
import asyncio


async def careful():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cleaning up")
        raise
    finally:
        print("finally")


async def main():
    task = asyncio.create_task(careful())
    await asyncio.sleep(0)
    print(task.cancel(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", task.cancelled(), error.args)
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.001)
    except TimeoutError as error:
        print("timeout", type(error).__name__)
    try:
        async with asyncio.timeout(0.001):
            await asyncio.sleep(10)
    except TimeoutError:
        print("time is over")
    async with asyncio.timeout(5) as limit:
        await asyncio.sleep(0)
    print(limit.expired(), await asyncio.wait_for(asyncio.sleep(0, "value"), 5))

    async def fails(text):
        await asyncio.sleep(0)
        raise ValueError(text)

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails("one"))
            group.create_task(fails("two"))
            sleeper = group.create_task(careful())
    except* ValueError as errors:
        print([str(e) for e in errors.exceptions], sleeper.cancelled())
    async with asyncio.TaskGroup() as group:
        a = group.create_task(asyncio.sleep(0.001, 1))
        b = group.create_task(asyncio.sleep(0, 2))
    print(a.result(), b.result())
    inner = asyncio.create_task(asyncio.sleep(0.002, "inner"))
    outer = asyncio.shield(inner)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer gone", inner.done(), await inner)


asyncio.run(main())
for bad in (lambda: asyncio.get_running_loop(), lambda: asyncio.run(3)):
    try:
        bad()
    except (RuntimeError, TypeError, ValueError) as error:
        print(type(error).__name__)
