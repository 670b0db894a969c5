# A balanced tree as a MutableMapping: rotations, iteration in order, ranges.
from collections.abc import MutableMapping
import random

class Node:
    __slots__ = ("key", "value", "left", "right", "height")

    def __init__(self, key, value):
        self.key, self.value, self.left, self.right, self.height = key, value, None, None, 1

def height(n):
    return n.height if n else 0

def fix(n):
    n.height = 1 + max(height(n.left), height(n.right))
    balance = height(n.left) - height(n.right)
    if balance > 1:
        if height(n.left.left) < height(n.left.right):
            n.left = rotate(n.left, "right", "left")
        return rotate(n, "left", "right")
    if balance < -1:
        if height(n.right.right) < height(n.right.left):
            n.right = rotate(n.right, "left", "right")
        return rotate(n, "right", "left")
    return n

def rotate(n, up, down):
    top = getattr(n, up)
    setattr(n, up, getattr(top, down))
    setattr(top, down, n)
    for m in (n, top):
        m.height = 1 + max(height(m.left), height(m.right))
    return top

class Tree(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.root, self.size = None, 0
        self.update(*args, **kwargs)

    def _find(self, key):
        n = self.root
        while n and n.key != key:
            n = n.left if key < n.key else n.right
        if n is None:
            raise KeyError(key)
        return n

    def __getitem__(self, key):
        return self._find(key).value

    def __setitem__(self, key, value):
        def put(n):
            if n is None:
                self.size += 1
                return Node(key, value)
            if key == n.key:
                n.value = value
            elif key < n.key:
                n.left = put(n.left)
            else:
                n.right = put(n.right)
            return fix(n)
        self.root = put(self.root)

    def __delitem__(self, key):
        def least(n):
            return least(n.left) if n.left else n
        def drop(n, key):
            if n is None:
                raise KeyError(key)
            if key < n.key:
                n.left = drop(n.left, key)
            elif n.key < key:
                n.right = drop(n.right, key)
            elif n.left and n.right:
                m = least(n.right)
                n.key, n.value = m.key, m.value
                n.right = drop(n.right, m.key)
            else:
                return n.left or n.right
            return fix(n)
        self.root = drop(self.root, key)
        self.size -= 1

    def __iter__(self):
        def walk(n):
            if n:
                yield from walk(n.left)
                yield n.key
                yield from walk(n.right)
        return walk(self.root)

    def __len__(self):
        return self.size

    def between(self, low, high):
        stack, n = [], self.root
        while stack or n:
            while n:
                stack.append(n)
                n = n.left if n.key >= low else None
            n = stack.pop()
            if n.key > high:
                return
            if n.key >= low:
                yield n.key
            n = n.right

    def __repr__(self):
        return f"Tree({dict(self.items())})"

t = Tree(b=2, a=1)
t["c"] = 3
print(t, len(t), "b" in t, t.get("z", 0), list(t.values()), t.pop("a"), t.setdefault("q", 9), t == {"b": 2, "c": 3, "q": 9})
r = random.Random(4)
keys = list(range(500))
r.shuffle(keys)
big = Tree((k, k * k) for k in keys)
print(len(big), big.root.height, list(big) == sorted(keys), sum(big.values()), list(big.between(100, 110)))
for k in keys[:400]:
    del big[k]
print(len(big), big.root.height, list(big) == sorted(keys[400:]), big.popitem(), min(big), max(big))
try:
    del big[keys[0]]
except KeyError as e:
    print("KeyError", e)
big.clear()
print(len(big), bool(big), big.root, list(big.items()))
