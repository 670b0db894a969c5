def root(f, df, x, rounds=60):
    for i in range(rounds):
        step = f(x) / df(x)
        x -= step
        if abs(step) < 1e-15 * abs(x):
            return x, i
    return x, rounds


print(root(lambda x: x * x - 2, lambda x: 2 * x, 1.0))
print(root(lambda x: x**3 - 10, lambda x: 3 * x**2, 2.0))


def simpson(f, a, b, n):
    h = (b - a) / n
    total = f(a) + f(b)
    for i in range(1, n):
        total += f(a + i * h) * (4 if i % 2 else 2)
    return total * h / 3


print(simpson(lambda x: x * x, 0.0, 3.0, 100), round(simpson(lambda x: 1 / x, 1, 2, 1000), 12))
x, y, vx, vy = 1.0, 0.0, 0.0, 1.0
for _ in range(1000):
    r3 = (x * x + y * y) ** 1.5
    vx -= x / r3 * 0.01
    vy -= y / r3 * 0.01
    x += vx * 0.01
    y += vy * 0.01
print(round(x, 9), round(y, 9), round(0.5 * (vx * vx + vy * vy) - 1 / (x * x + y * y) ** 0.5, 6))
