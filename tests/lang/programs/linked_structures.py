# A linked list, a stack, a queue and an LRU cache with their protocols.
class LinkedList:
    class Node:
        __slots__ = "value", "next"
        def __init__(self, value, next=None):
            self.value, self.next = value, next

    def __init__(self, items=()):
        self.head = None
        self._n = 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = self.Node(value, self.head)
        self._n += 1

    def pop(self):
        if self.head is None:
            raise IndexError("pop from an empty list")
        node, self.head = self.head, self.head.next
        self._n -= 1
        return node.value

    def _nodes(self):
        node = self.head
        while node:
            yield node
            node = node.next

    def __iter__(self):
        return (node.value for node in self._nodes())

    def __len__(self):
        return self._n

    def __getitem__(self, i):
        if isinstance(i, slice):
            return LinkedList(list(self)[i])
        if i < 0:
            i += len(self)
        for k, value in enumerate(self):
            if k == i:
                return value
        raise IndexError(i)

    def reverse(self):
        before, node = None, self.head
        while node:
            node.next, before, node = before, node, node.next
        self.head = before
        return self

    def __eq__(self, other):
        return len(self) == len(other) and all(a == b for a, b in zip(self, other))

    def __repr__(self):
        return f"{type(self).__name__}([{', '.join(map(repr, self))}])"

    def __add__(self, other):
        return type(self)([*self, *other])

class Stack(LinkedList):
    @property
    def top(self):
        return self.head and self.head.value

class LRU(dict):
    def __init__(self, size):
        super().__init__()
        self.size, self.misses = size, 0

    def __getitem__(self, key):
        value = super().pop(key)
        super().__setitem__(key, value)
        return value

    def __setitem__(self, key, value):
        super().pop(key, None)
        super().__setitem__(key, value)
        if len(self) > self.size:
            del self[next(iter(self))]

    def __missing__(self, key):
        raise AssertionError

l = LinkedList("abc")
l.push("z")
print(l, len(l), l[0], l[-1], l[1:3], list(reversed(list(l))), "b" in l, "q" in l, l.pop(), l)
print(l.reverse(), l == LinkedList("cba"), l + [1], bool(LinkedList()), max(l), sorted(l), list(zip(l, l[1:])), dict(enumerate(l)))
a, *rest = l
print(a, rest, LinkedList(LinkedList(range(3))), Stack([1, 2]) + l, Stack().top, Stack([5]).top)
for bad in (lambda: LinkedList().pop(), lambda: l[9], lambda: hash(l), lambda: l < l):
    try:
        print(bad())
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
c = LRU(3)
for k in "abcad":
    c[k] = ord(k)
print(list(c), c["c"], list(c), "b" in c, c.get("zz"))
try:
    c["b"]
except KeyError as e:
    print("KeyError", e)

def has_cycle(node):
    slow = fast = node
    while fast and fast.next:
        slow, fast = slow.next, fast.next.next
        if slow is fast:
            return True
    return False

m = LinkedList(range(5))
print(has_cycle(m.head))
list(m._nodes())[-1].next = m.head.next
print(has_cycle(m.head))
