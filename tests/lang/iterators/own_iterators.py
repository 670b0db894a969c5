# Iterators written as classes, by __getitem__, and by iter(callable, sentinel).
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)), 1 in Countdown(3), [*Countdown(2)], sum(Countdown(4)), max(Countdown(5)), tuple(Countdown(0)))
a, b, c = Countdown(3)
print(a, b, c)


class Squares:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError
        return i * i


print(list(Squares()), 9 in Squares(), 5 in Squares(), list(zip(Squares(), "ab")), sorted(Squares(), reverse=True))


class Broken:
    def __iter__(self):
        return 5


class Raises:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("in next")


for v in (Broken(), Raises()):
    try:
        list(v)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
lines = iter(["a", "b", "", "c"])
print(list(iter(lambda: next(lines), "")))


class NotIterable:
    __iter__ = None

    def __getitem__(self, i):
        return i


try:
    iter(NotIterable())
except TypeError as e:
    print(e)
