# Comparing arrays: item by item, whatever the codes.
from array import array
i, d, b = array("i", [1, 2, 3]), array("d", [1, 2, 3]), array("b", [1, 2, 4])
print(i == d, i != d, i < b, i <= d, d >= i, b > d, i == i[:2], i > i[:2], array("i") < i, array("i") == array("d"))
nan = array("d", [float("nan")])
print(nan == nan, nan != nan, nan == array("d", nan), nan < nan, [nan] == [nan])
print(array("w", "abc") < array("w", "abd"), array("w", "a") == array("w", "a"))
print(i == [1, 2, 3], i == (1, 2, 3), i == b"\1\2\3", i != None)
for op in (lambda: i < [1], lambda: i >= 1, lambda: i < "a", lambda: array("w", "a") < i):
    try:
        print(op())
    except TypeError as e:
        print(e)
print(sorted([array("i", [2]), array("i", [1, 5]), array("i")]), max(i, b), i.__eq__(1), i.__lt__(d))
