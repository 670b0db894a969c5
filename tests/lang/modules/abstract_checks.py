# issubclass and isinstance of abstract classes: registration, hooks, and what is refused.
import abc, _py_abc

class Sized(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return any("__len__" in c.__dict__ for c in other.__mro__) or NotImplemented
        return NotImplemented

class Box:
    def __len__(self):
        return 1

class Tiny(Sized):
    pass

print(issubclass(Box, Sized), isinstance(Box(), Sized), issubclass(int, Sized), issubclass(list, Sized), issubclass(Box, Tiny))
before = abc.get_cache_token()

@Tiny.register
class Joined:
    pass

print(issubclass(Joined, Tiny), issubclass(Joined, Sized), isinstance(Joined(), Sized), abc.get_cache_token() > before)
for bad in (lambda: Tiny.register(5), lambda: Sized.register(Sized) and Tiny.register(Sized), lambda: issubclass(5, Sized)):
    try:
        print(bad())
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)

class Strange(abc.ABC):
    __subclasses__ = lambda: 42

try:
    issubclass(int, Strange)
except TypeError as e:
    print(e)

class Shape(metaclass=_py_abc.ABCMeta):
    @property
    @abc.abstractmethod
    def area(self): ...
    @abc.abstractmethod
    def name(self): ...

class Square(Shape):
    area = 4

for cls in (Shape, Square):
    try:
        cls()
    except TypeError as e:
        print(e)
Square.name = lambda self: "square"
abc.update_abstractmethods(Square)
print(Square().name(), Square.__abstractmethods__)
