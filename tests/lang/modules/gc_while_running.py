# Collections come by themselves: callbacks and finalizers run between instructions, wherever the program is.
import weakref

events = []


class Node:
    def __init__(self, n):
        self.n = n
        self.me = self

    def __del__(self):
        events.append(self.n)


kept = Node(-1)
watch = weakref.ref(kept)
total = 0
for i in range(200_000):
    node = Node(i)
    total += node.n
print(total, len(events) > 1000, -1 in events, watch() is kept)
cache = weakref.WeakValueDictionary()
for i in range(60_000):
    cache[i] = Node(i)
print(len(cache) < 60_000, all(k == v.n for k, v in cache.items()))
events.clear()
kept.me = None
events = None


class Quiet:
    pass


Node.__del__ = lambda self: None
