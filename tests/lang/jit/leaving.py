"""Exceptions, breaks, returns and generators that leave hot loops."""
def risky(i):
    if i % 10 == 3:
        raise ValueError(i)
    if i % 50 == 7:
        return None + i
    return i
caught = types = total = 0
for i in range(500):
    try:
        total += risky(i)
    except ValueError as e:
        caught += e.args[0]
    except TypeError:
        types += 1
    finally:
        total += 1
print(caught, types, total)
def find(items, v):
    for i, x in enumerate(items):
        if x == v:
            return i
    return -1
data = list(range(0, 300, 3))
print(sum(find(data, i) for i in range(300)))
s = 0
for i in range(100):
    s += find(data, i * 2)
print(s)
def gen(n):
    for i in range(n):
        got = yield i * 2
        if got: yield got
s = 0
for r in range(60):
    for v in gen(r):
        if v > 70: break
        s += v
    else:
        s += 1000
print(s)
g = gen(200)
s = 0
for i in range(100):
    s += next(g)
    if i % 9 == 0: s += g.send(5) or 0
print(s)
def nested(n):
    c = 0
    for i in range(n):
        for j in range(n):
            if j > i: break
            if (i + j) % 5 == 0: continue
            k = 0
            while True:
                k += 1
                if k > j: break
                c += 1
        else:
            c += 10000
    return c
print(nested(40))
def rec(n):
    return 1 if n == 0 else rec(n - 1) + 1
for i in range(80):
    s += rec(i)
print(s)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print([fib(i) for i in range(18)])
def forever(n):
    return forever(n + 1)
hits = 0
for i in range(60):
    try:
        forever(0)
    except RecursionError:
        hits += 1
print(hits)
def loops_below(n):
    t = 0
    for i in range(30):
        t += i
    return t + (loops_below(n - 1) if n else 0)
print(sum(loops_below(i) for i in range(30)))
try:
    for i in range(200):
        x = 10 // (150 - i)
except ZeroDivisionError as e:
    print(i, e)
try:
    for i in range(200):
        x = [1, 2, 3][i // 60]
except IndexError as e:
    print(i, e)
try:
    for i in range(200):
        x = 1.0 / (150 - i)
except ZeroDivisionError as e:
    print(i, e)
try:
    i = 0
    while True:
        i += 1
        x = 2.0 ** (i * 10)
except OverflowError as e:
    print(i, x)
def closes():
    try:
        for i in range(100):
            yield i
    finally:
        print("closed")
c = closes()
for v in c:
    if v == 60: break
c.close()
def early(n):
    for i in range(n):
        try:
            if i == 70: return i
        finally:
            n -= 1
    return None
print(early(50), early(200))
class Ctx:
    n = 0
    def __enter__(self): Ctx.n += 1; return self
    def __exit__(self, t, v, tb): return t is KeyError
for i in range(100):
    with Ctx() as c:
        if i % 7 == 0: raise KeyError
        s += 1
print(Ctx.n, s)
d = {}
for i in range(300):
    try:
        d[i % 13] += i
    except KeyError:
        d[i % 13] = 0
print(sorted(d.items()))
