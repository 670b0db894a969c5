# typing as programs use it: annotations everywhere that change nothing.
from __future__ import annotations

import typing as t
from typing import (IO, TYPE_CHECKING, Any, AsyncIterator, Callable, ClassVar, DefaultDict, Deque, Final, Generic, Hashable, Iterable, Iterator, Literal,
                    Mapping, NamedTuple, NoReturn, Optional, Pattern, Protocol, Sequence, SupportsFloat, Text, TypeVar, Union, cast, overload)

if TYPE_CHECKING:
    from nowhere import Nothing

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
Json = Union[None, bool, int, float, str, t.List["Json"], t.Dict[str, "Json"]]
Handler = Callable[[str, int], Optional[Json]]
Mode = Literal["r", "w"]


class Cache(Generic[K, T]):
    size: ClassVar[int] = 2
    items: t.Dict[K, T]

    def __init__(self, make: Callable[[K], T]) -> None:
        self.items = {}
        self.make = make

    def get(self, key: K, default: T | None = None) -> T:
        if key not in self.items:
            if len(self.items) >= self.size:
                self.items.pop(next(iter(self.items)))
            self.items[key] = self.make(key)
        return self.items[key]


class Shape(Protocol):
    def area(self) -> SupportsFloat: ...


class Square(NamedTuple):
    side: float
    name: str = "square"

    def area(self) -> float:
        return self.side ** 2


def total(shapes: Iterable[Shape]) -> float:
    return sum(float(s.area()) for s in shapes)


def walk(data: Json, path: Sequence[str] = ()) -> Iterator[tuple[str, Nothing]]:
    if isinstance(data, dict):
        for k, v in data.items():
            yield from walk(v, [*path, k])
    elif isinstance(data, list):
        for i, v in enumerate(data):
            yield from walk(v, [*path, str(i)])
    else:
        yield ".".join(path), cast(Any, data)


cache: Cache[str, int] = Cache(len)
print([cache.get(w) for w in ("a", "bb", "ccc", "a")], cache.items, Cache[str, int])
print(total([Square(2), Square(3.5, "big")]), Square(1), Square._field_defaults)
print(list(walk({"a": [1, {"b": None}], "c": "x"})))
print(total.__annotations__, Mode, Handler, Cache.__annotations__)
LIMIT: Final = 10
print(__annotations__, t.get_type_hints(Cache), isinstance({}, Mapping), isinstance([], t.List))
d: DefaultDict[str, Deque[int]] = DefaultDict(Deque)
d["q"].append(1)
print(dict(d)["q"][0], type(d).__name__)
