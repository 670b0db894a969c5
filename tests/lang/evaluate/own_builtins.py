# Globals with builtins of their own, closures for code, and dicts that have their own way with names.
import types


def attempt(run, code, *args, **keywords):
    try:
        print(run(code, *args, **keywords))
    except Exception as e:
        print(type(e).__name__, e)


attempt(exec, "print(1)", {"__builtins__": {}})
attempt(eval, "abs(x)", {"__builtins__": {"abs": lambda v: "own"}, "x": 1})
attempt(eval, "x + 1", {"__builtins__": None}, {"x": 1})
attempt(eval, "y", {"__builtins__": None}, {"x": 1})
attempt(eval, "len(x)", {"__builtins__": types.MappingProxyType({"len": len}), "x": "abc"})
attempt(exec, "import math", {"__builtins__": {}})
attempt(exec, "class A: pass", {"__builtins__": {}})
space = {"__builtins__": {"__import__": lambda *args: args[::2], "range": range, "sum": sum}}
exec("import foo.bar\ndef f(n): return sum(range(n))", space)
print(space["foo"][0], space["f"](4))
attempt(space["f"], "x")
exec("def g():\n    t = 0\n    for i in range(3000): t += i\n    return t", space)
print(space["g"]())


class Own(dict):
    def __getitem__(self, key):
        return "got " + key

    def __setitem__(self, key, value):
        print("set", key, value)


own = Own()
exec("x = 1\ny = z", own)


def outer():
    b, a = 1, 2

    def inner():
        nonlocal a
        a += b

    return inner, lambda: a


inner, show = outer()
print(inner.__code__.co_freevars)
exec(inner.__code__, {}, closure=inner.__closure__)
print(show())
attempt(exec, inner.__code__)
attempt(exec, inner.__code__, closure=())
attempt(exec, show.__code__, closure=list(show.__closure__))
attempt(exec, attempt.__code__, closure=inner.__closure__)
attempt(exec, "1", closure=inner.__closure__)
