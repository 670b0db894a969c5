# auto() and _generate_next_value_.
from enum import Enum, Flag, StrEnum, IntEnum, auto

class Number(Enum):
    ONE = auto()
    TWO = auto()
    TEN = 10
    ELEVEN = auto()
    PAIR = auto(), "x"

print([(m.name, m.value) for m in Number])

class Base(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f"{name.lower()}-{start}-{count}-{last_values}"
class Named(Base):
    FIRST = auto()
    SECOND = auto()

class Inherits(Base):
    THIRD = auto()

print([m.value for m in Named], [m.value for m in Inherits])

class Bits(Flag):
    A = auto()
    B = auto()
    HIGH = 32
    C = auto()

print([m.value for m in Bits])

class Text(StrEnum):
    NORTH = auto()
    South = auto()

class Level(IntEnum):
    LOW = auto()
    MID = auto()
    HIGH = 100
    TOP = auto()

print(list(Text), list(Level), Level.TOP + 1)
for make in ("A = 'x'; B = auto()", "A = 'x'; B = 2; C = auto()", "A = auto()\n    def _generate_next_value_(*a): return 1"):
    try:
        exec("class Bad(Enum):\n    " + make)
    except TypeError as e:
        print(e)
print(repr(auto(3)), auto(7).value)
