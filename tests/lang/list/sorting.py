print(sorted([3, 1, 2]), sorted("hello"), sorted([3, 1, 2], reverse=True))
a = [("b", 2), ("a", 2), ("c", 1), ("d", 2)]
a.sort(key=lambda p: p[1])
print(a)
a.sort(key=lambda p: p[1], reverse=True)
print(a)
a.sort()
print(a)
print(sorted([1.5, 1, -2, 10**20, True]))
print(sorted(["b", "a", "é", "Z", "aa", ""]))
print(sorted(["bb", "a", "ccc"], key=len), sorted([-3, 2, -1], key=abs))
print(sorted({3: "x", 1: "y"}), sorted((2, 1)), sorted([[2, 1], [1, 5], [1]]))


class Card:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"Card({self.n})"


cards = [Card(i * 7 % 31) for i in range(40)]
cards.sort()
print(cards)
cards.sort(reverse=True)
print(cards[:5])
big = [(i * 7919) % 1009 for i in range(3000)]
keys = sorted(big, key=lambda x: (x % 10, -x))
print(keys[:10], keys == sorted(sorted(big, reverse=True), key=lambda x: x % 10))
mixed = [(i * 31 % 17, str(i)) for i in range(50)]
print(sorted(mixed)[:6])
x = [5, 3, 8]


def touch(v):
    print("during", x)
    return v


x.sort(key=touch)
print(x)


def grow(v):
    x.append(v)
    return v


try:
    x.sort(key=grow)
except ValueError as e:
    print(e)
print(x)
try:
    [1, "a"].sort()
except TypeError as e:
    print(e)
try:
    sorted([1], key=5)
except TypeError as e:
    print(e)
print(min(3, 1, 2), max([4, 9, 2]), min("b", "a"), max([1, -5], key=abs), min([], default="none"))
print(max([(1, "a"), (1, "b")], key=lambda p: p[0]))
for f in (min, max):
    try:
        f([])
    except ValueError as e:
        print(e)
    try:
        f(1, "a")
    except TypeError as e:
        print(e)
    try:
        f(5)
    except TypeError as e:
        print(e)
