# reprlib: short texts of long things, and of things inside themselves.
import reprlib

print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(10)}))
print(reprlib.repr(set(range(10))), reprlib.repr((1,)), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(10**60))
r = reprlib.Repr(maxlist=2, maxstring=10, fillvalue="~")
print(r.repr([1, 2, 3]), r.repr("abcdefghijklmnop"))


class Node:
    def __init__(self):
        self.next = self

    @reprlib.recursive_repr(fillvalue="<again>")
    def __repr__(self):
        return f"Node({self.next!r})"


print(Node())
r = reprlib.Repr(indent=2)
print(r.repr([1, [2, 3], {"a": 1}]))
