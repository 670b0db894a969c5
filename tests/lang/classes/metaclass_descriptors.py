# Descriptors and class methods of a metaclass are bound to the class; super() of a class finds properties as they are.
class Show:
    def __get__(self, instance, owner):
        return instance, owner


class Meta(type):
    shown = Show()

    @classmethod
    def make(cls):
        return cls

    @property
    def prop(cls):
        return "prop of " + cls.__name__


class C(metaclass=Meta):
    x = property(lambda self: "x")


class D(C):
    @classmethod
    def find(cls):
        return super().x is C.x


print(C.shown, C.make(), C.prop, D.find(), D().x)
print(type(None)(), type(...)(), type(NotImplemented)())
for f in (lambda: type(None)(1)), (lambda: sum([], bytearray())), (lambda: type.__annotations__), (lambda: dir(1, 2)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(e)
empty = ()
print(empty is tuple([]), type.__type_params__)
import types


class Mod(types.ModuleType):
    a = 1


m = types.ModuleType("m")
m.__class__ = Mod
print(m.a, [n for n in dir(m) if n[0] != "_"])
m.__dir__ = lambda: ["z", "y"]
print(dir(m))


class Callable:
    def __call__(self):
        pass


f = Callable()
print(repr(types.MethodType(f, 1)))
f.__name__ = "named"
print(repr(types.MethodType(f, 1)))
