# types: the classes of objects that have no name of their own; new_class; coroutine.
import types


def f():
    yield


async def c():
    pass


async def g():
    yield


class C:
    __slots__ = ("s",)

    def m(self):
        pass


coro = c()
print([isinstance(v, t) for v, t in [(f, types.FunctionType), (f(), types.GeneratorType), (coro, types.CoroutineType),
       (g(), types.AsyncGeneratorType), (C().m, types.MethodType), (len, types.BuiltinFunctionType), (types, types.ModuleType),
       (f.__code__, types.CodeType), (None, types.NoneType), (..., types.EllipsisType), (C.s, types.MemberDescriptorType),
       (types.FunctionType.__code__, types.GetSetDescriptorType), (C.__dict__, types.MappingProxyType)]])
coro.close()


@types.coroutine
def old():
    got = yield 1
    return got


async def new():
    return await old()


n = new()
print(n.send(None))
try:
    n.send("back")
except StopIteration as stop:
    print(stop.value)
print(old.__code__.co_flags & 0x100 != 0, types.coroutine(lambda: 3)())
made = types.new_class("Made", (dict,), {}, lambda ns: ns.update(x=5))
print(made.__mro__, made.x, types.resolve_bases((list[int], int)), types.get_original_bases(type("T", (list,), {})))
ns = types.SimpleNamespace(a=1, b=[2])
ns.c = 3
print(ns, ns == types.SimpleNamespace(a=1, b=[2], c=3), vars(ns))
print(types.prepare_class("X", (int,), {"metaclass": type})[0])
