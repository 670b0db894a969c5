# asyncio: futures, callbacks, timers, and a loop run by hand.
import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
future.add_done_callback(lambda f: print("callback", f.result()))
loop.call_soon(future.set_result, 42)
print(loop.run_until_complete(future), future.done(), future.exception())
order = []
loop.call_later(0.02, order.append, "later")
loop.call_later(0.001, order.append, "sooner")
handle = loop.call_later(0.005, order.append, "never")
handle.cancel()
loop.call_soon(order.append, "now")
loop.call_later(0.03, loop.stop)
loop.run_forever()
print(order, handle.cancelled(), loop.is_running())


async def agen(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)


async def collect():
    return [i async for i in agen(4) if i % 2], {i: i * i async for i in agen(3)}


print(loop.run_until_complete(collect()))
bad = loop.create_future()
bad.set_exception(KeyError("k"))
try:
    bad.result()
except KeyError as error:
    print("KeyError", error)
for action in (lambda: bad.set_result(1), lambda: loop.create_future().result()):
    try:
        action()
    except asyncio.InvalidStateError as error:
        print("InvalidStateError")
gone = loop.create_future()
print(gone.cancel("why"), gone.cancelled())
try:
    loop.run_until_complete(gone)
except asyncio.CancelledError as error:
    print(error.args)


class Awaitable:
    def __await__(self):
        return (yield from asyncio.sleep(0, "slept").__await__())


print(loop.run_until_complete(asyncio.ensure_future(Awaitable(), loop=loop)))
loop.close()
print(loop.is_closed())
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)
