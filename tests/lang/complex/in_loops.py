def escape(c, limit=50):
    z = 0j
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit


for y in range(-10, 11, 2):
    print("".join(" .:-=+*#%@"[min(escape(complex(x / 20, y / 10)) // 5, 9)] for x in range(-40, 21, 2)))
import cmath


def fft(a):
    n = len(a)
    if n == 1:
        return a
    even, odd = fft(a[::2]), fft(a[1::2])
    out = [0] * n
    for k in range(n // 2):
        t = cmath.exp(-2j * cmath.pi * k / n) * odd[k]
        out[k], out[k + n // 2] = even[k] + t, even[k] - t
    return out


print([round(abs(v), 6) for v in fft([1, 2, 3, 4, 0, 0, 0, 0])], sum(abs(v) ** 2 for v in fft([1, 1j, -1, -1j])))
total = 0
for k in range(100):
    total += (1 + k * 1j) * (2 - 1j) / (1 + 1j)
print(total, total.conjugate() * 2, total == complex(total.real, total.imag))
