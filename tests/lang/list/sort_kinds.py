# Sorting: stability, reverse, keys, mixed numbers, objects with <.
words = "Banana apple cherry Apple banana".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
print(sorted([3, 1.5, True, -2, 2**70]), sorted(["b", "a", ""], reverse=True), sorted([(2, "a"), (1, "b"), (1, "a")]))
pairs = [(i % 3, i) for i in range(9)]
pairs.sort(key=lambda p: p[0], reverse=True)
print(pairs)


class Money:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"{self.n}$"


print(sorted([Money(3), Money(1), Money(2)]), min(Money(5), Money(4)), max([Money(1), Money(7)]))
big = [(i * 7919) % 1009 for i in range(2000)]
copy = sorted(big)
big.sort()
print(big == copy, all(a <= b for a, b in zip(big, big[1:])), sorted(big, reverse=True) == big[::-1])
for bad in (lambda: sorted([1, None]), lambda: [object(), object()].sort(), lambda: sorted([3j, 1j])):
    try:
        bad()
    except TypeError as e:
        print(e)
