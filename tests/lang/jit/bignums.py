"""Loops that overflow: 50 bits (small ints), 64 bits (machine words), and back."""
x = 1
for i in range(300):
    x = x * 3
print(x)
x = 2 ** 49 - 100
seen = []
for i in range(200):
    x += 1
    if i % 40 == 0:
        seen.append(x)
print(seen, x)
x = -(2 ** 49) + 100
for i in range(200):
    x -= 1
print(x, x + 2 ** 49)
x = 2 ** 63 - 100
for i in range(200):
    x += 1
print(x)
x = -(2 ** 63) + 100
for i in range(200):
    x -= 1
print(x)
s = 0
for i in range(2 ** 62, 2 ** 62 + 120):
    s ^= i
    s += 1
print(s)
a, b = 0, 1
for i in range(250):
    a, b = b, a + b
print(a)
def fact(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r
print([fact(i) for i in range(0, 60, 7)], fact(100) % 1000007)
y = 1
for i in range(200):
    y = y << 1
    if y > 2 ** 100:
        y = y >> 90
print(y)
h = 5381
for i in range(400):
    h = (h * 33 + i) & 0xFFFFFFFFFFFFFFFF
print(h)
h = 0
for i in range(400):
    h = (h * 31 + i * i) % (2 ** 61 - 1)
print(h)
m = -(2 ** 63)
r = []
for i in range(130):
    r.append((m + i) // -1 - (m + i) % -1)
print(r[0], r[1], r[-1], sum(r))
n = -(2 ** 62)
for i in range(120):
    n = -n
    n = abs(n) - 1
print(n)
t = 0
for i in range(120):
    t += (2 ** 40 + i) * (2 ** 9 + i)
print(t)
z = [(-1) ** i * (1 << i) for i in range(70)]
for i in range(100):
    t = t + z[i % 70] * z[(i * 7) % 70]
print(t)
f = 0
for i in range(200):
    f = f + (2 ** 53 + i) * 1.0
print(f)
c = 0
for i in range(200):
    if 2 ** 53 + i > 2.0 ** 53:
        c += 1
print(c)
q = 0.0
for i in range(100):
    q += (2 ** 60 + i) / (3 + i)
print(q)
