# namedtuple: fields, defaults, replacing, refusing names.
from collections import namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x + p.y, p[0], p[-1], len(p), p == (1, 2))
print(p._asdict(), p._replace(x=5), Point._fields, Point._make([7, 8]))
x, y = p
print(x, y, hash(p) == hash((1, 2)), isinstance(p, tuple))
D = namedtuple("D", ["a", "b", "c"], defaults=[10, 20])
print(D(1), D(1, 2), D._field_defaults)
R = namedtuple("R", "class def x x", rename=True)
print(R._fields)
for names in ("a a", "class", "_x", "1a"):
    try:
        namedtuple("T", names)
    except ValueError as error:
        print(error)
try:
    p.x = 3
except AttributeError as error:
    print(type(error).__name__)
try:
    p._replace(q=1)
except (ValueError, TypeError) as error:
    print(error)
