# Patterns of all kinds, walruses, comprehensions.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

match {"k": [1, {"z": "v"}], "o": 2}:
    case {"k": [int(n), {"z": str() as s}], **rest}: print(n, s, rest)
match (1, 2, 3):
    case [a, *_, b] if a < b: print(a, b)
match 5:
    case 1 | 2: print("no")
    case int() | float() as num if num > 3: print("num", num)
class Pt:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
match Pt(1, 2):
    case Pt(x=0): print("zero")
    case Pt(a, y=b): print(a, b)
print([y := 1, y ** 2], (n := 10) + n, [last := x for x in range(3)], last)
print(*(x for x in range(3)), sep="-", end="!\n"); print(f"{(lambda x: x * 2)(3)}", [i for i in range(10) if i % 2 if i > 4], [(a, b) for a in "ab" for b in range(2)], {x % 3 for x in range(9)}, {i: [j for j in range(i)] for i in range(3)})
