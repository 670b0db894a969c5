# Members, aliases, lookups by value and by name.
from enum import Enum

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f"{self.name.lower()}={self.value}"

    @classmethod
    def default(cls):
        return cls.GREEN

    @staticmethod
    def count():
        return len(Color)

print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value)
print(Color(2), Color["BLUE"], Color.CRIMSON, Color.CRIMSON is Color.RED)
print(list(Color), len(Color), list(reversed(Color)))
print(list(Color.__members__), Color.__members__["CRIMSON"])
print(Color.RED.describe(), Color.default(), Color.count())
print(Color.RED in Color, 2 in Color, 7 in Color, "RED" in Color)
print(Color, type(Color.RED), isinstance(Color.RED, Color), bool(Color))
print({Color.RED: "r", Color.BLUE: "b"}[Color(3)])
print(Color.RED == Color.CRIMSON, Color.RED == 1, Color.RED != Color.GREEN)
for wrong in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.PINK, lambda: Color.RED < Color.BLUE):
    try:
        wrong()
    except (ValueError, KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
