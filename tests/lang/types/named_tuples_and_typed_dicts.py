# typing.NamedTuple, TypedDict and NewType.
from typing import NamedTuple, NewType, NotRequired, Required, TypedDict, get_type_hints, is_typeddict


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0

    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


p = Point(3, 4)
print(p, p.length(), Point(1), p._replace(x=9), Point._fields, Point._field_defaults, Point.__annotations__, Point.__doc__)
print(p == (3, 4), isinstance(p, tuple), Point.__mro__, Point.__orig_bases__ == (NamedTuple,))
Other = NamedTuple("Other", [("a", int), ("b", str)])
print(Other(1, "x"), Other.__annotations__)


class Movie(TypedDict):
    title: str
    year: NotRequired[int]


class More(Movie, total=False):
    rating: float
    id: Required[int]


m = Movie(title="Brazil", year=1985)
print(m, type(m), is_typeddict(Movie), is_typeddict(dict), Movie.__required_keys__, Movie.__optional_keys__)
print(sorted(More.__required_keys__), sorted(More.__optional_keys__), More.__total__, list(More.__annotations__))
print(get_type_hints(More))
UserId = NewType("UserId", int)
print(UserId(5) + 1, UserId, UserId.__supertype__, UserId.__name__)
for text in ["isinstance({}, Movie)", "Point()", "type('X', (UserId,), {})"]:
    try:
        print(eval(text))
    except TypeError as error:
        print(text, "->", error)
try:
    class Bad(NamedTuple):
        a: int = 0
        b: int
except TypeError as error:
    print(error)
