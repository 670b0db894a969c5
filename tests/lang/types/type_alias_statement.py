# type statements: lazy values, recursion, parameters, scopes, use in unions and subscripts.
type Simple = int | str
type Pair[T] = tuple[T, T]
type Tree[K, V = int] = dict[K, Tree[K, V] | V]
type Late = undefined_until_later
print(Simple, Simple.__value__, Simple.__name__, Simple.__type_params__, Simple.__module__)
print(Pair[int], Pair[int].__args__, Pair[int].__origin__ is Pair, Pair.__parameters__, Pair.__value__)
print(Tree.__value__, Tree[str, float])
try:
    Late.__value__
except NameError as error:
    print(error)
undefined_until_later = 3
print(Late.__value__)
print(Simple | None, None | Simple, list[Simple], type(Simple).__name__)
for bad in (lambda: Simple[int], lambda: isinstance(1, Simple), lambda: Simple()):
    try:
        bad()
        print("fine")
    except TypeError as error:
        print(type(error).__name__)


class Holder:
    Inner = float
    type Alias = list[Inner]

    def method(self):
        type Local = Holder.Inner
        return Local.__value__


print(Holder.Alias.__value__, Holder().method(), Holder.Alias.__name__)


def outer(x):
    type Captured = x
    return Captured


print(outer(5).__value__)
type = "still a name"
print(type)
match = type
type Soft = match
print(Soft.__value__)
from typing import TypeAliasType
Old = TypeAliasType("Old", list[int])
print(Old, Old.__value__)
for text in ["type X = (yield)", "type X = (y := 1)", "type X[T, T] = 1", "type x.y = 1", "type X[T = int, U] = 1", "type = 5", "type X: int = 3"]:
    try:
        compile(text, "t", "exec")
        print("fine", text)
    except SyntaxError as error:
        print(text, "->", error.msg)
