# Dynamic programming: knapsack, edit distance with its path, longest subsequences, coins, partitions, matrix chains.
from bisect import bisect_left
from functools import cache
from itertools import accumulate, combinations
from math import inf

ITEMS = [("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160), ("glucose", 15, 60), ("tin", 68, 45), ("banana", 27, 60),
         ("apple", 39, 40), ("cheese", 23, 30), ("beer", 52, 10), ("camera", 32, 30), ("socks", 4, 50), ("book", 30, 10)]

def knapsack(items, limit):
    table = [[0] * (limit + 1)]
    for _, weight, value in items:
        last = table[-1]
        table.append([max(last[w], last[w - weight] + value if w >= weight else 0) for w in range(limit + 1)])
    w, taken = limit, []
    for i in range(len(items), 0, -1):
        if table[i][w] != table[i - 1][w]:
            taken.append(items[i - 1][0])
            w -= items[i - 1][1]
    return table[-1][-1], taken[::-1], limit - w

print(knapsack(ITEMS, 200))
print(knapsack(ITEMS[:6], 100), max((sum(v for *_, v in c), len(c)) for n in range(7) for c in combinations(ITEMS[:6], n) if sum(w for _, w, _ in c) <= 100))

def edits(a, b):
    d = {(i, 0): i for i in range(len(a) + 1)} | {(0, j): j for j in range(len(b) + 1)}
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            d[i, j] = min(d[i - 1, j] + 1, d[i, j - 1] + 1, d[i - 1, j - 1] + (x != y))
    i, j, path = len(a), len(b), []
    while i or j:
        if i and j and d[i, j] == d[i - 1, j - 1] + (a[i - 1] != b[j - 1]):
            path.append(a[i - 1] if a[i - 1] == b[j - 1] else f"{a[i - 1]}>{b[j - 1]}")
            i, j = i - 1, j - 1
        elif i and d[i, j] == d[i - 1, j] + 1:
            path.append("-" + a[i - 1])
            i -= 1
        else:
            path.append("+" + b[j - 1])
            j -= 1
    return d[len(a), len(b)], " ".join(reversed(path))

for a, b in (("kitten", "sitting"), ("saturday", "sunday"), ("", "abc"), ("same", "same")):
    print(a, b, edits(a, b))

def lcs(a, b):
    @cache
    def best(i, j):
        if i == len(a) or j == len(b):
            return ""
        if a[i] == b[j]:
            return a[i] + best(i + 1, j + 1)
        return max(best(i + 1, j), best(i, j + 1), key=len)
    result = best(0, 0)
    return result, best.cache_info().misses

print(lcs("AGGTABQWERTY", "GXTXAYBWRTZY"))

def increasing(xs):
    tails, where, before = [], [], {}
    for i, x in enumerate(xs):
        k = bisect_left(tails, x)
        tails[k:k + 1] = [x]
        where[k:k + 1] = [i]
        before[i] = where[k - 1] if k else None
    out, i = [], where[-1] if where else None
    while i is not None:
        out.append(xs[i])
        i = before[i]
    return out[::-1]

print(increasing([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9]), increasing([]), increasing([5, 4, 3]))

def change(coins, total):
    ways, fewest = [1] + [0] * total, [0] + [inf] * total
    for c in coins:
        for t in range(c, total + 1):
            ways[t] += ways[t - c]
            fewest[t] = min(fewest[t], fewest[t - c] + 1)
    return ways[total], fewest[total]

print(change((1, 2, 5, 10, 20, 50, 100, 200), 200), change((4, 6), 7), change((1, 5, 10, 25, 50, 100), 10000)[0])

@cache
def partitions(n, most=None):
    most = n if most is None else most
    return 1 if n == 0 else sum(partitions(n - k, min(k, n - k)) for k in range(1, min(n, most) + 1))

print([partitions(n) for n in range(12)], partitions(60))

def chain(dims):
    @cache
    def cost(i, j):
        return (0, f"{chr(65 + i)}") if i == j else min(
            (cost(i, k)[0] + cost(k + 1, j)[0] + dims[i] * dims[k + 1] * dims[j + 1], f"({cost(i, k)[1]}{cost(k + 1, j)[1]})") for k in range(i, j)
        )
    return cost(0, len(dims) - 2)

print(chain((30, 35, 15, 5, 10, 20, 25)), list(accumulate([1, 5, 3, 8, 2], max)))
