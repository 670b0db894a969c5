a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** -1, a ** 0.5, 2 ** a, -a, +a, a == a.real + a.imag * 1j)
print(1 + 2j == complex(1, 2), 1j * 1j == -1, 5 == 5 + 0j, 5.0 != 5 + 1j, (0.1 + 0j) == 0.1)
for x in (complex("nan"), complex("inf"), complex(0.0, -0.0), complex(-0.0, 0.0), complex(-0.0, -0.0), complex("nan+nanj"), complex("inf-infj"),
          complex(1e300, 1e-300), complex(1, -0.0), -1j, -(1j), 1j - 0.0, complex(0, float("-nan"))):
    print(x, repr(x), str(x))
for f in (lambda: 1j / 0, lambda: 1j // 1, lambda: 1j % 1, lambda: divmod(1j, 1), lambda: 0j ** -1, lambda: 0j ** 1j, lambda: 1j < 2, lambda: int(1j),
          lambda: float(1j), lambda: pow(1j, 2, 3), lambda: (1e200 + 1j) ** (1e200 + 1j), lambda: abs(complex(1e308, 1e308)), lambda: max(1j, 2),
          lambda: 1j + "a", lambda: round(1j), lambda: (1e308 + 1e308j) ** 3, lambda: 1j + 10 ** 400):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print([round((1j ** k).real) + round((1j ** k).imag) * 1j for k in range(-4, 5)])
print(sum([1j, 2, 3.5]), sum((k * 1j for k in range(4)), 10), (1 + 1j) ** 10, (1 + 1j) ** 105 == (1 + 1j) ** 105, pow(2j, 3))
print(format(a, ".2f"), format(a, "+.1e"), f"{a:>15}|{a:<15}|{a:^15}|", format(1e20 + 3j, "g"), format(1j, ""), format(a * 1000, ",.1f"), format(-0j, ".1f"))
for spec in ("=10", "010", "d", "x", "%", "s"):
    try:
        print(format(a, spec))
    except ValueError as e:
        print(e)
