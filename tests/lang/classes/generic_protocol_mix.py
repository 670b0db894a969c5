# Classes with type parameters: methods, nesting, inheritance, decorators and properties in them.
import functools


def register(cls):
    registry.append(cls.__name__)
    return cls


registry = []


@register
class Box[T]:
    """Holds one thing."""

    count = 0

    def __init__(self, item: T):
        self.item = item
        Box.count += 1

    def map[U](self, f) -> "Box[U]":
        return Box(f(self.item))

    @property
    def content(self) -> T:
        return self.item

    @staticmethod
    def of[V](item: V) -> "Box[V]":
        return Box(item)

    @classmethod
    def twice(cls, item: T, other: T = 3):
        return [cls(item), cls(other)]

    class Inner[W]:
        def names(self):
            return T, W

    def __repr__(self):
        return f"{type(self).__name__}({self.item!r})"


class Named[T](Box[T]):
    def __init__(self, item, name):
        super().__init__(item)
        self.name = name

    def who(self):
        return __class__.__name__, self.name


class Concrete(Named[int]):
    pass


print(Box(3).map(str).map(len), Box.of([1]).content, Box.twice(1), Box.count, Box.__doc__, registry)
print(Named("x", "n").who(), Named("x", "n"), Concrete(1, "c"), Concrete.__mro__[1].__name__, Concrete.__orig_bases__)
print(Box.Inner().names(), Box.map.__type_params__, Box.map.__qualname__, Box.Inner.__qualname__, Box.__type_params__)
print(isinstance(Box[int](1), Box), Box[int](2).__orig_class__, Named.__parameters__, Concrete.__parameters__)


@functools.lru_cache
def cached[T](x: T, *, y: T = 1) -> list[T]:
    return [x, y]


print(cached(1), cached(1, y=2), cached.__wrapped__.__type_params__, cached.cache_info().misses)
make = [lambda: T for T in range(2)] if False else None


def outer[T](x: T):
    def inner[S](y: S) -> tuple[T, S]:
        return x, y

    class Local[R](Box[R]):
        t = T

    return inner, Local


inner, Local = outer(1)
print(inner(2), inner.__annotations__, Local.t, Local(5), Local.__qualname__)
