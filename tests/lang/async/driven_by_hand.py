# Coroutines and async generators driven by send.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class A:
    def __await__(self):
        x = yield "susp"
        return x
async def co(n):
    r = await A()
    if n: r = (r, await co(n - 1))
    return r
def drive(c, *vals):
    out = [c.send(None)]
    try:
        for v in vals: out.append(c.send(v))
    except StopIteration as e: out.append(("ret", e.value))
    return out
show(lambda: drive(co(2), 1, 2, 3))
async def ag():
    for i in range(3):
        yield i
        await A()
async def use():
    r = []
    async for x in ag(): r.append(x)
    r.append([y async for y in ag() if y])
    return r
show(lambda: drive(use(), *range(7)))
class ACM:
    async def __aenter__(self): print("ae"); await A(); return 1
    async def __aexit__(self, *a): print("ax", a[0]); await A(); return True
async def w():
    async with ACM() as v: raise ValueError(v)
    return "ok"
show(lambda: drive(w(), 0, 0))
c = co(0)
show(lambda: c.close())
show(lambda: c.send(None))
show(lambda: type(c).__name__)
