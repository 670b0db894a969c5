# asdict, astuple, replace, make_dataclass and InitVar.
from collections import namedtuple, OrderedDict, defaultdict
from dataclasses import dataclass, field, asdict, astuple, replace, make_dataclass, InitVar
import copy

@dataclass
class Leaf:
    v: int

@dataclass
class Tree:
    name: str
    leaves: list
    by_name: dict
    pair: tuple = ()

t = Tree("t", [Leaf(1), Leaf(2)], {"a": Leaf(3)}, (Leaf(4), 5))
print(asdict(t))
print(astuple(t))
print(list(asdict(t, dict_factory=OrderedDict)), asdict(t)["leaves"] is t.leaves)
NT = namedtuple("NT", "p q")
print(asdict(Tree("n", NT(Leaf(1), 2), defaultdict(list, {1: [Leaf(2)]}))))
print(replace(t, name="u", leaves=[]), t.name, copy.replace(Leaf(1), v=2))

@dataclass
class Init:
    a: int
    scale: InitVar[int] = 2
    b: int = field(init=False)

    def __post_init__(self, scale):
        self.b = self.a * scale

print(Init(3), Init(3, 5), Init(3, scale=7), asdict(Init(1)), repr(InitVar[int]))
Made = make_dataclass("Made", ["x", ("y", int), ("z", int, 5)], namespace={"sum": lambda self: self.y + self.z}, frozen=True)
m = Made(1, 2)
print(m, m.sum(), Made.__name__, Made.__module__, Made.__annotations__)
for call in (
    lambda: asdict(5), lambda: astuple(Leaf), lambda: replace(Init(1), b=3), lambda: replace(5), lambda: make_dataclass("X", ["a", "a"]),
    lambda: make_dataclass("X", ["for"]), lambda: make_dataclass("X", ["1"]), lambda: replace(Leaf(1), w=2),
    lambda: field(default=1, default_factory=list),
):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
