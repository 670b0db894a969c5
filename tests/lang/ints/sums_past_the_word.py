def total(n, start):
    t = start
    for i in range(n):
        t += i * i
    return t


for start in (0, 2**49 - 5, 2**62, 2**63 - 10, -(2**63), 10**25):
    print(total(1000, start))
product = 1
for i in range(1, 60):
    product *= i
    if i % 10 == 0:
        print(i, product)
a, b = 0, 1
for i in range(300):
    a, b = b, a + b
print(a, a % 1000, b // a)
fold = 0
for i in range(500):
    fold = (fold << 1 ^ i) & (1 << 80) - 1
print(hex(fold))
