# [] + x asks x first when only x knows how to join.


class Joins:
    def __radd__(self, left):
        return ("joined", left)

    def __rmul__(self, left):
        return ("repeated", left)


j = Joins()
for left in ([1], (1,), "s", b"b", bytearray(b"a")):
    print(left + j, left * j)
for bad in (lambda: [1] + (2,), lambda: "s" + 1, lambda: (1,) + [2], lambda: [1] * "a", lambda: b"b" + "s"):
    try:
        bad()
    except TypeError as e:
        print(e)
from collections import UserList

print("ab" + UserList("c"), (1,) + UserList([2]), [0] + UserList([1]))
