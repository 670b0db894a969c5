# A tree whose methods recurse through special methods.
class Node:
    registry = []
    def __new__(cls, *a, **k):
        o = super().__new__(cls); cls.registry.append(id(o) and cls.__name__); return o
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
    def __len__(self): return 1 + sum(map(len, self.kids))
    def __repr__(self): return f"{type(self).__name__}({self.v!r}{''.join(', ' + repr(k) for k in self.kids)})"
    def __contains__(self, x): return any(x == y for y in self)
    def map(self, f): return type(self)(f(self.v), *(k.map(f) for k in self.kids))
class Leaf(Node):
    def __init__(self, v): super().__init__(v)
n = Node(1, Leaf(2), Node(3, Leaf(4), Leaf(5)))
print(n, len(n), list(n), 4 in n, n.map(lambda x: x * x), Node.registry[:3], len(Node.registry))
