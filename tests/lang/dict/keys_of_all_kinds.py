# What can be a key, and which keys are the same.
class P:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return isinstance(other, P) and self.n == other.n


d = {P(1): "a", P(2): "b"}
print(d[P(1)], d[P(2)], P(3) in d, d.pop(P(1)), len(d))
d = {1: "int", "1": "str", (1,): "tuple", None: "none", frozenset([1]): "set", 1.5: "float", b"1": "bytes", int: "class", len: "function"}
for k in (1, 1.0, True, "1", (1,), None, frozenset([1]), 1.5, b"1", int, len, (1.0,)):
    print(d[k], end=" ")
print()
for bad in ([], {}, set(), [1], ([],), {1: 2}.items()):
    try:
        d[bad]
    except TypeError as e:
        print(e)
big = {2**i: i for i in range(0, 200, 40)}
print(big[2**160], big[1], 2.0**40 in big, -(2**80) in big)


class Changing:
    def __init__(self):
        self.h = 1

    def __hash__(self):
        return self.h


c = Changing()
lost = {c: "there"}
c.h = 2
print(c in lost, list(lost) == [c])
c.h = 1
print(lost[c])
