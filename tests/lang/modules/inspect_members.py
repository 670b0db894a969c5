# inspect: members of objects, attributes without descriptors, frames and the call stack.
import inspect


class Meta(type):
    pass


class A:
    data = 1

    def method(self):
        return 1

    @property
    def computed(self):
        return 2

    @staticmethod
    def static():
        return 3

    @classmethod
    def cls(cls):
        return 4


class B(A):
    extra = [1]


own = [(n, k) for n, k, c, o in inspect.classify_class_attrs(B) if not n.startswith("__")]
print(own)
print([n for n, v in inspect.getmembers(B, inspect.isfunction)])
print([n for n, v in inspect.getmembers(B()) if not n.startswith("__")])
print(type(inspect.getattr_static(B(), "computed")).__name__, inspect.getattr_static(B, "extra"))
print(inspect.getattr_static(B, "none", "default"), inspect.getmro(B) == B.__mro__)


def outer():
    return inner()


def inner():
    return [(f.function, f.lineno) for f in inspect.stack()]


print(outer())
print(inspect.currentframe().f_code.co_name, inspect.getframeinfo(inspect.currentframe()).lineno)


def closure():
    n = 1

    def g(x):
        return n + x + len("a")

    return g


print(inspect.getclosurevars(closure()).nonlocals, inspect.getfullargspec(closure))
print(inspect.getfullargspec(lambda a, b=2, *c, d=4, **e: 0))
print(inspect.getcallargs(lambda a, b=2, *c, **e: 0, 1, z=3))
