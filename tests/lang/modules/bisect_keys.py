# bisect: left, right, bounds, keys, and what is no sequence.
import bisect

a = [1, 2, 2, 2, 5]
print(bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect(a, 3), bisect.bisect_left(a, 2, 2, 4), bisect.bisect(a, 9, hi=2))
bisect.insort(a, 3)
bisect.insort_left(a, 2)
print(a)
words = ["a", "bb", "dddd"]
bisect.insort(words, "ccc", key=len)
print(words, bisect.bisect_left(words, 2, key=len))
grades = [bisect.bisect([60, 70, 80, 90], s) for s in (33, 99, 77, 70, 89)]
print(["FDCBA"[g] for g in grades])
for bad in (lambda: bisect.bisect(a, 1, -1), lambda: bisect.insort(10, 10), lambda: bisect.bisect([1], "x")):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
