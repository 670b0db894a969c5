# Generic classes of both spellings: parameters, bases, instances and errors.
from typing import Generic, TypeVar, get_args, get_origin

T = TypeVar("T")
K = TypeVar("K")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)


class Pair(Generic[K, T]):
    def __init__(self, a: K, b: T):
        self.pair = (a, b)


class IntPair(Pair[int, T]):
    pass


class New[A, B = int]:
    def swap(self, a: A, b: B) -> tuple[B, A]:
        return b, a


s = Stack[int]()
s.push(1)
print(s.items, s.__orig_class__, Stack.__parameters__, Stack[int].__args__, Stack.__orig_bases__)
print(Pair[int, str](1, "a").pair, IntPair.__parameters__, IntPair.__orig_bases__, IntPair[str], IntPair.__mro__)
print(New[int, str], New[int], New.__type_params__, New.__type_params__[1].__default__, New().swap(1, 2))
print(get_origin(Pair[int, T]), get_args(Pair[int, T][str]), Pair[T, T][int], Pair[list[T], dict[K, T]][int, str])
print(isinstance(s, Stack), isinstance(New(), Generic), issubclass(New, Generic))
for text in ["Pair[int]", "Pair[int, int, int]", "isinstance(1, Stack[int])", "Generic[int]", "Generic[T, T]", "Stack[int][str]",
             "type('X', (Generic,), {})", "IntPair[int, str]"]:
    try:
        print(eval(text))
    except TypeError as error:
        print(text, "->", error)
