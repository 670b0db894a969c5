"""Variables, arguments and items change their types while loops are hot."""
def add(a, b):
    return a + b

out = []
acc = 0
for i in range(400):
    if i == 100:
        acc = float(acc)
    elif i == 200:
        acc = str(acc)
    elif i == 300:
        acc = [acc]
    if i < 200:
        acc = add(acc, i)
    elif i < 300:
        acc = add(acc, "x")
    else:
        acc = add(acc, [i])
print(acc[0][:30], len(acc), acc[-1])

values = [1, 2.5, True, 3, None, "s", (1,), 1 << 60, -0.0]
def kind(v):
    if v is None:
        return 0
    if v:
        return 1
    return 2
n = 0
for i in range(900):
    v = values[i % len(values)]
    n = n * 3 % 1000003 + kind(v)
print(n)

s = 0
for i in range(1000):
    v = values[i % 4]
    s = s + v * 2
print(s, type(s).__name__)

x = 1
for i in range(200):
    x = not x
print(x)
b = 0
for i in range(300):
    b += (i > 150) + True
print(b)
m = 0
for i in range(300):
    m = m + (i / 2 if i % 3 else i)
print(m)

def poly(v):
    t = v
    for i in range(50):
        t = t + v
    return t
for v in (1, 1.5, "a", (1,), [2], 2**49, 2**62, True, 1 + 2**63):
    r = poly(v)
    print(r if not hasattr(r, "__len__") else len(r))
u = None
for i in range(200):
    if u is None:
        u = i
    elif u > 20:
        u = None
    else:
        u += 3
print(u)
