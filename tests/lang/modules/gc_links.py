# Long chains and big circles are freed without recursion.
import gc
import weakref


class Link:
    def __init__(self, next):
        self.next = next


chain = None
for _ in range(200_000):
    chain = Link(chain)
watch = weakref.ref(chain)
chain = None
gc.collect()
print(watch() is None)


def circle(n):
    first = last = Link(None)
    for _ in range(n):
        last = Link(last)
    first.next = last
    return weakref.ref(first)


watch = circle(1000)
print(gc.collect(), watch())
nested = []
for _ in range(100_000):
    nested = [nested]
del nested
print(gc.collect())
