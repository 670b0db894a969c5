"""match: every kind of pattern, guards, and what is bound when."""
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y

class Color:
    RED = "r"
    GREEN = "g"

def what(subject):
    match subject:
        case 0 | 1 | -1:
            return "small"
        case 2.5 | 1+2j:
            return "number"
        case None:
            return "none"
        case True:
            return "true"
        case Color.RED:
            return "red"
        case "a" | b"a":
            return "text"
        case []:
            return "empty"
        case [x]:
            return "one", x
        case [0, *rest]:
            return "zero and", rest
        case (first, [second, _], *_, last):
            return "nested", first, second, last
        case [x, y] if x == y:
            return "equal", x
        case [str() as s, int(n)]:
            return "typed", s, n
        case Point(0, y=0):
            return "origin"
        case Point(x=0, y=yy) | Point(yy, 0):
            return "axis", yy
        case Point(x, y) as p:
            return "point", x, y, p is subject
        case {"kind": "pair", "items": [a, b], **others}:
            return "pair", a, b, others
        case {"only": only}:
            return "only", only
        case {}:
            return "mapping"
        case int() | float() as number:
            return "other number", number
        case other:
            return "other", other

for subject in (0, True, -1, 1.0, 2.5, 1 + 2j, None, "r", "a", b"a", "ab", [], (), [5], "x", [0], [0, 1, 2], (1, (2, 3), 4, 5),
                [1, [2, 3], 4], [7, 7], [7, 8], ["s", 3], [3, "s"], Point(0, 0), Point(0, 5), Point(6, 0), Point(1, 2),
                {"kind": "pair", "items": [1, 2], "z": 3}, {"only": 1, "more": 2}, {"x": 1}, 42, range(1), bytearray(b"q")):
    result = what(subject)
    print(result if not (isinstance(result, tuple) and isinstance(result[-1], (Point, bytearray))) else result[0])

def bound_late(v):
    x = "old"
    match v:
        case [x, 5]:
            return x
        case [_, y] if (x := y):
            return "guard", x
        case _:
            return x
print(bound_late([1, 5]), bound_late([1, 6]), bound_late([1, 0]))

def no_match(v):
    match v:
        case 1:
            pass
        case [a, b]:
            return a
    try:
        return a
    except UnboundLocalError:
        return "nothing bound"
print(no_match(2), no_match([3, 4]))

def in_loop(items):
    out = []
    for item in items:
        match item:
            case ("stop",):
                break
            case ("skip", n) if n > 1:
                continue
            case (word, *_):
                out.append(word)
    return out
print(in_loop([("a", 1), ("skip", 2), ("skip", 1), ("stop",), ("z",)]))

match = {"match": 1}
match match:
    case {"match": case}:
        print(match, case)
match [1, 2], 3:
    case [a, b], c:
        print(a, b, c)
class NoArgs: pass
try:
    match NoArgs():
        case NoArgs(1): pass
except TypeError as e:
    print(e)
try:
    match 5:
        case int(1, 2): pass
except TypeError as e:
    print(e)
try:
    match 5:
        case what(): pass
except TypeError as e:
    print(e)
