# namedtuple: fields, defaults, replacing, renaming, errors.
import copy
from collections import namedtuple

Point = namedtuple("Point", "x y", defaults=[0])
p = Point(1)
print(p, p.x, p[1], p._asdict(), p._replace(y=5), Point._fields, Point._field_defaults, p == (1, 0))
print(Point._make([3, 4]), Point(y=2, x=1), [*p], copy.copy(p) == p, copy.replace(p, x=9), Point.x.__doc__)
print(namedtuple("R", "a class a 1b", rename=True)._fields, namedtuple("E", [])())
for bad in (lambda: namedtuple("B", "a a"), lambda: namedtuple("B", "class"), lambda: namedtuple("B", "_a"), lambda: namedtuple("1B", "a"), lambda: namedtuple("B", "a", defaults=[1, 2])):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
for bad in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, x=2), lambda: p._replace(q=1), lambda: Point._make([1])):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(e)


class Vector(Point):
    __slots__ = ()

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)


print(Vector(1, 2) + Vector(3, 4), isinstance(Vector(1, 2), tuple), Vector(1)._replace(x=5))
try:
    p.x = 5
except AttributeError as e:
    print("AttributeError")
match p:
    case Point(x=1, y=y):
        print("matched", y)
