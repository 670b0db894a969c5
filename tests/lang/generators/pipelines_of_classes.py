# Iterators as classes and as generators, mixed; iter() with a sentinel; generators that hold context managers.
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1

class Reusable:
    def __init__(self, n): self.n = n
    def __iter__(self):
        yield from range(self.n)

c, r = Countdown(3), Reusable(3)
print(list(c), list(c), list(r), list(r), 2 in Countdown(5), sum(Countdown(4)), max(r), [*zip(Countdown(2), r)])
reads = iter([3, 1, 4, 1, 5, 9]).__next__
print(list(iter(reads, 1)), list(iter(reads, 9)))

class Managed:
    def __enter__(self): print("open"); return self
    def __exit__(self, kind, *_): print("close", kind.__name__ if kind else None)

def holding():
    with Managed():
        yield 1
        yield 2

g = holding()
print(next(g))
g.close()
print(list(holding()))
g = holding()
next(g)
try:
    g.throw(LookupError("thrown"))
except LookupError as e:
    print(e)

def tree(depth, label="r"):
    yield label
    if depth:
        for k in "ab":
            yield from tree(depth - 1, label + k)

print(list(tree(2)), next(x for x in tree(9) if len(x) == 8))

def running_average():
    total, n, value = 0.0, 0, None
    while True:
        value = yield value
        total += value
        n += 1
        value = total / n

avg = running_average()
next(avg)
print([avg.send(x) for x in (10, 20, 60)])

def stop_inside():
    yield 1
    raise StopIteration("x")

try:
    list(stop_inside())
except RuntimeError as e:
    print(e, repr(e.__cause__))
lazy = (print("evaluated", x) or x for x in range(2))
print("made", type(lazy).__name__, lazy.__name__)
print(list(lazy), any(x > 2 for x in [1, 5, 1 / 1]), all(x for x in ()))
it = iter(Countdown(3))
for x in it:
    print(x, next(it, "end"))
