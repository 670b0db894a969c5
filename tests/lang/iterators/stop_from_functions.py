# A StopIteration that the function of map or filter raises ends the iteration.
def iterators():
    return [iter([1]), iter([]), iter([2])]


def stopper(x):
    if x == 2:
        raise StopIteration("two")
    return x


def delegate():
    result = yield from map(stopper, [1, 2, 3])
    print("result", result)


print(list(map(next, iterators())), [*filter(stopper, [1, 2, 3])], sum(map(next, iterators())))
for v in map(next, iterators()):
    print(v)
print(list(delegate()), list(zip(map(next, iterators()), "ab")), list(enumerate(map(next, iterators()))))
m = map(next, iterators())
print(next(m), next(m, "ended"), next(m), next(m, "for good"))
a, *b = map(stopper, [1, 2])
print(a, b, max(map(stopper, [1, 0, 2])))


def round_robin(*iterables):
    from itertools import cycle, islice

    active = map(iter, iterables)
    for n in range(len(iterables), 0, -1):
        active = cycle(islice(active, n))
        yield from map(next, active)


print(*round_robin("ABC", "D", "EF"))
