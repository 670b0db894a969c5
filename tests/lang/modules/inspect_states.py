# inspect: what kind of function, and the states of what generators and coroutines go through.
import inspect


def gen():
    yield inspect.getgeneratorstate(me)


async def coro():
    pass


async def agen():
    yield


def plain():
    pass


for f in (gen, coro, agen, plain, len, print, lambda: 0):
    print([test(f) for test in (inspect.isfunction, inspect.isgeneratorfunction, inspect.iscoroutinefunction,
                                inspect.isasyncgenfunction, inspect.isbuiltin, inspect.isroutine)])
me = gen()
print(inspect.getgeneratorstate(me))
print(next(me))
print(inspect.getgeneratorstate(me))
me.close()
print(inspect.getgeneratorstate(me), inspect.isgenerator(me))
c = coro()
print(inspect.getcoroutinestate(c), inspect.iscoroutine(c), inspect.isawaitable(c))
c.close()
print(inspect.getcoroutinestate(c))
a = agen()
print(inspect.getasyncgenstate(a), inspect.isasyncgen(a))
print(inspect.isclass(int), inspect.isclass(3), inspect.ismodule(inspect), inspect.ismethod(gen))
