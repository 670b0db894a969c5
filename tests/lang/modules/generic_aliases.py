# types.GenericAlias and types.UnionType: list[int] and int | str.
import types

print(list[int], dict[str, list[int]], tuple[int, ...], tuple[()], type[int], set[str], frozenset[int])
print(int | str, None | int, int | None | str, list[int] | None, int | int, (int | str) | bool)
print(isinstance(3, int | str), isinstance("a", (int | None, float)), issubclass(bool, int | str), isinstance(None, int | None))
a = list[int]
print(a.__origin__, a.__args__, a == list[int], a != list[str], hash(a) == hash(list[int]), a([1, 2]), a.__name__)
print(type(a), type(int | str), a.append is list.append)
print((int | str).__args__, (int | str) == (str | int), hash(int | str) == hash(str | int), int | str == int)


class C(list[int], dict[str, int].__origin__ and object):
    pass


print(C.__mro__, C.__orig_bases__)
for text in ["isinstance(1, list[int])", "issubclass(list, list[int])", "1 | int", "int | 1", "int[str]", "list[int][str]",
             "isinstance(1, list[int] | int)", "types.UnionType()"]:
    try:
        print(eval(text))
    except TypeError as error:
        print(text, "->", error)
print(types.GenericAlias(list, (int,)), types.GenericAlias(C, 3), types.UnionType)
print(*tuple[int, str], list[*tuple[int, str]])


class Box:
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self):
        self.content = None


b = Box[int]()
print(b.__orig_class__ == Box[int], isinstance(b, Box), Box[int].__parameters__)
