"""Signs, limits and special values of numbers in hot loops."""
r = []
for i in range(-150, 150):
    for d in (7, -7, 3, -1, 1):
        r.append(i // d * 31 + i % d)
print(sum(x * k for k, x in enumerate(r)), r[:10])
f = []
for i in range(-100, 100):
    f.append(i / 4 // 0.75 + i / 4 % -0.75)
print(sum(f), f[:5])
nan, inf = float("nan"), float("inf")
c = [0] * 6
for i in range(200):
    x = [1.0, nan, inf, -inf, -0.0][i % 5]
    y = [nan, 2.0, -1.0, 0][i % 4]
    c[0] += x < y
    c[1] += x <= y
    c[2] += x > y
    c[3] += x >= y
    c[4] += x == y
    c[5] += x != y
print(c)
n = 0
for i in range(200):
    x = [1.0, nan, inf][i % 3]
    if not x < 2.0: n += 1
    if x != x: n += 10
    while x < 1.5: x += 1
    n += x > 1
print(n)
z = 0.0
for i in range(101): z = -z
print(z)
z = -0.0
for i in range(100): z = z + 0
print(z)
z = -0.0
for i in range(100): z = z - 0.0
print(z, 0.0 * -1)
z = -0.0
for i in range(100): z = z * 1
print(z)
s = []
for i in range(70):
    s.append((1 << i) >> (i // 2) & 0xFFFF | (-5 >> i) ^ ~i)
print(s)
try:
    for i in range(100): x = 1 << (80 - i)
except ValueError as e: print(i, e)
t = 0
for i in range(200):
    t += True + (i % 2 == 0) * 3 - False
    t ^= True
    t |= (i > 100)
print(t)
m = 0
for i in range(200): m += max(i, 100) - min(i, 50) + abs(100 - i)
print(m)
print([max(1, 1.0), min(True, 1)])
for i in range(100): w = max(i, 50.5); v = min(i, True)
print(w, v)
p = 0
for i in range(1, 100): p += i ** 2 + 2 ** (i % 20) + (i ** 0.5) + (-i) ** 3
print(p)
e = 0
for i in range(100): e += int(i * 1.7) - int(-i / 3) + round(i / 7) + int(str(i)) + float(i)
print(e)
k = 0
for i in range(300):
    if i % 2 == 0.0: k += 1
    if 0 < i <= 100 < 200: k += 3
    if i in (3, 5, 250.0): k += 100
    if i is not None and i is not k: k += 1
print(k)
import math
q = 0.0
for i in range(200): q += math.sqrt(i) + math.sin(i) * math.cos(i) + math.floor(i / 3)
print(q)
try:
    for i in range(100): math.sqrt(80 - i)
except ValueError as err: print(i, err)
big = 10 ** 20
for i in range(100): big = big - 10 ** 18 if i % 2 else big // 2
print(big)
lo, hi = -(1 << 49), (1 << 49) - 1
o = []
for i in range(100): o.append([lo - i, hi + i, lo + i, hi - i][i % 4])
print(sum(o), o[-4:])
a = -3
for i in range(100): a = -a; a = +a; a = ~a
print(a)
