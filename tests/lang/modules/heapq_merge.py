# heapq: heaps, the n best, merging sorted inputs.
import heapq

h = []
for n in [5, 1, 8, 3, 2]:
    heapq.heappush(h, n)
print(h[0], [heapq.heappop(h) for _ in range(len(h))])
h = [9, 4, 7, 1]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 10), sorted(h))
print(heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, "banana"), heapq.nlargest(1, [], key=len), heapq.nsmallest(2, ["ccc", "a", "bb"], key=len))
print(list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([3, 1], [2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
for bad in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((), 1)):
    try:
        bad()
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)


class Job:
    push = heapq.heappush

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


jobs = []
for n in (3, 1, 2):
    Job(0).push(jobs, Job(n))
print([heapq.heappop(jobs).n for _ in range(3)])
