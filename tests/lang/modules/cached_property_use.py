# cached_property: computed once, kept in the instance, forgotten by del.
from functools import cached_property


class Data:
    def __init__(self, numbers):
        self.numbers = numbers

    @cached_property
    def total(self):
        """The sum."""
        print("summing")
        return sum(self.numbers)


d = Data([1, 2, 3])
print(d.total, d.total, d.__dict__["total"])
d.numbers.append(4)
print(d.total)
del d.total
print(d.total)
d.total = 99
print(d.total, Data.total.__doc__, type(Data.total).__name__, Data.total.attrname)


class Slotted:
    __slots__ = ()

    @cached_property
    def x(self):
        return 1


try:
    Slotted().x
except TypeError as e:
    print(e)
try:

    class Twice:
        a = cached_property(lambda self: 1)
        b = a

except (TypeError, RuntimeError) as e:
    print(type(e).__name__)
