# Shallow copies share what is inside, deep ones do not; circles stay circles.
import copy

a = [1, [2, 3], {"k": [4]}]
s, d = copy.copy(a), copy.deepcopy(a)
print(s == a, s is a, s[1] is a[1], d == a, d[1] is a[1], d[2]["k"] is a[2]["k"])
a.append(a)
d = copy.deepcopy(a)
print(d[3] is d, d is a)
shared = [0]
pair = (shared, shared)
d = copy.deepcopy(pair)
print(d[0] is d[1], d[0] is shared)
for v in (None, 1, 2.5, "s", b"b", (), (1, 2), frozenset({1}), range(3), len, print, int, ..., NotImplemented):
    print(copy.copy(v) is v, copy.deepcopy(v) is v, end=" ")
print()
t = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, (2, 3))) is not None)
print(copy.copy(bytearray(b"ab")), copy.deepcopy({1, 2}) == {1, 2})
memo = {}
x = [1]
print(copy.deepcopy(x, memo) is copy.deepcopy(x, memo), id(x) in memo)
