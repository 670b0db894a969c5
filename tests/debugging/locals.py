"""Locals of every kind, an inlined call, an inner loop that is unrolled: what gdb shows of them is compared with the truth."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def shifted(self, by):
        x = self.x + by
        return Point(x, self.y)


def square(x):
    y = x * x
    return y % 1000


def work(n, label):
    total = 0
    half = 0.0
    last = None
    for i in range(n):
        s = square(i)
        total += s
        half += 0.5
        last = (i, label)
        if s > 990:
            total -= 1
        j = 0
        while j < 3:
            half += j
            j += 1
    return total, half, last


def walk(n):
    p = Point(0, 0.5)
    names = []
    while p.x < n:
        q = p.shifted(1)
        names.append(q.x)
        p = q
    return p.x, len(names)


print(work(2000, "abc"))
print(walk(2000))
