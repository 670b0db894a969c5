# Edit distance, change making and paths, with lru_cache.
from functools import cache, lru_cache


@cache
def distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return distance(a[1:], b[1:])
    return 1 + min(distance(a[1:], b), distance(a, b[1:]), distance(a[1:], b[1:]))


@lru_cache(maxsize=None)
def ways(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


@lru_cache(maxsize=64)
def paths(rows, columns):
    return 1 if rows == 1 or columns == 1 else paths(rows - 1, columns) + paths(rows, columns - 1)


print([distance(*pair) for pair in (("kitten", "sitting"), ("", "abc"), ("flaw", "lawn"))])
print(ways(100, (50, 25, 10, 5, 1)), ways(7, (2,)))
print(paths(10, 10), paths.cache_info().currsize <= 64, distance.cache_info().hits > 0)
