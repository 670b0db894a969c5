import cmath


def roots(coefficients):
    """By Durand and Kerner."""
    n = len(coefficients) - 1
    lead = coefficients[0]
    c = [v / lead for v in coefficients]
    zs = [(0.4 + 0.9j) ** k for k in range(n)]
    for _ in range(200):
        for i in range(n):
            p = 0
            for v in c:
                p = p * zs[i] + v
            for j in range(n):
                if j != i:
                    p /= zs[i] - zs[j]
            zs[i] -= p
    return sorted((complex(round(z.real, 6) + 0.0, round(z.imag, 6) + 0.0) for z in zs), key=lambda z: (z.real, z.imag))


print(roots([1, -6, 11, -6]), roots([1, 0, 0, -1]), roots([1, 0, 1]))


def quadratic(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)


print(quadratic(1, 2, 5), quadratic(1, -3, 2), quadratic(1j, 2, -1j))
w = cmath.exp(2j * cmath.pi / 5)
print([abs(w ** k - cmath.rect(1, 2 * cmath.pi * k / 5)) < 1e-12 for k in range(5)], abs(sum(w ** k for k in range(5))) < 1e-12)
z = 1 + 1j
for k in range(8):
    z *= 1j
print(z, (1 + 1j) ** 8, abs((1 + 1j) ** 0.5 - cmath.sqrt(1 + 1j)) < 1e-15, (2 + 0j) ** 3, 2j ** 2, z.conjugate() * z)
