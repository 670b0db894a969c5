# Iterators with state shared between loops.
from itertools import chain, count, cycle, groupby, islice, repeat, takewhile, tee

numbers = count(1)
print(list(islice(numbers, 3)), next(numbers), list(takewhile(lambda n: n < 8, numbers)), next(numbers))
a, b, c = tee("wxyz", 3)
print(next(a), next(a), next(b), list(c), list(a), list(b))
runs = [(k, sum(1 for _ in g)) for k, g in groupby("aabbbaacc")]
print(runs, "".join(k * n for k, n in runs))
turn = cycle("XO")
moves = [next(turn) for _ in range(5)]
print(moves, list(zip(range(3), repeat("r"))), list(map(pow, range(4), repeat(2))))


def chunks(iterable, n):
    it = iter(iterable)
    while piece := list(islice(it, n)):
        yield piece


def sliding(iterable, n):
    its = tee(iterable, n)
    for skip, it in enumerate(its):
        next(islice(it, skip, skip), None)
    return zip(*its)


print(list(chunks("abcdefg", 3)), list(sliding(range(5), 3)))
first = chain([0], (n for n in range(1, 3)))
print(next(first), 2 in first, list(first))
g = groupby([1, 1, 2])
groups = list(g)
print([(k, list(v)) for k, v in groups])
