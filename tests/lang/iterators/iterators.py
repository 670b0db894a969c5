it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, "end"), next(it, "end"))
a = [1, 2]
it = iter(a)
next(it)
a.append(3)
print(list(it), list(it))
print(list(enumerate("abc")), list(enumerate([5], start=10)), list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])))
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])))
print(list(reversed("abc")), list(reversed(range(5))), list(reversed((1, 2))))
z = zip([1, 2, 3], [1, 2], strict=True)
try:
    list(z)
except ValueError as e:
    print(e)
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)


class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Count(4)), sum(Count(5)), max(Count(3)), 2 in Count(4), tuple(Count(2)), sorted(Count(3)))


class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * i


print(list(Seq()), 4 in Seq(), [x for x in Seq()])
values = iter([1, 2, 0, 5])
print(list(iter(lambda: next(values), 0)))


def gen(n):
    for i in range(n):
        yield i
    return "done"


g = gen(2)
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stopped", e.value)
print(list(gen(3)), dict(zip(gen(2), "ab")), set(gen(3)), any(gen(2)), all(gen(2)))
for bad in (
    lambda: iter(5),
    lambda: next([1]),
    lambda: list(5),
    lambda: zip(5),
    lambda: next(iter([])),
    lambda: reversed({1}),
    lambda: enumerate(),
):
    try:
        bad()
    except BaseException as e:
        print(type(e).__name__, e)


class Bad:
    def __iter__(self):
        return 5


try:
    iter(Bad())
except TypeError as e:
    print(e)
print(iter(it) is it, type(iter([])).__name__, type(iter(())).__name__, type(iter({})).__name__)
print(type(iter(range(1))).__name__, type(iter({}.items())).__name__, type(zip()).__name__, type(iter(set())).__name__)
d = {"a": 1, "b": 2}
for k, v in d.items():
    print(k, v, end=";")
for i, (k, v) in enumerate(d.items()):
    print(i, k, v, end=";")
print()
print([*range(3), *"ab"], (*[1], 2), {*[1, 2], 3}, {**d, "c": 3})
first, *rest = range(5)
print(first, rest, list(range(10, 0, -3)), range(3), range(1, 9, 2), len(range(0, 10, 3)), 4 in range(0, 10, 2))
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), hash(range(3)) == hash(range(3)), range(10).index(4), range(10).count(11))
