import math

data = [0.1] * 10 + [1e16, 1.0, -1e16] + [1 / n for n in range(1, 50)]
print(sum(data), math.fsum(data), sum(data, 0.5), sum(data, 10), sum(map(float, range(100))), sum(x * 0.1 for x in range(20)))
print(sum([1e308, 1e308, -1e308]), sum([1, 2.5, True]), sum([0.1, 0.2, 0.3]), 0.1 + 0.2 + 0.3, sum([1e100, 1.0, -1e100]), sum([float("inf"), 1.0]), sum([1.5, 10**20, -10**20]), sum([], 1.5), sum([2.5, 1 + 1j]))


def kahan(values):
    total = c = 0.0
    for x in values:
        y = x - c
        t = total + y
        c = (t - total) - y
        total = t
    return total


print(kahan(data), kahan([0.1] * 1000), sum([0.1] * 1000))
mean = m2 = 0.0
for i, x in enumerate(data, 1):
    d = x - mean
    mean += d / i
    m2 += d * (x - mean)
print(round(mean, 3), m2 > 0, math.prod([0.5] * 20), math.hypot(*[1.0] * 9))
