# singledispatch: by class, abstract class, annotation, and as a method.
from collections import abc
from functools import singledispatch, singledispatchmethod


@singledispatch
def show(v):
    return f"object {v!r}"


@show.register(int)
def _(v):
    return f"int {v}"


@show.register
def _(v: list):
    return "list of " + ", ".join(show(x) for x in v)


@show.register(abc.Mapping)
def _(v):
    return "mapping " + " ".join(f"{k}={show(x)}" for k, x in v.items())


show.register(float, lambda v: f"float {v:.1f}")
print(show(1), show(True), show("s"), show([1, 2.5]), show({"a": [1]}), sep="\n")
print(show.dispatch(bool) is show.dispatch(int), show.dispatch(dict).__name__, int in show.registry)
try:
    show()
except TypeError as e:
    print(e)


class Formatter:
    @singledispatchmethod
    def format(self, v):
        return "?"

    @format.register
    def _(self, v: int):
        return f"<{v}>"

    @format.register(str)
    def _(self, v):
        return f"'{v}'"


f = Formatter()
print(f.format(3), f.format("x"), f.format(None))
