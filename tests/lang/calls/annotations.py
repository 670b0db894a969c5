# Annotations of functions: order, names, closures, deletion.
def f(a: 1, /, b: 2, *c: 3, d: 4 = 5, **e: 6) -> 7:
    pass


print(f.__annotations__)


def g():
    pass


print(g.__annotations__, g.__annotations__ is g.__annotations__)
g.__annotations__ = {"x": 1}
print(g.__annotations__)
del g.__annotations__
print(g.__annotations__)
try:
    g.__annotations__ = 5
except TypeError as e:
    print(e)


class A:
    def __f(self, __x: int) -> "A":
        pass


print(A._A__f.__annotations__)


def outer(kind):
    def inner(x: kind, y: list = []) -> kind:
        return x

    return inner


print(outer(int).__annotations__, outer(str)(3))
try:

    def broken(x: missing):
        pass

except NameError as e:
    print(e)
