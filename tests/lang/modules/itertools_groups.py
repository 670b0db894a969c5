# itertools: groups, windows, batches, and their laziness.
from itertools import accumulate, batched, chain, compress, count, cycle, dropwhile, groupby, islice, pairwise, starmap, takewhile, tee, zip_longest

print([(k, list(g)) for k, g in groupby("aaabbc")])
print([(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda n: n % 2)])
print(list(pairwise("abcd")), list(batched(range(7), 3)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max, initial=2)))
print(list(islice(count(10, 5), 3)), list(islice(cycle("ab"), 5)), list(islice(range(20), 2, 15, 4)))
print(list(takewhile(lambda n: n < 3, range(9))), list(dropwhile(lambda n: n < 3, range(6))))
print(list(zip_longest("abc", "x", fillvalue="-")), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(chain.from_iterable(["ab", "c"])), list(compress("abcd", [1, 0, 1, 0])))
a, b = tee(iter("xyz"))
print(next(a), next(a), list(b), list(a))
for call in (lambda: islice("abc", -1), lambda: batched("abc", 0), lambda: list(batched("abc", 2, strict=True))):
    try:
        call()
    except ValueError as error:
        print(error)
