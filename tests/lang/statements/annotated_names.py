# Annotations of variables: where they are kept, what is evaluated, what is bound.
a: int = 1
b: "text"
(c): float = 2.0
print(__annotations__, c)


class C:
    x: int
    y: str = "s"
    __annotations__["own"] = 1


print(C.__annotations__, hasattr(C, "x"), C.y)


def f():
    v: undefined_name = 3
    w: also[undefined]
    d = {}
    d["k"]: print("not evaluated") = 4
    return v, d


print(f(), f.__annotations__)


def g():
    n: int
    return n


try:
    g()
except UnboundLocalError as error:
    print(error)


def h():
    (n): int
    return n


try:
    h()
except NameError as error:
    print(type(error).__name__, error)
d = {}
d[print("target")]: print("annotation") = print("value")


class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


namespace = {"__annotations__": Lower()}
exec("X: int; Z: str = 'Z'", namespace)
print(namespace["__annotations__"])


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return {"__annotations__": Lower()}


class Prepared(metaclass=Meta):
    BIG: int


print(Prepared.__annotations__)
for text in ["def f():\n x: int\n global x", "a, b: int", "[a]: int", "f(): int", "x: int += 1", "a: int, b: int = 1"]:
    try:
        compile(text, "t", "exec")
        print("fine", text)
    except SyntaxError as error:
        print(error.msg)
