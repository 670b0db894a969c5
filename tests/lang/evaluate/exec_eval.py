# exec, eval and compile: which names they see, and where what they bind goes.
x = 10
print(eval("x + 1"), eval("  x * 2"), eval(b"3 + 4"))
exec("y = x + 5\ndef f(n):\n    return n + y")
print(y, f(1), [eval("i * x") for i in range(3)])

g = {"a": 1}
exec("b = a + 1\nc = [a + i for i in range(3)]", g)
print(g["b"], g["c"], sorted(k for k in g if k != "__builtins__"))

l = {"n": 7}
exec("m = n * a\nimport math\nprint([n + q for q in range(2)], {k: n for k in 'ab'})\nclass C:\n    v = a", g, l)
print(l["m"], sorted(l), l["C"].v, "m" in g)
print(eval("n + a", g, l), eval("[n for _ in range(2)]", g, l))


def outer(p):
    q = p * 2
    exec("q = 99")
    exec("print('inside', p, q)")
    print(eval("p + q"), q, sorted(locals()))
    return eval("lambda z: z + 1")(p)


print(outer(4))
code = compile("x ** 2 + k", "<here>", "eval")
print(eval(code, {"x": 3, "k": 1}), eval(code, {"k": 0}, {"x": 5}))
code = compile("for i in range(3):\n    total = total + i", "<loop>", "exec")
ns = {"total": 100}
exec(code, ns)
exec(code, ns)
print(ns["total"], ns["i"])


class Names(dict):
    def __missing__(self, key):
        return f"<{key}>"


print(eval("hello + world", {}, Names()))


class Lookup:
    def __getitem__(self, key):
        if key == "known":
            return 5
        raise KeyError(key)


print(eval("known + len([1])", {}, Lookup()))
for attempt in ("1 +", "x = 1", "undefined_name", "1 / 0", "(lambda: missing)()"):
    try:
        eval(attempt)
    except Exception as e:
        print(type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
for bad in (lambda: eval(5), lambda: exec("1", 5), lambda: exec("1", {}, 5), lambda: compile("1", "f", "what"), lambda: eval("1\0")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


def make(names):
    space = {}
    exec("\n".join(f"def {name}(v):\n    return ('{name}', v)" for name in names), space)
    return [space[name] for name in names]


print([f(i) for i, f in enumerate(make(["one", "two"]))])
exec("global gone\ngone = 3", {}, {})
exec("def fact(n): return 1 if n < 2 else n * fact(n - 1)")
print(fact(20), __import__("math").pi > 3, __import__("collections.abc").__name__)
print(sum(eval("i * 2") for i in range(200)))
