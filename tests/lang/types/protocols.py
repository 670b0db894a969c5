# typing.Protocol: structural checks at run time.
from typing import Protocol, SupportsAbs, SupportsIndex, SupportsInt, TypeVar, runtime_checkable

T = TypeVar("T")


@runtime_checkable
class Closer(Protocol):
    def close(self): ...


@runtime_checkable
class Named(Protocol):
    name: str


class Plain(Protocol):
    def go(self) -> int: ...


class File:
    def close(self):
        pass


class Tag:
    def __init__(self):
        self.name = "tag"


class Explicit(Plain):
    def go(self):
        return 4


class Box(Protocol[T]):
    def get(self) -> T: ...


print(isinstance(File(), Closer), isinstance(3, Closer), issubclass(File, Closer), issubclass(int, Closer))
print(isinstance(Tag(), Named), isinstance(File(), Named), Explicit().go(), isinstance(Explicit(), Plain.__mro__[1]) if False else "")
print(isinstance(3, SupportsInt), isinstance("3", SupportsInt), isinstance(-1, SupportsAbs), issubclass(bool, SupportsIndex))
print(Box[int], Box.__parameters__)
for text in ["isinstance(1, Plain)", "issubclass(Tag, Named)", "Plain()", "Closer()", "runtime_checkable(File)", "issubclass(1, Closer)"]:
    try:
        print(eval(text))
    except TypeError as error:
        print(text, "->", error)
