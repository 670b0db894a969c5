# Instances of classes derived from containers keep class, items and attributes.
import copy


class L(list):
    pass


class D(dict):
    pass


class T(tuple):
    pass


class S(set):
    pass


class I(int):
    pass


class X(str):
    pass


for v in (L([1, [2]]), D(a=[1]), T((1, [2])), S({1, 2}), I(5), X("text")):
    v.note = ["n"]
    s, d = copy.copy(v), copy.deepcopy(v)
    print(type(s).__name__, s == v, s.note is v.note, d == v, d.note == v.note, d.note is v.note)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __replace__(self, /, **changes):
        return Point(**{**self.__dict__, **changes})


p = copy.replace(Point(1, 2), y=5)
print(p.x, p.y)
try:
    copy.replace([1])
except TypeError as e:
    print(e)
print(copy.Error is copy.error, issubclass(copy.Error, Exception))
