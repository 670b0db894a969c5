# Sorting algorithms checked against each other, counting comparisons; stability; keys.
import random
from functools import total_ordering

@total_ordering
class Counted:
    comparisons = 0
    __slots__ = ("v", "tag")
    def __init__(self, v, tag=None): self.v, self.tag = v, tag
    def __eq__(self, o): Counted.comparisons += 1; return self.v == o.v
    def __lt__(self, o): Counted.comparisons += 1; return self.v < o.v
    def __repr__(self): return f"{self.v}{self.tag or ''}"

def insertion(a):
    for i in range(1, len(a)):
        x, j = a[i], i
        while j and x < a[j - 1]:
            a[j] = a[j - 1]
            j -= 1
        a[j] = x
    return a

def merge(a):
    if len(a) < 2:
        return a
    left, right = merge(a[:len(a) // 2]), merge(a[len(a) // 2:])
    out, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            out.append(right[j]); j += 1
        else:
            out.append(left[i]); i += 1
    return out + left[i:] + right[j:]

def quick(a):
    if len(a) < 2:
        return a
    pivot = a[len(a) // 2]
    return quick([x for x in a if x < pivot]) + [x for x in a if x == pivot] + quick([x for x in a if x > pivot])

def heap(a):
    def sift(i, n):
        while (c := 2 * i + 1) < n:
            c += c + 1 < n and a[c] < a[c + 1]
            if not a[i] < a[c]:
                return
            a[i], a[c] = a[c], a[i]
            i = c
    for i in range(len(a) // 2 - 1, -1, -1):
        sift(i, len(a))
    for n in range(len(a) - 1, 0, -1):
        a[0], a[n] = a[n], a[0]
        sift(0, n)
    return a

def shell(a):
    gap = len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            while i >= gap and a[i] < a[i - gap]:
                a[i], a[i - gap] = a[i - gap], a[i]
                i -= gap
        gap //= 2
    return a

def radix(a, base=10):
    place = 1
    while place <= max(a, default=0):
        buckets = [[] for _ in range(base)]
        for x in a:
            buckets[x // place % base].append(x)
        a = [x for b in buckets for x in b]
        place *= base
    return a

rng = random.Random(11)
data = [rng.randrange(1000) for _ in range(200)]
for f in (insertion, merge, quick, heap, shell):
    Counted.comparisons = 0
    out = f([Counted(v) for v in data])
    print(f"{f.__name__:10}", [x.v for x in out] == sorted(data), Counted.comparisons, [f(list(x)) for x in ([], [1], [2, 1], "cab")])
print(radix(data) == sorted(data), radix([]))
cards = [Counted(v, t) for v, t in zip([3, 1, 3, 2, 1, 2], "abcdef")]
for f in (sorted, merge, insertion):
    print(f.__name__, f(list(cards)))
people = [("Ann", 30, 1.7), ("Bob", 25, 1.8), ("Cid", 30, 1.6), ("Dee", 25, 1.75)]
print(sorted(people, key=lambda p: (-p[1], p[2])), sorted(people, key=lambda p: p[1], reverse=True), min(people, key=lambda p: p[2]), sep="\n")
try:
    sorted([1, None, 2])
except TypeError as e:
    print(e)
l = [3, 1, 2]
try:
    l.sort(key=lambda x: l.append(x))
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)
