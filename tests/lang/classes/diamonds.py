# Cooperative methods in diamonds, mixins, abstract classes, class attributes against instance attributes.
from abc import ABC, abstractmethod

log = []

class Root:
    def __init__(self, **kw):
        assert not kw, kw
        log.append("Root")
    def who(self): return ["Root"]

class Left(Root):
    def __init__(self, left=1, **kw):
        super().__init__(**kw)
        self.left = left
        log.append("Left")
    def who(self): return ["Left"] + super().who()

class Right(Root):
    def __init__(self, right=2, **kw):
        super().__init__(**kw)
        self.right = right
        log.append("Right")
    def who(self): return ["Right"] + super().who()

class Bottom(Left, Right):
    def who(self): return ["Bottom"] + super().who()

b = Bottom(left=10, right=20)
print(log, b.who(), vars(b), [c.__name__ for c in Bottom.__mro__], super(Left, b).who(), Left.who(b))
try:
    Bottom(other=1)
except AssertionError as e:
    print("AssertionError", e)
try:
    class Impossible(Root, Left): pass
except TypeError as e:
    print(str(e).replace("\n", " "))

class Comparable:
    def __lt__(self, o): return self.key() < o.key()
    def __le__(self, o): return not o < self
class Printable:
    def __str__(self): return f"<{self.key()}>"
class Shape(ABC, Comparable, Printable):
    kinds = []
    def __init_subclass__(cls): cls.kinds.append(cls.__name__)
    @abstractmethod
    def area(self): ...
    def key(self): return round(self.area(), 2)
    @classmethod
    def unit(cls): return cls(1)
class Square(Shape):
    def __init__(self, a): self.a = a
    def area(self): return self.a ** 2
class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3.14159 * self.r ** 2
print(*sorted([Square(2), Circle(1), Square(1)]), Shape.kinds, Circle.unit(), Square(2) <= Circle(2))
try:
    Shape()
except TypeError as e:
    print(e)

class Counter:
    total = 0
    names = []
    def __init__(self, name):
        self.names.append(name)
        self.total += 1
        Counter.total += 10
c, d = Counter("c"), Counter("d")
print(c.total, d.total, Counter.total, c.names, "total" in vars(c), "names" in vars(c))
c.names = ["own"]
del c.total
print(c.total, d.names, Counter.names)
class Lazy:
    def __getattr__(self, name):
        value = self.__dict__[name] = name.upper()
        print("computed", name)
        return value
z = Lazy()
print(z.abc, z.abc, vars(z))
def outside(self, x): return (self.v, x)
class Late: v = 1
Late.method = outside
Late.static = staticmethod(outside)
late = Late()
late.bound = outside.__get__(late)
print(late.method(2), late.static(Late, 3), late.bound(4), Late.method(late, 5), type(late.method).__name__)
