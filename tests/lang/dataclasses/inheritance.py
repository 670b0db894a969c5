# Fields of bases come first; defaults and order of arguments; keyword-only fields.
from dataclasses import dataclass, field, KW_ONLY, fields, replace

@dataclass
class Base:
    x: int = 1
    y: int = 2

@dataclass
class Derived(Base):
    z: int = 3
    x: int = 10

class Plain(Derived):
    def total(self):
        return self.x + self.y + self.z

@dataclass
class Options:
    name: str
    _: KW_ONLY
    verbose: bool = False
    level: int

@dataclass(kw_only=True)
class AllKeywords:
    a: int
    b: int = field(default=5, kw_only=False)

print(Derived(), Derived(1, 2, 3), [f.name for f in fields(Derived)], Plain(z=0).total(), Plain())
print(Options("n", level=3), Options.__match_args__, Options.__doc__)
print(AllKeywords(6, a=1), AllKeywords(a=2), replace(AllKeywords(a=2), a=9))
print(Base(1, 2) == Derived(1, 2), Derived() == Plain())
for text in (
    "class C:\n a: int = 1\n b: int",
    "class C(Base):\n q: int",
    "class C:\n a: list = []",
    "class C:\n a: dict = {}",
    "class C:\n a = field(default=1)",
    "class C:\n _: KW_ONLY\n a: int\n __: KW_ONLY",
):
    try:
        exec("@dataclass\n" + text)
        print("fine")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for call in (lambda: Options("a"), lambda: Options("a", True, 3), lambda: AllKeywords(1)):
    try:
        call()
    except TypeError as e:
        print(e)
