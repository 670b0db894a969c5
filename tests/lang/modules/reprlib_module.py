# reprlib: texts of bounded size, indented or not, and guards against recursion.
import reprlib

print(reprlib.repr(list(range(100))), reprlib.repr((1,)), reprlib.repr(set("zyxwvutsr")))
print(reprlib.repr("x" * 100), reprlib.repr(10**80), reprlib.repr({i: str(i) for i in range(9)}))
print(reprlib.repr(frozenset(range(10))), reprlib.repr([[[[[[[[]]]]]]]]), reprlib.repr({}), reprlib.repr(set()))
short = reprlib.Repr(maxlist=2, maxstring=12, fillvalue="~", indent=2)
print(short.repr([1, [2, "a long text of words", 3], 4]))
print(reprlib.Repr(indent="--").repr({"a": (1, 2), "b": []}))
for indent in (-1, 1.5):
    try:
        reprlib.Repr(indent=indent).repr([1])
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


class Ring:
    @reprlib.recursive_repr("<again>")
    def __repr__(self):
        "text"
        return f"Ring({self.next!r})"


ring = Ring()
ring.next = ring
print(ring, Ring.__repr__.__name__, Ring.__repr__.__doc__)


class Broken:
    def __repr__(self):
        raise ZeroDivisionError


print(reprlib.repr(Broken()).split(" at ")[0])
