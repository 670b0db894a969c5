# singledispatch over abstract classes: the most special one, ambiguity, registration later.
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence, Sized
from functools import singledispatch


@singledispatch
def kind(v):
    return "object"


kind.register(Iterable, lambda v: "iterable")
kind.register(Sequence, lambda v: "sequence")
kind.register(Mapping, lambda v: "mapping")
print(kind([]), kind({}), kind({1}), kind(5), kind("s"), kind(x for x in ()))


class Shape(ABC):
    @abstractmethod
    def area(self): ...


class Square(Shape):
    def area(self):
        return 1


kind.register(Shape, lambda v: "shape")
print(kind(Square()))


@Shape.register
class Fake:
    pass


print(kind(Fake()))


@singledispatch
def both(v):
    return "base"


both.register(Iterable, lambda v: "iterable")
both.register(Sized, lambda v: "sized")


class Two:
    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


try:
    print(both(Two()))
except RuntimeError as e:
    print("ambiguous", "Iterable" in str(e), "Sized" in str(e))


@both.register
def _(v: int | str):
    return "int or str"


print(both(1), both("s"), both(2.5))
