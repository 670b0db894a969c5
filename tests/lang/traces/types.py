"""Loops whose variables change type on the way: int, float, big int, str, None."""


def grow():
    x = 1
    for i in range(400):
        x = x * 3 + i
        if x > 1 << 200:
            x = x >> 190
    return x


def overflow():
    total = 0
    step = 1 << 40
    for i in range(2000):
        total += step * i
    return total


def fifty_bits():
    n = (1 << 49) - 1000
    seen = []
    for i in range(2000):
        n += 1
        if i % 500 == 0:
            seen.append(n)
    return n, seen


def sixty_four_bits():
    n = (1 << 63) - 1000
    for i in range(2000):
        n += 1
    m = -(1 << 63) + 1000
    for i in range(2000):
        m -= 1
    return n, m


def to_float():
    x = 0
    for i in range(1000):
        if i == 600:
            x = x + 0.5
        x += 1
    return x


def mixed(values):
    total = 0
    for v in values:
        if v is None:
            total -= 1
        elif isinstance(v, str):
            total += len(v)
        else:
            total += v
    return total


def negatives():
    a = b = c = 0
    for i in range(-700, 700):
        a += i // 7
        b += i % 7
        c += -i % -13 + i // -5
    return a, b, c


def shifts():
    r = 0
    for i in range(300):
        r ^= (1 << (i % 70)) | (i >> (i % 5))
    return r


def truth(items):
    n = 0
    for x in items:
        if x:
            n += 1
        if not x and x is not None:
            n += 1000
    return n


def division():
    caught = 0
    total = 0.0
    for i in range(-300, 300):
        try:
            total += 10 / i
        except ZeroDivisionError as e:
            caught += 1
            print(e, i)
    return caught, round(total, 6)


def floats():
    inf = 1e308
    nan = 0
    for i in range(500):
        inf = inf * 1.5
        d = inf - inf
        if d != d:
            nan += 1
    z = -0.0
    for i in range(200):
        z = z * 1.0
    return inf, nan, z


print(grow())
print(overflow())
print(fifty_bits())
print(sixty_four_bits())
print(to_float())
print(mixed([1, 2.5, "abc", None, True] * 200))
print(mixed([1] * 300 + [2.0] * 300 + ["xy"] * 300 + [10 ** 30] * 3))
print(negatives())
print(shifts())
print(truth([0, 1, "", "a", None, [], [0], 0.0, 2.5, (), {}, {1: 2}, 10 ** 20] * 60))
print(division())
print(floats())
