# Class patterns: __match_args__, built-in classes, nested ones, and mistakes.
import dataclasses


@dataclasses.dataclass
class Point:
    x: int
    y: int = 0


class Named:
    __match_args__ = ("name", "kind")

    def __init__(self, name, kind):
        self.name, self.kind = name, kind


def look(x):
    match x:
        case Point(0, 0):
            return "origin"
        case Point(x, y=0) | Point(x=0, y=x):
            return f"on an axis at {x}"
        case Point(a, b) if a == b:
            return f"diagonal {a}"
        case Point():
            return "point"
        case Named(Point(px, _), kind="p" | "q" as kind):
            return f"named {px} {kind}"
        case bool(b):
            return f"bool {b}"
        case int(n) | float(n):
            return f"number {n}"
        case str("a" | "b" as letter):
            return f"letter {letter}"
        case (str() as s, bytes(t)):
            return f"pair {s} {t}"
        case dict({"k": v}):
            return f"dict {v}"
        case type():
            return "class"
    return "nothing"


for x in (Point(0), Point(3), Point(0, 4), Point(2, 2), Point(1, 2), Named(Point(7, 8), "q"), Named(Point(7, 8), "z"), True, 3, 2.5, "b",
          "c", ("s", b"t"), {"k": 1}, int, None):
    print(look(x))


class NoArgs:
    pass


class BadArgs:
    __match_args__ = ["x"]


class BadName:
    __match_args__ = (1,)


for cls, pattern in [(NoArgs, "NoArgs(1)"), (BadArgs, "BadArgs(1)"), (BadName, "BadName(1)"), (Point, "Point(1, 2, 3)"),
                     (Point, "Point(1, x=1)"), (int, "int(1, 2)"), (Point, "Point.x(1)"), (None, "print(1)")]:
    subject = Point(1, 1) if cls is Point else 1 if cls is int else cls() if cls else 0
    try:
        exec(f"match subject:\n    case {pattern}: pass")
        print("no error", pattern)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
