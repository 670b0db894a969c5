# Keyword arguments of container classes: only where a subclass takes them.


class Init(set):
    def __init__(self, items=(), name=None):
        super().__init__(items)
        self.name = name


class New(set):
    def __new__(cls, items=(), name=None):
        self = super().__new__(cls, items)
        self.name = name
        return self


class Plain(set):
    pass


print(Init([1], name="i").name)
for make in (lambda: New([1, 2], name="n"), lambda: Plain(items=[1]), lambda: set(a=1), lambda: list(a=1), lambda: tuple(a=1), lambda: frozenset(a=1)):
    try:
        print(make())
    except TypeError as e:
        print(e)


class NewList(list):
    def __new__(cls, items, tag=None):
        self = super().__new__(cls, items)
        self.tag = tag
        return self


class InitTuple(tuple):
    def __init__(self, items, tag=None):
        self.tag = tag


print(NewList([1], tag="t"), NewList([1], tag="t").tag, InitTuple((1, 2), tag="u"), InitTuple((1,), tag="u").tag)


class Hashed(set):
    def __hash__(self):
        return 42


h = Hashed([1])
print(h in {h}, {1} in {frozenset([1])}, hash(h))
