# Hot loops over arrays of ints and floats.
from array import array
a = array("i", range(1000))
total = 0
for v in a:
    total += v if v & 1 else -v
print(total)
for i in range(len(a)):
    a[i] = a[i] * 3 % 1001
print(a[:8], sum(a))
d = array("d", [0.0] * 100)
for step in range(50):
    for i in range(1, 99):
        d[i] = (d[i - 1] + d[i + 1]) * 0.5 + 0.01
print(round(max(d), 6), round(sum(d), 6), d.index(max(d)))
q = array("q")
x = 1
while len(q) < 300:
    x = x * 6364136223846793005 + 1442695040888963407 & (1 << 63) - 1
    q.append(x)
print(q[-1], min(q), len({*q}))
n = 0
try:
    while True:
        n += a[n]
        if n > 900:
            n -= 899
        total += 1
        if total > 2000:
            raise IndexError("enough")
except IndexError as e:
    print(e, n)
