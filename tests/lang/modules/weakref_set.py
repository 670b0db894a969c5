# WeakSet: the usual set, of what still lives.
import gc
import weakref


class Item:
    def __init__(self, n):
        self.n = n


def names(items):
    return sorted(item.n for item in items)


items = [Item(n) for n in range(5)]
s = weakref.WeakSet(items[:3])
t = weakref.WeakSet(items[2:])
print(names(s | t), names(s & t), names(s - t), names(s ^ t))
print(s <= t, s.issubset(items), s >= weakref.WeakSet(items[:1]), s == weakref.WeakSet(items[:3]), s.isdisjoint(t))
s.add(items[4])
s.discard(items[0])
print(names(s), len(s), items[4] in s, items[0] in s, "x" in s)
try:
    s.remove(items[0])
except KeyError:
    print("not in it")
del items[4]
gc.collect()
print(names(s), names(t))
s |= t
s -= [items[1]]
print(names(s))
items.clear()
gc.collect()
print(len(s), len(t), list(s))
try:
    s.pop()
except KeyError as e:
    print(e)
