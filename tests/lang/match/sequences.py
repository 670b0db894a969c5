# Sequence patterns: what is a sequence, stars in all places, and what is looked at.
import collections
import collections.abc
from array import array


def shape(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a!r}"
        case [a, b]:
            return f"two {a!r} {b!r}"
        case [first, *_, last]:
            return f"{first!r} to {last!r}"
    return "none"


for x in ([], (1,), range(2), range(100), "ab", b"ab", bytearray(b"ab"), collections.deque([1, 2, 3]), {1, 2}, {}, array("b", [7, 8]),
          memoryview(b"xyz"), iter([1]), collections.UserList([5]), collections.UserString("ab"), None):
    print(type(x).__name__, shape(x))


class Endless(collections.abc.Sequence):
    def __len__(self):
        return 42

    def __getitem__(self, i):
        print("item", i)
        return i


match Endless():
    case [x, 1, *_, y]:
        print(x, y)


class Registered:
    def __len__(self):
        return 1

    def __getitem__(self, i):
        if i:
            raise IndexError
        return "only"


print(shape(Registered()))
collections.abc.Sequence.register(Registered)
print(shape(Registered()))
match [1, [2, [3, 4]], 5, 6]:
    case [a, [b, [*c]], *d]:
        print(a, b, c, d)
match (1, 2, 3):
    case [1, *rest] if len(rest) > 5:
        print("long")
    case [*all]:
        print(all)
