n = 7
for op, v in (("+=", 5), ("-=", 3), ("*=", 10**10), ("//=", 7), ("%=", 10**9 + 7), ("<<=", 40), (">>=", 13), ("|=", 0xFF00), ("&=", 0xFFFFFFFF), ("^=", 0x12345), ("**=", 2)):
    exec(f"n {op} {v}")
    print(op, v, n)
a = [1, 2]
a[0] += 10**20
a[1] **= 100
print(a)


class Box:
    v = 2**62


b = Box()
b.v += b.v
b.v *= -1
print(b.v, Box.v)
i = 2**63 - 3
while i < 2**63 + 3:
    i += 1
print(i, i - 2**63)
t = 0
for k in range(200):
    t = t * 31 + k
print(t % 10**20, len(str(t)))
