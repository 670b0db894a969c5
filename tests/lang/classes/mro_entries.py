# __mro_entries__ and __orig_bases__: bases that are no classes.
import types


class Real:
    pass


class Stand:
    def __init__(self, *classes):
        self.classes = classes

    def __mro_entries__(self, bases):
        print("asked with", len(bases))
        return self.classes


class A(Stand(Real), list[int]):
    pass


class B(Stand()):
    pass


class C(Real):
    pass


print(A.__mro__, len(A.__orig_bases__), B.__bases__, hasattr(C, "__orig_bases__"))
print(types.get_original_bases(C), types.resolve_bases((Stand(Real), int)))
for make in (lambda: type("X", (Stand(Real),), {}), lambda: types.new_class("Y", (Stand(Real),)), lambda: type("Z", (3,), {})):
    try:
        made = make()
        print(made.__name__, made.__bases__)
    except TypeError as error:
        print(error)


class Bad:
    def __mro_entries__(self, bases):
        return [Real]


try:
    class Wrong(Bad()):
        pass
except TypeError as error:
    print(error)


def function():
    pass


function.__mro_entries__ = lambda bases: (Real, dict)


class FromFunction(function):
    pass


print(FromFunction.__mro__)


class Meta(type):
    __call__ = dict


class Called(metaclass=Meta):
    pass


print(Called(a=1))
