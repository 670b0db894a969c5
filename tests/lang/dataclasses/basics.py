# What a dataclass gets: __init__, __repr__, __eq__, defaults, and the messages of wrong calls.
from dataclasses import dataclass, field, fields, is_dataclass

@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

p = Point(3, 4)
print(p, p.norm(), Point(1), Point(y=2, x=1), Point(1, tags=["a"]))
print(p == Point(3, 4), p != Point(3, 5), p == (3, 4, []), Point(1).tags is Point(1).tags)
p.tags.append("new")
p.x += 1
print(p, Point.y, hasattr(Point, "x"), hasattr(Point, "tags"))
print([(f.name, f.type, f.init) for f in fields(p)], is_dataclass(Point), is_dataclass(p), is_dataclass(5))
print(Point.__doc__, Point.__match_args__, list(Point.__dataclass_fields__), Point.__init__.__annotations__)
for wrong in (lambda: Point(), lambda: Point(1, 2, 3, 4), lambda: Point(1, z=2), lambda: hash(p), lambda: p < p):
    try:
        print(wrong())
    except TypeError as e:
        print(type(e).__name__, e)
match p:
    case Point(x, y=4):
        print("matched", x)

class Outer:
    @dataclass
    class Inner:
        v: "Outer.Inner | None" = None

o = Outer.Inner()
o.v = Outer.Inner(o)
print(o, Outer.Inner.__init__.__qualname__)
