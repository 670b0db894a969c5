# References as keys: equal while both live, found after the end by their hash.
import gc
import weakref


class K:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return hash(self.n)


a, b, c = K(1), K(1), K(2)
refs = {weakref.ref(a): "a", weakref.ref(c): "c"}
print(len(refs), refs[weakref.ref(b)], weakref.ref(b) in refs)
r = next(iter(refs))
del a, b
gc.collect()
print(r() is None, r in refs, weakref.ref(c) in refs, len({r, weakref.ref(c)}))
plain = weakref.ref(c)
print(plain is weakref.ref(c), plain == weakref.ref(c, print), sorted([1, 2]) == [1, 2])
try:
    plain < weakref.ref(c)
except TypeError as e:
    print("TypeError")
print(bool(plain), plain() is c, isinstance(plain, weakref.ref), weakref.ref.__name__, weakref.ref.__module__)
