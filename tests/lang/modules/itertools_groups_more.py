# itertools that cut, join and group.
from itertools import accumulate, batched, chain, compress, dropwhile, filterfalse, groupby, islice, pairwise, starmap, takewhile, zip_longest

print([(k, list(g)) for k, g in groupby("aaabbc")], [(k, len(list(g))) for k, g in groupby(range(6), lambda x: x // 4)])
print(list(accumulate([1, 2, 3])), list(accumulate([2, 3], lambda a, b: a * b, initial=1)), list(accumulate([])))
print(list(batched("abcdefg", 3)), list(pairwise("abc")), list(pairwise("a")))
print(list(islice(range(10), 2, 8, 3)), list(islice("abc", None)), list(islice("abc", 1)))
print(list(chain("ab", [1])), list(chain.from_iterable([[1], (2, 3)])), list(compress("abcd", [1, 0, 1])))
print(list(takewhile(str.isalpha, "ab1c")), list(dropwhile(str.isalpha, "ab1c")), list(filterfalse(None, [0, 1, ""])))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("ab", "c", fillvalue="-")))
for bad in (lambda: list(batched("a", 0)), lambda: list(islice("a", -1)), lambda: list(batched("abc", 2, strict=True)), lambda: chain.from_iterable(5).__next__()):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
g = groupby([1, 1, 2])
k, first = next(g)
next(g)
print(k, list(first))
