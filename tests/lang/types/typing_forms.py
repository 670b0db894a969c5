# typing: special forms, generic aliases and how they are shown.
from typing import (Annotated, Any, Callable, ClassVar, Concatenate, Dict, Final, ForwardRef, FrozenSet, Generator, Generic,
                    Iterable, List, Literal, Mapping, NoReturn, Optional, ParamSpec, Self, Set, Tuple, Type, TypeVar,
                    TypeVarTuple, Union, Unpack, get_args, get_origin)

T = TypeVar("T")
U = TypeVar("U", int, str)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
for t in [Any, Union[int, str], Optional[int], Union[int, None, str], Union[int], List[int], Dict[str, List[T]], Tuple[int, ...],
          Tuple[()], Callable[[int, str], bool], Callable[..., Any], Callable[P, T], Callable[Concatenate[int, P], T], Literal[1, "a", True],
          Annotated[int, "note", 3], ClassVar[int], Final, Final[str], NoReturn, Self, Type[int], Set[T], FrozenSet[bytes], Mapping,
          Iterable[int], Generator[int, None, str], Unpack[Ts], T, U, P, Ts, List, Generic, ForwardRef("x")]:
    print(t, get_origin(t), get_args(t))
print(Dict[str, T][int], Union[T, int][str], Callable[[T], U][str, int], Optional[T][None], Tuple[Unpack[Ts]][int, str])
print(Union[int, str] == Union[str, int], Literal[1, 2] == Literal[2, 1], List[int] == List[int], List[int] == list[int])
print(Union[int, str] == (int | str), int | Optional[str], hash(Union[int, str]) == hash(Union[str, int]), List[int] | None)
print(Union[int, Union[str, int]], Literal[1, Literal[2, 1]], Annotated[Annotated[int, 1], 2])
print(isinstance(3, Union[int, str]), isinstance([], List), issubclass(dict, Mapping), isinstance({}, Dict))
for text in ["Union[()]", "Optional[int, str]", "List[int, str]", "Any()", "Union()", "isinstance(1, List[int])", "isinstance(1, Any)",
             "Callable[int, str]", "Callable[[int]]", "Annotated[int]", "Literal[1][2]", "List[int][str]", "ClassVar[1, 2]",
             "NoReturn[int]", "TypeVar('X', int)", "TypeVar('X', covariant=True, contravariant=True)", "List()"]:
    try:
        print(text, eval(text))
    except (TypeError, ValueError) as error:
        print(text, "->", type(error).__name__, error)
