import math
inf=float('inf'); n=float('nan')
def f(a, b): return a - b
def loop(k, a, b):
    s = set(); l = []
    x = 0.0
    for i in range(k):
        if i == k - 5: a = inf; b = inf
        x = a - b
        y = x
        l.append(x)
        s.add(x); s.add(y)
    return len(s), x in l, y in l, l.count(x), [x] == [y], x is y
print(loop(200, 3.0, 1.0))
def acc(data):
    t = 0.0
    seen = []
    for v in data:
        t += v
        if v > 3: seen.append(v)
        if t in seen: seen.append(t)
    return t, len(seen), t in seen, len({t, t + 1, n}), data[-1] in seen
print(acc([1.0]*200+[n]+[1.0]*10))
print(acc([1.0]*200+[n]*100+[1.0]*10))
def swap(k):
    a, b = 1.0, 2.0
    out = []
    for i in range(k):
        a, b = b, a * 1.5 + b
        if i > 1800: t = (a, b); out.append(t)
    return a, b, len(set(x for t in out for x in t)), a in out[-1], b in out[-1]
print(swap(3000)[2:])
def copies(data):
    seen = {}
    for x in data:
        if x > 2: y = x * 2
        else: y = x
        seen[y] = seen.get(y, 0) + 1
    return len(seen), sorted(seen.values())[-3:]
print(copies([1.0, 3.0] * 300 + [n] * 50 + [-n] * 3), copies([1.0]*100+[n]*500))
def neg(k):
    x = n
    s = set()
    for i in range(k):
        s.add(-x); s.add(x); s.add(abs(x)); s.add(x % 5); s.add(x*1.0); s.add(+x); s.add(float(x)); s.add(x**2); s.add(math.sqrt(x)); s.add(math.sin(x))
    return len(s)
print(neg(3), neg(300))
def two(k):
    r = 0
    for i in range(k):
        a = 1e308 * i; b = a * a
        r += len({b - b: 1, b - b: 2})
    return r
print(two(100))
