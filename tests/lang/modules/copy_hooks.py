# __copy__, __deepcopy__, __getstate__, __setstate__, __reduce__: who makes the copy.
import copy


class Own:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Own(("copied", self.v))

    def __deepcopy__(self, memo):
        return Own(("deep", copy.deepcopy(self.v, memo)))


print(copy.copy(Own(1)).v, copy.deepcopy(Own([2])).v)


class State:
    def __init__(self):
        self.a, self.secret = 1, "secret"

    def __getstate__(self):
        return {"a": self.a}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


print(sorted(copy.copy(State()).__dict__.items()))


class Args:
    def __new__(cls, x, *, y=0):
        self = super().__new__(cls)
        self.x, self.y = x, y
        return self

    def __getnewargs_ex__(self):
        return (self.x,), {"y": self.y}


c = copy.deepcopy(Args([1], y=2))
print(c.x, c.y, type(c).__name__)


class Reduced:
    def __reduce__(self):
        return list, (), None, iter("abc")


print(copy.copy(Reduced()), copy.deepcopy(Reduced()))


class Slots:
    __slots__ = ("a", "b")


s = Slots()
s.a = [1]
c = copy.copy(s)
print(c.a is s.a, hasattr(c, "b"), copy.deepcopy(s).a)
try:
    copy.copy(x for x in ())
except TypeError as e:
    print(e)
