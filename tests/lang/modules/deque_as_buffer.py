# deque as queue, stack, ring buffer and sliding window.
from collections import deque


def moving_average(values, n):
    window, total = deque(), 0
    for v in values:
        window.append(v)
        total += v
        if len(window) > n:
            total -= window.popleft()
        if len(window) == n:
            yield total / n


print(list(moving_average([1, 2, 3, 4, 5, 6], 3)))


def maxima(values, n):
    best = deque()
    for i, v in enumerate(values):
        while best and values[best[-1]] <= v:
            best.pop()
        best.append(i)
        if best[0] <= i - n:
            best.popleft()
        if i >= n - 1:
            yield values[best[0]]


print(list(maxima([1, 3, -1, -3, 5, 3, 6, 7], 3)))
tail = deque("abcdefgh", maxlen=3)
print(tail, tail.maxlen, "".join(tail))
d = deque(range(1000))
for _ in range(500):
    d.append(d.popleft())
    d.rotate(1)
print(d[0], d[-1], len(d), sum(d))
people = deque(range(1, 8))
order = []
while people:
    people.rotate(-2)
    order.append(people.popleft())
print(order)
d = deque([1, 2, 3, 2])
del d[0]
d[1] = "x"
d.insert(-1, "y")
print(d, d.index("x"), list(reversed(d)), d.copy() is d, bool(deque()))
