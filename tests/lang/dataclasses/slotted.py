# slots=True makes a class without __dict__.
from dataclasses import dataclass, field, fields

@dataclass(slots=True)
class P:
    x: int
    y: int = 5
    z: list = field(default_factory=list)

p = P(1)
print(p, P.__slots__, hasattr(p, "__dict__"), p == P(1, 5, []))
p.y = 9
print(p.y, [f.default for f in fields(P)][1])
try:
    p.other = 1
except AttributeError as e:
    print(e)

@dataclass(slots=True, frozen=True)
class F:
    a: int

f = F(1)
try:
    f.a = 2
except AttributeError as e:
    print(type(e).__name__, e)
print(f, hash(f) == hash(F(1)), {f: "v"}[F(1)])

@dataclass(slots=True)
class Q(P):
    w: int = 7

print(Q(1), Q.__slots__, Q(1, w=3).w)
try:
    @dataclass(slots=True)
    class Bad:
        __slots__ = ("a",)
        a: int
except TypeError as e:
    print(e)
