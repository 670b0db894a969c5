# What asynchronous generators still have to do when their loop is left early is done when the event loop ends at the latest.
import asyncio
import sys


async def ticks(name):
    try:
        for i in range(3):
            yield i
    finally:
        print("closed", name)


async def main():
    async for i in ticks("early"):
        print(i)
        if i == 1:
            break
    print("after the loop")
    async for i in ticks("exhausted"):
        pass
    first = ticks("held")
    print(await anext(first))
    await first.aclose()
    return "done"


print(asyncio.run(main()))
print(*sys.get_asyncgen_hooks())
begun = []
sys.set_asyncgen_hooks(firstiter=begun.append)
generator = ticks("by hand")
step = generator.asend(None)
try:
    step.send(None)
except StopIteration as e:
    print(e.value, begun[0] is generator, len(begun))
sys.set_asyncgen_hooks(None, None)
try:
    sys.set_asyncgen_hooks(firstiter=5)
except TypeError as e:
    print(e)
try:
    generator.aclose().send(None)
except StopIteration:
    print("the end")
