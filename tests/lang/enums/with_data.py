# Members made by __init__ and __new__, properties, and _missing_.
from enum import Enum, IntEnum

class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)

for p in Planet:
    print(p.name, p.value, p.mass, f"{p.surface_gravity:.2f}")
print(Planet((5.976e+24, 6.37814e6)), Planet(3.303e+23, 2.4397e6))

class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        made = bytes.__new__(cls, [value])
        made._value_ = value
        made.label = label
        made.unit = unit
        return made
    PX = (0, "P.X", "km")
    VY = (1, "V.Y", "km/s")

print(Coordinate.PX.name, Coordinate(1), Coordinate.VY.label, Coordinate.VY.unit, Coordinate.VY[0])

class Status(IntEnum):
    def __new__(cls, code, phrase):
        made = int.__new__(cls, code)
        made._value_ = code
        made.phrase = phrase
        return made
    OK = 200, "OK"
    MISSING = 404, "Not Found"

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for m in cls:
                if m.phrase.lower() == value.lower():
                    return m
        if value == "boom":
            return 5
        return None

print(Status(404).phrase, repr(Status("not found")), Status.OK < Status.MISSING, Status.OK == 200)
for bad in (1, "nothing"):
    try:
        Status(bad)
    except ValueError as e:
        print(e, e.__context__)

class AutoNumber(Enum):
    def __new__(cls, *args):
        made = object.__new__(cls)
        made._value_ = len(cls.__members__) + 1
        made.args = args
        return made

class Coffee(AutoNumber):
    SMALL = ()
    LARGE = "milk", "sugar"

print([(m, m.value, m.args) for m in Coffee])
