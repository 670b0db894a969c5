import decimal
import fractions

print(hash(0), hash(1), hash(-1), hash(2**61 - 1), hash(2**61), hash(-(2**100)), hash(1.0), hash(0.5), hash(float("inf")), hash(-float("inf")))
print(hash(1j), hash(1 + 2j), hash(True), hash(1e300), hash(fractions.Fraction(1, 3)), hash(decimal.Decimal("1.5")) == hash(1.5))
print(hash((1, 2)), hash(()), hash((1, (2, 3))), hash(None) == hash(None), hash(range(5)) == hash(range(0, 5, 1)), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
print(hash("x") == hash("x"), hash(b"x") == hash(b"x"))


class Key:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return hash(self.v)

    def __eq__(self, other):
        return self.v == other.v


class NoHash:
    def __eq__(self, other):
        return True


class Big:
    def __hash__(self):
        return 2**100


class Wrong:
    def __hash__(self):
        return "x"


print({Key(1): "a"}[Key(1)], len({Key(1), Key(1), Key(2)}), hash(Big()) == hash(2**100), Key.__hash__ is not None, NoHash.__hash__)
for bad in [lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(NoHash()), lambda: hash((1, [])), lambda: hash(Wrong()), lambda: {[]: 1}, lambda: hash(bytearray())]:
    try:
        bad()
    except TypeError as e:
        print(e)
print(object().__hash__() == object.__hash__(object()) or True, isinstance(hash(object()), int), hash(slice(1, 2)) == hash(slice(1, 2)))
