# Arrays in numeric programs: a sieve, a histogram, prefix sums, a matrix.
from array import array

sieve = array("B", [1]) * 100
sieve[0] = sieve[1] = 0
for i in range(2, 10):
    if sieve[i]:
        sieve[i * i :: i] = array("B", bytes(len(range(i * i, 100, i))))
print([i for i, p in enumerate(sieve) if p])

counts = array("L", [0] * 26)
for c in "the quick brown fox jumps over the lazy dog":
    if c.isalpha():
        counts[ord(c) - 97] += 1
print(counts.tolist(), max(counts), counts.index(max(counts)))

sums = array("q", [0])
for i in range(1, 20):
    sums.append(sums[-1] + i * i)
print(sums[-1], sums[5:8], sum(sums))

n = 3
a = array("d", (i + 1 for i in range(n * n)))
product = array("d", [0.0]) * (n * n)
for i in range(n):
    for j in range(n):
        product[i * n + j] = sum(a[i * n + k] * a[k * n + j] for k in range(n))
print(product)
total = 0.0
for x in product:
    total += x * 0.5
print(total)
