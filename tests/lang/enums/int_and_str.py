# Members that are ints and strings too.
from enum import Enum, IntEnum, StrEnum

class Level(IntEnum):
    LOW = 1
    HIGH = 10

class Suit(StrEnum):
    HEARTS = "h"
    SPADES = "s"

class Old(str, Enum):
    A = "a"

class Half(float, Enum):
    ONE = 0.5
    TWO = 1

print(Level.LOW, repr(Level.LOW), f"{Level.HIGH:04d}", "%d %s" % (Level.LOW, Level.LOW), Level.HIGH * 2)
print(sorted([Level.HIGH, 5, Level.LOW]), Level.LOW < 3, max(Level), sum(Level), [10, 20, 30][Level.LOW])
print({1: "one"}[Level.LOW], {Level.LOW: "low"}[1], hash(Level.LOW) == hash(1), isinstance(Level.LOW, int))
print(Suit.HEARTS, repr(Suit.HEARTS), Suit.HEARTS + "!", f"{Suit.SPADES:>3}", Suit("s").upper(), "".join(Suit))
print(Suit.HEARTS == "h", {"h": 1}[Suit.HEARTS], Suit.HEARTS in ("h", "x"), "h" in Suit, "q" in Suit)
print(Old.A, repr(Old.A), Old.A == "a", f"{Old.A}", Old.A.value, Old("a") is Old.A)
print(Half.ONE, repr(Half.TWO), Half.ONE + Half.TWO, Half.TWO.value, Half(1.0))
try:
    class Bad(StrEnum):
        A = 1
except TypeError as e:
    print(e)
try:
    class Bad(int, str, Enum):
        A = 1
except TypeError as e:
    print(type(e).__name__)
print(Level.HIGH.bit_length(), Level.LOW.numerator, int(Level.HIGH), str(int(Level.HIGH)), divmod(Level.HIGH, 3))
match 10:
    case Level.LOW: print("low")
    case Level.HIGH: print("high")
