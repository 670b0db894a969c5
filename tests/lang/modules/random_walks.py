import random

r = random.Random(2024)


def walk(n):
    x = y = 0
    for _ in range(n):
        dx, dy = r.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
        x, y = x + dx, y + dy
    return x, y


print([walk(50) for _ in range(4)])
inside = sum(r.random() ** 2 + r.random() ** 2 < 1 for _ in range(2000))
print(inside, 4 * inside / 2000)
deck = [f"{v}{s}" for s in "SHDC" for v in "A23456789TJQK"]
r.shuffle(deck)
print(deck[:5], deck[-1], len(set(deck)))
text = "".join(r.choices("abc ", weights=[5, 3, 1, 2], k=40))
print(text, {c: text.count(c) for c in "abc "})
print([round(r.gauss(10, 2), 6) for _ in range(4)], [round(r.normalvariate(0, 1), 6) for _ in range(3)], round(r.lognormvariate(0, 0.5), 6), round(r.vonmisesvariate(0, 4), 6), round(r.gammavariate(2, 1), 6), round(r.paretovariate(3), 6), round(r.weibullvariate(1, 1.5), 6))
maze = [["#"] * 11 for _ in range(7)]


def carve(x, y):
    maze[y][x] = " "
    ways = [(2, 0), (-2, 0), (0, 2), (0, -2)]
    r.shuffle(ways)
    for dx, dy in ways:
        nx, ny = x + dx, y + dy
        if 0 < nx < 11 and 0 < ny < 7 and maze[ny][nx] == "#":
            maze[y + dy // 2][x + dx // 2] = " "
            carve(nx, ny)


carve(1, 1)
print("\n".join("".join(row) for row in maze))
