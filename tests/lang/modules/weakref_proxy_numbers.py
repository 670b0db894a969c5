# Proxies of numbers-like and container-like objects: operators go through.
import weakref


class Num:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        return ("add", self.v, getattr(other, "v", other))

    def __radd__(self, other):
        return ("radd", other, self.v)

    def __iadd__(self, other):
        self.v += other
        return self

    def __neg__(self):
        return -self.v

    def __index__(self):
        return self.v

    def __eq__(self, other):
        return self.v == getattr(other, "v", other)

    def __lt__(self, other):
        return self.v < getattr(other, "v", other)

    def __matmul__(self, other):
        return "matmul"

    def __contains__(self, item):
        return item == self.v

    def __divmod__(self, other):
        return divmod(self.v, other)

    def __bool__(self):
        return self.v > 0


n = Num(7)
p = weakref.proxy(n)
print(p + 1, 1 + p, p + p, -p, p == 7, p != 8, p < 9, p @ 1, 7 in p, divmod(p, 2), [0] * 3 == [0, 0, 0], "abcdefgh"[p], bool(p))
p += 5
print(n.v, type(p).__name__)


class Items(list):
    pass


items = Items([3, 1, 2])
q = weakref.proxy(items)
q.append(9)
q[0] = 5
del q[1]
print(items, len(q), q[-1], list(reversed(q)), sorted(q), 9 in q, q == [5, 2, 9], [*q])
