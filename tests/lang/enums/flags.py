# Flags: operators, composites, iteration, names.
from enum import Flag, auto

class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = 6
    NONE = 0

print(Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm.R | Perm.W, Perm(7), repr(Perm(7)))
print(list(Perm), len(Perm), list(Perm.RW), len(Perm.RW), len(Perm(7)))
print(Perm.R & Perm.W, Perm.R & Perm.RW, Perm.R ^ Perm.RW, ~Perm.R, ~Perm.NONE, ~~Perm.X)
print(Perm.R in Perm.RW, Perm.X in Perm.RW, Perm.RW in Perm(7), bool(Perm.NONE), bool(Perm.X))
print((Perm.R | Perm.X).name, (Perm.R | Perm.X).value, Perm(0).name, Perm["RW"])
print(Perm.R | Perm.X is Perm(5), (Perm.R | Perm.X) is Perm(5))
p = Perm.NONE
for m in Perm:
    p |= m
    print(p, p.value)
for wrong in (lambda: Perm(8), lambda: Perm("R"), lambda: Perm.R | 1, lambda: 4 in Perm.RW, lambda: Perm.R + Perm.W):
    try:
        print(wrong())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

class Color(Flag):
    RED = auto()
    GREEN = auto()
    BLUE = auto()
    WHITE = RED | GREEN | BLUE

print(Color.WHITE, repr(Color.WHITE), [c.name for c in Color.WHITE], Color.WHITE & ~Color.RED)
print({Color.RED | Color.BLUE: 1}[Color(5)], Color(0), Color)
