# compile(…, "single"): values of expressions are shown by sys.displayhook.
import builtins
import sys

exec(compile("1 + 1\n", "<prompt>", "single"))
print(builtins._)
exec(compile("None\n", "<prompt>", "single"))
exec(compile("x = 5\n", "<prompt>", "single"))
exec(compile("if x:\n    x\n    'text'\n", "<prompt>", "single"))
exec(compile("for i in range(3): i * 10\n", "<prompt>", "single"))
exec(compile("def f():\n    1\nf()" if False else "def f():\n    7\n", "<prompt>", "single"))
f()
namespace = {}
exec(compile("y = 3; y\n", "<prompt>", "single"), {}, namespace) if False else None
try:
    compile("a = 1\nb = 2\n", "<prompt>", "single")
except SyntaxError as error:
    print(error)
sys.displayhook = lambda value: print("shown:", value)
exec(compile("x\n", "<prompt>", "single"))
sys.__displayhook__([1])
