# Literal, value, or, as and capture patterns; guards and scope.
import math


class Color:
    RED = "red"
    inner = None


Color.inner = Color


def kind(x):
    match x:
        case None | False:
            return "nothing"
        case 0 | 1 | -1:
            return "small"
        case 1.5 | 2 + 3j | -4j:
            return "number"
        case "a" "b" | b"c":
            return "text"
        case Color.RED:
            return "color"
        case math.pi:
            return "pi"
        case Color.inner.inner.RED as y:
            return y
        case (1 | 2) as first, (3 | 4) as second:
            return first, second
        case str() as s if s.isupper():
            return f"upper {s}"
        case _ if callable(x):
            return "callable"
        case other:
            return f"other {other!r}"


for x in (None, False, 0, True, -1, 1.5, 2 + 3j, -4j, "ab", b"c", "red", math.pi, (1, 4), "XY", len, "xy", 0.0, [1, 3]):
    print(kind(x))


def side_effects():
    log = []

    class Noisy:
        def __eq__(self, other):
            log.append(other)
            return other == 3

    match Noisy():
        case 1 | 2:
            log.append("early")
        case 3 if log.append("guard"):
            log.append("wrong")
        case 3:
            log.append("found")
    return log


print(side_effects())


def bound(x):
    match x:
        case [a, b, 3]:
            pass
        case [a, *_]:
            pass
    return sorted(k for k in locals() if k != "x")


print(bound([1, 2, 3]), bound([1, 2, 4]), bound(0))
for i in range(4):
    match i:
        case 1:
            continue
        case 3:
            break
    print(i)
