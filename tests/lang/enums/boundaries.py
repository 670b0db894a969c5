# What becomes of bits that no flag has.
from enum import Flag, IntFlag, STRICT, CONFORM, EJECT, KEEP, FlagBoundary

print(list(FlagBoundary), Flag._boundary_, IntFlag._boundary_)
for boundary in FlagBoundary:
    class F(Flag, boundary=boundary):
        ONE = 1
        TWO = 2
        EIGHT = 8
    for value in (3, 4, 7, 16, -2, -17):
        try:
            found = F(value)
            print(boundary, value, type(found).__name__, found if not isinstance(found, F) else repr(found))
        except ValueError as e:
            print(boundary, value, "ValueError", str(e).replace("\n", " / "))

class I(IntFlag):
    A = 1
    B = 2

print(repr(I.A | 4), repr(I(12)), repr(~I.A), I.A | 4, I(-1), type(I.A | 4), (I.A | I.B) == 3)
print(6 & I.B, repr(6 & I.B), repr(8 | I.B), repr(I.A ^ 3), I.A + I.B, type(I.A + I.B).__name__)

class Skip(Flag):
    A = 1
    C = 6

print(list(Skip), Skip.C, list(Skip.C))
