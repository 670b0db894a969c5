"""Loops through calls: methods that differ, recursion, closures, defaults, generators, exceptions in callees."""


class A:
    def __init__(self, v):
        self.v = v

    def f(self, x):
        return self.v + x

    @property
    def double(self):
        return self.v * 2


class B(A):
    def f(self, x):
        return super().f(x) * 2


class C:
    def __init__(self):
        self.v = 0.5

    def f(self, x, scale=3):
        return self.v * x + scale

    def __len__(self):
        return 4

    def __getitem__(self, i):
        if i > 3:
            raise IndexError(i)
        return i * 2


def poly():
    objects = [A(1), B(2), C(), A(10)]
    total = 0
    for i in range(2000):
        total += objects[i % 4].f(i)
    return total


def properties():
    a = A(3)
    total = 0
    for i in range(1000):
        total += a.double
        if i == 500:
            a.v = 1.5
    return total


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def raising(i):
    if i % 17 == 3:
        raise ValueError(i)
    return i


def exceptions():
    caught = 0
    total = 0
    for i in range(2000):
        try:
            total += raising(i)
        except ValueError as e:
            caught += e.args[0]
        finally:
            total += 1
    return caught, total


def keywords():
    def f(a, b=2, *args, c=3, **more):
        return a + b + c + len(args) + sum(more.values())
    total = 0
    for i in range(600):
        total += f(i) + f(i, 1) + f(i, 1, 2, 3) + f(i, c=9) + f(i, z=5)
    return total


def counter():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n
    for i in range(1000):
        up()
    return n


def gen(n):
    for i in range(n):
        got = yield i
        if got:
            yield -got


def generators():
    total = 0
    for x in gen(1000):
        total += x
    g = gen(5)
    next(g)
    total += g.send(7)
    for i in range(500):
        total += sum(x * 2 for x in range(3))
    return total


def sequence():
    total = 0
    for i in range(500):
        for x in C():
            total += x
    return total


def nested():
    out = []
    for i in range(60):
        for j in range(60):
            if j == i:
                continue
            if j > 50:
                break
            if (i + j) % 40 == 0:
                out.append((i, j))
    else:
        out.append("else")
    return len(out), out[-3:]


def unpack():
    total = 0
    for i, (a, *b) in enumerate([(1, 2, 3), (4, 5), [6]] * 200):
        total += a * i + len(b)
    return total


def dicts():
    d = {}
    for i in range(3000):
        k = (i * 7919) % 101
        d[k] = d.get(k, 0) + i
        if i % 1000 == 999:
            del d[k]
    return sorted(d.items())[:3], len(d)


def strings():
    s = ""
    for i in range(500):
        s += chr(97 + i % 26)
        if s[-1] == "z":
            s = s.upper()
    return len(s), s[:30], s[-30:]


def lists():
    a = list(range(50))
    for i in range(2000):
        a[i % 50], a[(i * 7) % 50] = a[(i * 7) % 50], a[i % 50]
        if i % 400 == 0:
            a.append(i)
    try:
        for i in range(100):
            a[i] += 1
    except IndexError as e:
        print(e, i)
    return a


def walrus():
    n = 0
    data = iter(range(500))
    while (x := next(data, None)) is not None:
        n += x
    return n


def slots():
    class P:
        __slots__ = ("x", "y")

        def __init__(self, x):
            self.x = x
    total = 0
    for i in range(500):
        p = P(i)
        total += p.x
        try:
            total += p.y
        except AttributeError as e:
            total -= 1
    return total


for f in [poly, properties, exceptions, keywords, counter, generators, sequence, nested, unpack, dicts, strings, lists, walrus, slots]:
    print(f.__name__, f())
print(fib(18))
