"""Lists, tuples, dicts and iterators in hot loops, changed while they run."""
l = list(range(50))
s = 0
for x in l:
    s += x
    if x < 40 and len(l) < 120: l.append(x * 2)
print(s, len(l))
l = list(range(200))
out = []
for x in l:
    out.append(x)
    if x % 3 == 0: l.remove(x)
print(len(out), sum(out))
n = [10, 20, 30]
s = 0
for i in range(-3, 3):
    for k in range(50): s += n[i] * (k + 1)
print(s)
for i in range(200): n[-1] = n[-3] + i; n[0], n[1] = n[1], n[0]
print(n)
a, b, c = 1, 2, 3
for i in range(200): a, b, c = c, a, b + i
print(a, b, c)
t = ()
for i in range(60): t = t + (i,) if i % 7 else (t, i)
print(t)
pairs = []
for i, (x, y) in enumerate(zip(range(100), range(200, 0, -2)), 5):
    if (i * x) % 11 == 0: pairs.append((i, x, y))
print(pairs)
it = iter(range(100))
z = 0
for x, y in zip(it, it): z = z * 3 % 10007 + x * y
print(z)
def dot(p, q):
    r = 0
    for x, y in zip(p, q): r = r * 2 + x * y
    return r
print(dot([1] * 60, [2] * 61), dot(range(50), range(1, 40)))
same = iter([1, 2, 3, 4] * 30)
print(dot(same, same) % 1000003)
for step in (1, -1, 7, -3):
    q = 0
    for i in range(100 if step < 0 else 0, 0 if step < 0 else 100, step): q = q * 3 % 1009 + i
    print(q, i)
d = {}
for w in "the quick brown fox jumps over the lazy dog the end".split() * 20:
    d[w] = d.get(w, 0) + len(w)
print(d)
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e: print(e)
s = set()
for i in range(300): s.add(i * i % 37)
print(len(s), sum(s))
m = [[0] * 10 for _ in range(10)]
for i in range(10):
    for j in range(10):
        m[i][j] = m[i - 1][j] + m[i][j - 1] + 1
print(m[9][9], sum(map(sum, m)))
text = ""
for i in range(150): text += chr(97 + i % 26)
print(text[::7], text[-3:])
u = 0
for i in range(150):
    u += ord(text[i]) - ord(text[-i - 1])
    if text[i] == "c" or text[i] in "xyz": u += 1
print(u)
v = [1, 2.0, "x", None]
k = 0
for i in range(200):
    x = v[i % 4]
    v[i % 4] = v[(i + 1) % 4]
    v[(i + 1) % 4] = x
print(v)
st = []
for i in range(200):
    st.append(i)
    if i % 3 == 2: st.pop(); st.pop(0)
print(len(st), st[:5])
del st[10:30]
print(sum(st))
def inner():
    tot = 0
    def add(x):
        nonlocal tot
        tot += x
        return tot
    for i in range(150): add(i)
    fs = [lambda i=i: i + tot for i in range(100)]
    for f in fs: tot += f()
    return tot
print(inner() % 1000003)
f2 = []
for i in range(90): f2.append(lambda: i)
print(f2[3](), f2[80]())
ranges = 0
for i in range(100):
    for j in range(i, 0, -7): ranges += j
    for j in range(0): ranges += 10 ** 9
print(ranges)
e = enumerate([5] * 100, 2 ** 49 - 20)
w = 0
for i, x in e: w += i * x
print(w)
nested = (1, (2, (3, 4)))
w = 0
for i in range(100):
    x, (y, (z, q)) = nested
    nested = (q, (x, (y, z)))
    w += x * 1000 + y * 100 + z * 10 + q
print(w)
