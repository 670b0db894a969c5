def noisy(n):
    for i in range(n):
        print("make", i)
        yield i


m = map(lambda x: x * 2, noisy(3))
print("nothing yet")
print(next(m))
f = filter(lambda x: x % 2, noisy(4))
print(next(f))
z = zip(noisy(2), "ab")
print(next(z))
e = enumerate(noisy(2), 1)
print(next(e))
print(any(x > 1 for x in noisy(10)), all(x < 1 for x in noisy(10)), 2 in noisy(10))
a, b, *c = (i for i in range(5))
print(a, b, c)
r = reversed([1, 2, 3])
print(next(r), list(r), list(r))


class Rev:
    def __reversed__(self):
        return iter("reversed!")


print(list(reversed(Rev())))


class SeqLen:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if not 0 <= i < 3:
            raise IndexError(i)
        return "abc"[i]


print(list(reversed(SeqLen())), list(SeqLen()), "b" in SeqLen(), [*SeqLen()], SeqLen()[1])


class Once:
    def __init__(self):
        self.done = False

    def __iter__(self):
        return self

    def __next__(self):
        if self.done:
            raise StopIteration("value")
        self.done = True
        return 1


def delegate():
    result = yield from Once()
    print("result", result)
    r2 = yield from [5, 6]
    print("result", r2)


print(list(delegate()))


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("broken")


for use in (list, sum, sorted, tuple, set, max, lambda b: [x for x in b], lambda b: dict(b), lambda b: "".join(b)):
    try:
        use(Broken())
    except ValueError as err:
        print(err, end=" ")
print()


def gen():
    try:
        x = yield 1
        print("got", x)
        yield 2
    finally:
        print("closed")


g = gen()
print(next(g), g.send("hello"))
g.close()
print(list(zip(range(3), range(10, 13), "abc")), dict(enumerate("ab")), list(map(max, [1, 5], [3, 2])))
print(list(map(lambda *a: a, [1, 2], "ab", (True, False))), list(zip(*[[1, 2], [3, 4]])))
it = iter(range(10))
print(list(zip(it, it)), next(it, "empty"))
s = iter("héé")
print(next(s), "".join(s))
d = {"x": 1}
i = iter(d)
d["y"] = 2
try:
    next(i)
except RuntimeError as err:
    print(err)
t = (1, 2, 3)
it = iter(t)
print(next(it), it.__next__(), it.__length_hint__(), list(it))
print(max(range(5), key=lambda v: -v), sum(i * i for i in range(4)), sorted(range(5), reverse=True))
n = iter([3, 1, 2])
print(sorted(n), list(n))
for x in range(3):
    for y in range(3):
        if y == 1:
            break
    else:
        print("never")
    print(x, y, end="; ")
else:
    print("end")
print(list(range(3, -3, -2)), range(10)[3], range(10)[-2:], list(range(0)), range(2, 2) == range(0), 3.0 in range(5), "a" in range(5))
print(range(5).start, range(1, 5).stop, range(1, 5, 2).step, range(0, 10, 3).count(3), len(range(10**12)))
try:
    range(1, 2, 0)
except ValueError as err:
    print(err)
try:
    range("a")
except TypeError as err:
    print(err)
try:
    range(1.5)
except TypeError as err:
    print(err)
print(bool(range(0)), bool(range(1)), repr(range(0, 5)), str(range(5, 0, -1)), hash(range(1)) == hash(range(0, 1)))
