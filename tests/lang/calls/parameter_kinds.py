# Positional-only and keyword-only parameters: calls, errors, defaults.
def f(a, b=2, /, c=3, *, d, e=5, **rest):
    return a, b, c, d, e, rest


print(f(1, d=4), f(1, 2, 3, d=4, e=6, a=7, b=8), f(1, c=9, d=0))


def g(*args, key="k"):
    return args, key


def h(a, *, b):
    return a, b


def i(a, b, /):
    return a, b


for text in ["f()", "f(1)", "f(a=1, d=2)", "f(1, 2, 3, 4, d=5)", "g(1, 2, kei=3)", "h(1, 2)", "h(1)", "h(b=1)", "i(1, b=2)", "i(a=1, b=2)", "i(1)", "i(1, 2, 3)",
             "h(1, b=2, c=3)", "h(1, a=2, b=3)", "f(*[1], **{'d': 1}, **{'d': 2})", "g(**{1: 2})", "h(*3, b=1)", "h(**3)", "f(1, d=2, **{'z z': 3})"]:
    try:
        print(text, eval(text))
    except TypeError as error:
        print(text, "->", error)
print(f.__defaults__, f.__kwdefaults__, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)
for text in ["def f(/): pass", "def f(a, /, b, /): pass", "def f(*, /): pass", "def f(*): pass", "def f(*, **k): pass", "def f(a=1, b): pass", "def f(a, a): pass",
             "def f(**k, a): pass", "def f(*a, *b): pass", "def f(a, *, b=1, c): pass", "lambda *: 0", "lambda a, a: 0", "f(a=1, a=2)", "f(**a, *b)", "f(a=1, b)",
             "f(x for x in y, 1)", "f(1=2)", "f(True=1)", "f(a.b=1)", "def f(*a=1): pass"]:
    try:
        compile(text, "t", "exec")
        print("fine", text)
    except SyntaxError as error:
        print(text, "->", error.msg)


def mutable(x, acc=[]):
    acc.append(x)
    return acc


print(mutable(1), mutable(2), (lambda a, /, *b, c=1, **d: (a, b, c, d))(1, 2, c=3, d=4))
