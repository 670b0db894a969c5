# Enumerations made by a call; decorators that check.
from enum import Enum, Flag, IntEnum, unique, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS, member, nonmember

Animal = Enum("Animal", "ANT BEE CAT")
print(list(Animal), Animal.__module__, Animal.__qualname__)
print(list(Enum("A", "x,y,z", start=5)), list(Enum("B", ["p", "q"])), list(Enum("C", [("k", "v"), ("l", 2)])))
print(list(Enum("D", {"one": 1, "two": 2})), list(IntEnum("E", "a b")), list(Flag("F", "r w x")), list(Enum("G", ())))
print(Enum("H", "a", type=int).a + 1, Enum("I", "a", qualname="Outer.I").__qualname__, Enum("J", "a", module="m").__module__)

@unique
class Fine(Enum):
    A = 1
    B = 2

def attempt(make):
    try:
        make()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

def doubled():
    @unique
    class Twice(Enum):
        A = 1
        B = 2
        C = 1
        D = 2

def verified():
    @verify(UNIQUE)
    class Twice(Enum):
        A = 1
        B = 1

def holes():
    @verify(CONTINUOUS)
    class Holes(Enum):
        A = 1
        B = 4

def flag_holes():
    @verify(CONTINUOUS)
    class Holes(Flag):
        A = 1
        B = 8

def unnamed():
    @verify(NAMED_FLAGS)
    class Unnamed(Flag):
        A = 1
        B = 6
        C = 10

for make in (doubled, verified, holes, flag_holes, unnamed, lambda: Enum("X", 5)):
    attempt(make)

class Mixed(Enum):
    plain = 1
    @member
    def function(self):
        return "called"
    class Inner:
        pass
    hidden = nonmember(7)
    __private = "p"

print(list(Mixed.__members__), Mixed.hidden, Mixed.Inner.__name__, Mixed._Mixed__private, Mixed.function.value(None))
