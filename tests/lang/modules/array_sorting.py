# Sorting and searching in arrays.
import bisect
import heapq
from array import array

a = array("i", [5, 3, 9, 1, 7])

def insertion_sort(a):
    for i in range(1, len(a)):
        v, j = a[i], i
        while j and a[j - 1] > v:
            a[j] = a[j - 1]
            j -= 1
        a[j] = v

print(sorted(a), a)
insertion_sort(a)
print(a, bisect.bisect(a, 5), bisect.bisect_left(a, 6))
bisect.insort(a, 6)
a = array("i", sorted(a, key=lambda v: -v))
print(a, heapq.nsmallest(2, a), heapq.nlargest(2, a), min(a), max(a), sum(a) / len(a))
q = array("d", [3.5, 1.5, 2.5])
q[0], q[2] = q[2], q[0]
print(q, list(map(int, q)), any(v > 3 for v in q), [*zip(q, a)], dict(enumerate(q)))
