# typing.get_type_hints, overload and the functions that only checkers see.
import typing
from typing import (Annotated, Any, Optional, TYPE_CHECKING, assert_never, assert_type, cast, final, get_overloads, get_type_hints,
                    no_type_check, overload, override)


class Base:
    a: "int"
    b: "list[Base]"


class Derived(Base):
    c: Annotated[str, "note"]
    d: Optional["Derived"] = None


print(get_type_hints(Derived))
print(get_type_hints(Derived, include_extras=True)["c"])


def f(x: "int | None", *args: "Any", y: "typing.Sequence[str]" = ()) -> "Derived":
    pass


print(get_type_hints(f))


@overload
def g(x: int) -> int: ...


@overload
def g(x: str) -> str: ...


def g(x):
    return x


print(g(3), len(get_overloads(g)), TYPE_CHECKING, cast(int, "x"), assert_type(1, str))


@final
class F:
    @override
    def m(self): pass


print(F.__final__, F.m.__override__)


@no_type_check
def h(x: 'not valid +'): pass


print(get_type_hints(h))
try:
    assert_never(3)
except AssertionError as error:
    print(error)
try:
    get_type_hints(eval("lambda: 0") if False else type("Z", (), {"__annotations__": {"q": "nothing"}}))
except NameError as error:
    print(error)
