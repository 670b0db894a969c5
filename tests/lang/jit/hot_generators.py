# Generators, closures and comprehensions nested in hot loops.
def pairs(n):
    for i in range(n):
        for j in range(i % 5):
            yield i, j

def scaled(source, k):
    for i, j in source:
        yield i * k + j

def only(source, test):
    return (x for x in source if test(x))

total = 0
for k in range(1, 30):
    total += sum(only(scaled(pairs(60), k), lambda x: x % 3 == k % 3))
print(total)

def interleave(*sources):
    live = [iter(s) for s in sources]
    while live:
        for it in list(live):
            try:
                yield next(it)
            except StopIteration:
                live.remove(it)

print(sum(i * x for i, x in enumerate(interleave(range(300), range(0, 900, 3), pairs(0)))), len(list(interleave("ab" * 200, range(500)))))

def primes(limit):
    found = []
    for n in range(2, limit):
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n

print(sum(primes(2000)), [p for p in primes(60)][-3:])

def counter():
    n = 0
    def up(by):
        nonlocal n
        n += by
        return n
    return up

ups = [counter() for _ in range(10)]
print(sum(ups[i % 10](i) for i in range(3000)), ups[3](0))

def echo():
    got, n = None, 0
    while got != "stop":
        got = yield n
        n += got if isinstance(got, int) else 1
    return n

def outer(rounds):
    results = []
    for _ in range(rounds):
        results.append((yield from echo()))
    return results

g = outer(20)
next(g)
try:
    for i in range(10000):
        g.send("stop" if i % 50 == 49 else i % 4)
except StopIteration as e:
    print(e.value[:5], len(e.value))
table = [[(i * j) % 7 for j in range(40)] for i in range(40)]
print(sum(x for row in table for x in row if x > 2), {v: sum(row.count(v) for row in table) for v in range(7)}, max((sum(r), i) for i, r in enumerate(table)))
def flat(t, depth=0):
    for x in t:
        if isinstance(x, list):
            yield from flat(x, depth + 1)
        else:
            yield x * depth
print(sum(flat([[i, [i + 1, [i + 2]]] for i in range(400)])))
