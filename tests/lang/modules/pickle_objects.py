import collections
import datetime
import decimal
import enum
import fractions
import io
import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)


class Slots:
    __slots__ = ("a", "b")


class State:
    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        self.kept, self.restored = state["kept"], True


class Reduced:
    def __reduce__(self):
        return complex, (1, 2)


class MyList(list):
    pass


class Color(enum.Enum):
    RED = 1


Pair = collections.namedtuple("Pair", "left right")
loop = [1]
loop.append(loop)
values = [
    None, True, 0, 255, 65535, -1, 2**31, -(2**31), 2**100, -(2**64), 1.5, float("inf"), 1j, "", "é€😀\n", b"", b"x" * 300, bytearray(b"ab"),
    (), (1,), (1, 2, 3, 4), [], [1, [2]], {}, {"a": 1, (1, 2): [3]}, {1, 2}, frozenset("a"), range(5), slice(1, 2), ..., NotImplemented, len,
    int, Point, Point(1, [2]), Pair(1, 2), Color.RED, decimal.Decimal("1.50"), fractions.Fraction(1, 3), datetime.date(2020, 1, 2),
    collections.OrderedDict(a=1), collections.deque([1, 2], 5), collections.Counter("aab"), ValueError("x", 1), list(range(2000)),
]
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    wrong = []
    for v in values:
        back = pickle.loads(pickle.dumps(v, protocol))
        if not (back == v or repr(back) == repr(v)) or type(back) is not type(v):
            wrong.append((v, back))
    print(protocol, wrong)
for protocol in (0, 2, 4):
    back = pickle.loads(pickle.dumps(loop, protocol))
    print(back[1] is back, len(pickle.dumps({"k": [1.5, "x", None]}, protocol)))
s = Slots()
s.a = 1
state = State()
state.kept = 5
m = MyList([1, 2])
m.extra = "attr"
print(pickle.loads(pickle.dumps(s)).a, vars(pickle.loads(pickle.dumps(state))), pickle.loads(pickle.dumps(Reduced())))
print(pickle.loads(pickle.dumps(m)), pickle.loads(pickle.dumps(m)).extra)
shared = [1]
a, b = pickle.loads(pickle.dumps([shared, shared]))
print(a is b, pickle.dumps([1, "a", (2, None)]), pickle.dumps({"x": 1.5}, 2))
print(pickle.loads(b"(dp0\nVkey\np1\nI5\ns."), pickle.loads(b"\x80\x02]q\x00(K\x01K\x02e."))
