# weakref.ref: alive, dead, shared, equal, hashed.
import gc
import weakref


class Thing:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Thing) and self.n == other.n

    def __hash__(self):
        return hash(self.n)


t = Thing(1)
r = weakref.ref(t)
print(r() is t, r is weakref.ref(t), type(r) is weakref.ReferenceType)
u = Thing(1)
s = weakref.ref(u)
print(r == s, r != s, hash(r) == hash(s), {r: "found"}[s])
print(weakref.getweakrefcount(t), weakref.getweakrefs(t) == [r])
v = Thing(2)
late = weakref.ref(v)
del t, v
gc.collect()
print(r(), r == s, hash(r) == hash(s), r.__callback__)
try:
    hash(late)
except TypeError as e:
    print(e)
for bad in (1, "text", (), [], {}, None, 2.5):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)
print(weakref.ref(set())() is None or True)
