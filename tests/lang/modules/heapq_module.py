# heapq: pushing, popping, replacing, merging and the n best.
import heapq

heap = []
for n in [5, 1, 8, 3, 9, 2, 7]:
    heapq.heappush(heap, n)
print(heap)
print([heapq.heappop(heap) for _ in range(len(heap))])

data = [(i * 37) % 101 for i in range(25)]
heapq.heapify(data)
print(all(data[i] <= data[c] for i in range(25) for c in (2 * i + 1, 2 * i + 2) if c < 25))
print(heapq.heapreplace(data, 50), heapq.heappushpop(data, -1), heapq.heappushpop(data, 60))
print(sorted(data))

print(list(heapq.merge([1, 4, 7], [2, 5], [], [0, 9])))
print(list(heapq.merge(["bb", "a"], ["dddd", "ccc"], key=len, reverse=True)))
print(list(heapq.merge([1.0, 3], [1, 2, 3.0])))
words = ["pear", "fig", "banana", "kiwi", "apple"]
print(heapq.nsmallest(2, words, key=len), heapq.nlargest(3, words, key=len), heapq.nlargest(0, words))
for call in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1)):
    try:
        call()
    except IndexError as error:
        print(type(error).__name__, error)
for call in (lambda: heapq.heappush((), 1), lambda: heapq.heappop(10), lambda: heapq.heapify("ab")):
    try:
        call()
    except TypeError as error:
        print(type(error).__name__, error)
