# with statements of several managers, matching of nested data, and del, pass, assert, chained comparisons and assignments.
class Managed:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter": raise OSError(self.name)
        return self.name
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind.__name__ if kind else None)
        if self.fail == "exit": raise RuntimeError("in exit")
        return self.swallow

with Managed("a") as a, Managed("b") as (b):
    print(a, b)
with (
    Managed("c", swallow=True),
    Managed("d") as d,
):
    raise KeyError(d)
for names in (("x", "enter"), ("y", "exit")):
    try:
        with Managed("outer"), Managed(names[0], fail=names[1]):
            raise ValueError("body")
    except Exception as e:
        print(repr(e), repr(e.__context__))

def early():
    with Managed("f"):
        for i in range(3):
            with Managed(f"loop{i}"):
                if i == 0: continue
                return i
print(early())

def evaluate(node, env={}):
    match node:
        case int() | float(): return node
        case str(name) if name in env: return env[name]
        case str(name): raise NameError(name)
        case ["+" | "add", *args]: return sum(evaluate(a, env) for a in args)
        case ["*", a, b]: return evaluate(a, env) * evaluate(b, env)
        case ["let", {**bindings}, body]: return evaluate(body, env | {k: evaluate(v, env) for k, v in bindings.items()})
        case ["if", test, yes, no]: return evaluate(yes if evaluate(test, env) else no, env)
        case ("neg", x) | {"neg": x}: return -evaluate(x, env)
        case {"op": "max", "args": [_, *_] as args}: return max(evaluate(a, env) for a in args)
        case [] | {} | None: return "empty"
        case _: return f"unknown {node!r}"

for node in (5, ["+", 1, 2, 3], ["*", ["add", 1, 1], 4], ["let", {"x": 2, "y": ["+", 1, 1]}, ["*", "x", "y"]], ["if", 0, 1, 2], ("neg", 3), {"neg": 4},
             {"op": "max", "args": [1, 9, 3]}, {"op": "max", "args": []}, [], None, {"a": 1}, True, b"bytes"):
    print(node, "->", evaluate(node))
try:
    evaluate("q")
except NameError as e:
    print("NameError", e)
x = y = z = []
x += [1]
a, b = b, a = "ab"
lo, hi = 1, 10
print(x is z, a, b, lo < 5 < hi, lo < 5 > 2 == 2 != 3, not lo == hi, 1 < 3 in [3], None is not None is not False)
data = {"k": [1, 2, 3], "o": type("O", (), {"attr": 1})()}
del data["k"][0], data["o"].__class__.attr
data["k"][0] += 10
data["o"].attr = data["k"][-1] = "end"
print(data["k"], data["o"].attr)
try:
    assert data["k"] == [], f"not {data['k']}"
except AssertionError as e:
    print("assert", e)
v: int = 5
w: "undefined name"
print(__annotations__, v)
if False: pass
elif (): pass
else: print("else")
for i in (): pass
else: print("for else")
n = 3
while n := n - 1: print(n, end=" ")
else: print("done")
