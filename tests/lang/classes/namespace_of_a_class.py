"""What the namespace of a class holds beside what its body says, and what `__prepare__` of `type` gives."""


class Plain:
    """With a docstring."""

    x: int = 1

    def set(self):
        self.zeta = self.alpha = 0
        for self.item in ():
            self.zeta += 1
        self.declared: int


class Slotted:
    __slots__ = ("a", "__dict__")

    def __eq__(self, other):
        return NotImplemented


class Derived(Plain):
    pass


class Number(int):
    pass


class Problem(Exception):
    pass


for cls in (Plain, Slotted, Derived, Number, Problem, type("Made", (), {})):
    print(cls.__name__, list(cls.__dict__))
print(Plain.__static_attributes__, Plain.__dict__["__dict__"], Plain.__dict__["__weakref__"])
print(Plain.__dict__["__dict__"].__get__(Plain()), Plain().__weakref__)
print(dir(object()))


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **keywords):
        return super().__prepare__(name, bases, **keywords) | {"given": 1}

    def __new__(mcs, name, bases, namespace):
        print(name, list(namespace))
        return super().__new__(mcs, name, bases, namespace)


class Made(metaclass=Meta):
    "doc"

    y: str


@print
@list
class Listed(metaclass=lambda name, bases, namespace: namespace):
    pass


def wrong(make):
    try:
        make()
    except TypeError as error:
        print(error)


wrong(lambda: type("T", ()))
wrong(lambda: Meta("T"))
wrong(lambda: type("T", (), {"__slots__": ("__dict__", "__dict__")}))
wrong(lambda: exec("class T(3): pass"))
wrong(lambda: exec("class T({}.keys().__class__): pass"))
wrong(lambda: 1 in type("T", (), {"__iter__": None})())
