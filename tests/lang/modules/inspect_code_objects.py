# Code objects: names, flags, constants, equality; functions made of them.
import inspect
import types


def f(a, b=1, *args, c, **kw):
    x = len(a)
    return lambda: x + b


code = f.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, code.co_varnames)
print(code.co_cellvars, code.co_freevars, code.co_names, code.co_firstlineno, code.co_nlocals)
inner = [c for c in code.co_consts if isinstance(c, types.CodeType)][0]
print(inner.co_name, inner.co_qualname, sorted(inner.co_freevars), inner.co_flags & inspect.CO_NESTED != 0)


def gen():
    yield


async def coro():
    pass


async def agen():
    yield


for g in (f, gen, coro, agen, lambda: 0):
    flags = g.__code__.co_flags
    print([name for name in ("CO_OPTIMIZED", "CO_NEWLOCALS", "CO_VARARGS", "CO_VARKEYWORDS", "CO_GENERATOR", "CO_COROUTINE", "CO_ASYNC_GENERATOR")
           if flags & getattr(inspect, name)])
print(f.__code__ == f.__code__, f.__code__ == gen.__code__, hash(f.__code__) == hash(f.__code__), isinstance(code, types.CodeType))
gen.__code__ = (lambda: 7).__code__
print(gen())
print(compile("a + b", "<x>", "eval").co_names, compile("x = 1", "file.py", "exec").co_filename, repr(code).startswith("<code object f at"))
