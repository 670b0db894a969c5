# order, frozen, unsafe_hash, eq, repr and the fields' own options.
from dataclasses import dataclass, field, FrozenInstanceError

@dataclass(order=True)
class Version:
    major: int
    minor: int
    name: str = field(default="", compare=False)

print(Version(1, 2) < Version(1, 3), sorted([Version(2, 0), Version(1, 9, "b"), Version(1, 2)]), Version(1, 2, "a") == Version(1, 2, "b"))
print(Version(1, 2) >= Version(1, 2), max(Version(1, 0), Version(0, 9)))
try:
    Version(1, 2) < (1, 3)
except TypeError as e:
    print(e)

@dataclass(frozen=True)
class Key:
    a: int
    b: str = "x"

k = Key(1)
print(hash(k) == hash(Key(1)), {k: 1}[Key(1, "x")], len({Key(1), Key(1), Key(2)}))
for f in (lambda: setattr(k, "a", 2), lambda: delattr(k, "b"), lambda: setattr(k, "new", 1)):
    try:
        f()
    except FrozenInstanceError as e:
        print(type(e).__mro__[1].__name__, e)

@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: list = field(default_factory=list, hash=False)

@dataclass(eq=False)
class ById:
    a: int

@dataclass(repr=False)
class Quiet:
    secret: str

@dataclass
class Partly:
    shown: int
    hidden: int = field(default=7, repr=False)
    later: int = field(init=False)
    fixed: int = field(init=False, default=9)

    def __post_init__(self):
        self.later = self.shown * 2

print(hash(Hashed(1)) == hash(Hashed(1, [2])), ById(1) == ById(1), ById(1) in {ById(1)}, "object at" in repr(Quiet("s")), Partly(4))
for text in ("order=True, eq=False", "frozen=True"):
    try:
        exec(f"@dataclass({text})\nclass C:\n  a: int\n  def __setattr__(self, n, v): pass")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
