# Attributes replaced for a while, special methods among them; a memo; powers of matrices.
from contextlib import contextmanager

class Node:
    def __len__(self): return 6
n = Node()
@contextmanager
def patched(obj, **kw):
    old = {k: getattr(obj, k) for k in kw if hasattr(obj, k)}
    for k, v in kw.items(): setattr(obj, k, v)
    try: yield obj
    finally:
        for k in kw:
            if k in old: setattr(obj, k, old[k])
            else: delattr(obj, k)
with patched(Node, __len__=lambda self: 99, extra=1): print(len(n), Node.extra)
print(len(n), hasattr(Node, "extra"))
def memo(f, cache={}):
    def g(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    g.cache = cache
    return g
@memo
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 3), len(ack.cache))
class Matrix(list):
    def __matmul__(self, o): return Matrix([sum(a * b for a, b in zip(r, c)) for c in zip(*o)] for r in self)
    def __pow__(self, k):
        r = Matrix([int(i == j) for j in range(len(self))] for i in range(len(self)))
        b = self
        while k:
            if k & 1: r = r @ b
            b = b @ b; k >>= 1
        return r
print(Matrix([[1, 1], [1, 0]]) ** 90)
