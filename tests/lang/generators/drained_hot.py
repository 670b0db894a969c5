# Generators that are drained in hot loops: what a trace puts into the list or set must be what the interpreter would put there.
class Same:
    """Equal to the number it holds, and says when it is asked."""

    asked = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        Same.asked += 1
        return other == self.n

    def __repr__(self):
        return f"Same({self.n})"


def squares(n):
    for i in range(n):
        yield i * i


def mixed(n, odd):
    for i in range(n):
        yield odd if i == n - 2 else i


for size in (3, 8, 50, 200):
    for _ in range(60):
        a = list(squares(size))
        b = tuple(x + 1 for x in a)
        c = set(x % 7 for x in a)
        d = {x: y for x, y in zip(a, b)}
    print(size, len(a), sum(a), sum(b), sorted(c), len(d))

# Keys that are equal to ints without being ints, and a set that holds such a key already.
for odd in (True, 1.0, 2.5, "one", None, (1, 2), 2**70, -1, Same(3)):
    for _ in range(60):
        s = set(mixed(20, odd))
    print(repr(odd), len(s), sorted(map(repr, s)))
print(Same.asked > 0)

kept = {Same(5), Same(6)}
for _ in range(100):
    kept.update(i for i in range(4, 8))
print(sorted(map(repr, kept)))

# One generator function, drained and looped over by turns.
total = 0
for k in range(300):
    if k % 3 == 0:
        total += sum(list(squares(10)))
    elif k % 3 == 1:
        for x in squares(10):
            total += x
    else:
        g = squares(10)
        next(g)
        total += len(set(g))
print(total)

# The consumer's exception is none of the generator's business.
log = []


def careful(n):
    try:
        for i in range(n):
            yield [i] if i == 70 else i
    finally:
        log.append("closed")


for _ in range(5):
    g = careful(100)
    try:
        set(g)
    except TypeError as e:
        print(e)
    print(next(g), len(log))
    g.close()
print(log)

# The generator changes what it fills, and what it walks over.
filled = []


def meddle(n):
    for i in range(n):
        if i % 50 == 49:
            filled.clear()
        filled.append(-i)
        yield i


filled.extend(meddle(120))
print(len(filled), filled[:6], filled[-3:])

grown = [1]
grown.extend(x for x in iter(grown.copy()) for _ in range(100))
print(len(grown), sum(grown))

# Appending where there is room and where there is none.
lists = [[] for _ in range(5)]
for i in range(3000):
    lists[i % 5].append(i)
    if i % 700 == 0:
        lists[i % 3].pop()
print([len(x) for x in lists], [sum(x) for x in lists])
print(sum([i for i in range(1000) if i % 3]), [j for i in range(30) for j in range(i) if i * j % 77 == 5])


# Functions made in a loop, with defaults and closures.
def makers(n):
    made = []
    for i in range(n):
        def f(a, b=i, *, c=i + 1):
            return a + b + c + i
        made.append(f)
        made.append(lambda x=i: x * n)
    return made


made = makers(100)
print(made[6](1), made[7](), made[100](1, 2, c=3), made[8].__defaults__, made[8].__kwdefaults__, made[8].__name__, made[9].__qualname__)
