# compile(): modes, file names, what can be compiled, errors.
import ast

print(eval(compile("1 + 2", "<e>", "eval")), eval(compile(b"3 * 4", "<e>", "eval")), eval(" \t5"))
namespace = {}
exec(compile("def f():\n    return 6\n", "made.py", "exec"), namespace)
print(namespace["f"](), namespace["f"].__code__.co_filename, namespace["f"].__module__)
print(ast.dump(compile("x + 1", "<e>", "eval", ast.PyCF_ONLY_AST)))
print(type(compile("x", "f", "exec", flags=ast.PyCF_ONLY_AST)).__name__)
for bad in [lambda: compile("1 +", "bad.py", "eval"), lambda: compile("x = 1", "f", "eval"), lambda: compile("1", "f", "mode"), lambda: compile(3, "f", "exec"),
            lambda: compile("a\0b", "f", "exec"), lambda: eval("x = 1"), lambda: exec(3), lambda: eval("1", 2), lambda: eval("undefined", {}), lambda: compile("1", 2, "exec")]:
    try:
        bad()
        print("fine")
    except (SyntaxError, ValueError, TypeError, NameError) as error:
        print(type(error).__name__, error)
try:
    compile("def f(:\n  pass", "where.py", "exec")
except SyntaxError as error:
    print(error.filename, error.lineno, error.offset, error.text.rstrip(), error.end_lineno, error.end_offset)


class Mapping:
    def __getitem__(self, key):
        if key == "known":
            return "value"
        raise KeyError(key)


print(eval("known", {}, Mapping()), eval("len('abc')", {}, Mapping()))
try:
    eval("unknown", {}, Mapping())
except NameError as error:
    print(error)
exec("import sys as s; t = s.__name__", namespace)
print(namespace["t"], "__builtins__" in namespace)
print(eval("lambda: (yield)").__code__.co_flags & 0x20 != 0, eval("[i async for i in x]" if False else "{i for i in 'a'}"))
