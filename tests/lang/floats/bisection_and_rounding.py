def bisect(f, lo, hi):
    n = 0
    while lo < (mid := (lo + hi) / 2) < hi:
        n += 1
        if f(mid) < 0:
            lo = mid
        else:
            hi = mid
    return lo, n


print(bisect(lambda x: x**3 - 2, 0.0, 2.0), bisect(lambda x: x * x - 1e-10, 0.0, 1.0))
bank = [round(x / 8, 2) for x in range(1, 16)]
print(bank, [round(x / 2) for x in range(-5, 6)], [round(2.5 * 10**k, -k - 1) if k else round(2.5) for k in range(4)], round(1234.5678, -2), round(0.125, 2), round(0.375, 2))
eps = 1.0
while 1.0 + eps / 2 > 1.0:
    eps /= 2
tiny = 1.0
while tiny / 2:
    tiny /= 2
print(eps, tiny, 1 - eps / 2 == 1, 1 - eps / 4 == 1)
hist = {}
for i in range(1000):
    b = int(((i * 0.6180339887498949) % 1.0) * 10)
    hist[b] = hist.get(b, 0) + 1
print(sorted(hist.items()))
data = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]
mean = sum(data) / len(data)
print(mean, (sum((x - mean) ** 2 for x in data) / len(data)) ** 0.5, sorted(data)[len(data) // 2], min(data, key=lambda x: abs(x - mean)))
