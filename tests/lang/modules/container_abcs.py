# Abstract base classes of containers: who is what, and what the mixins make of a few methods.
from collections import abc

samples = [1, "a", b"b", [1], (1,), {1}, {1: 2}, range(3), iter([]), (x for x in ()), len, None, {}.keys(), frozenset(), bytearray()]
for name in ("Hashable", "Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container", "Collection", "Callable", "Set", "MutableSet", "Mapping", "MutableMapping", "Sequence", "MutableSequence", "KeysView"):
    print(name, [isinstance(v, getattr(abc, name)) for v in samples])


class Bits(abc.MutableSet):
    def __init__(self, items=()):
        self.items = []
        for x in items:
            self.add(x)

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(sorted(self.items))

    def __len__(self):
        return len(self.items)

    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)


a, b = Bits([1, 2, 3]), Bits([3, 4])
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a < b, Bits([1]) < a, a == {1, 2, 3}, a.isdisjoint(b))
a |= b
a.remove(1)
print(list(a), a.pop(), list({9, 2} - a))


class Squares(abc.Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not -self.n <= i < self.n:
            raise IndexError(i)
        return (i % self.n) ** 2


s = Squares(5)
print(list(s), 9 in s, s.index(4), s.count(16), list(reversed(s)))


class Lower(abc.MutableMapping):
    def __init__(self, **start):
        self.d = {}
        self.update(start)

    def __getitem__(self, k):
        return self.d[k.lower()]

    def __setitem__(self, k, v):
        self.d[k.lower()] = v

    def __delitem__(self, k):
        del self.d[k.lower()]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = Lower(A=1, b=2)
m.update({"C": 3}, D=4)
print(dict(m), m.get("x", 7), "B" in m, m.pop("a"), m.setdefault("e", 5), sorted(m.keys()), list(m.items()), m == {"b": 2, "c": 3, "d": 4, "e": 5})
try:
    abc.Sequence()
except TypeError as e:
    print(e)
