# Conway's game of life on an unbounded board: sets of cells, patterns recognised by their shape.
from collections import Counter
from itertools import product


def parse(text):
    return {(r, c) for r, line in enumerate(text.split()) for c, cell in enumerate(line) if cell == "#"}


def step(cells):
    near = Counter((r + dr, c + dc) for r, c in cells for dr, dc in product((-1, 0, 1), repeat=2) if dr or dc)
    return {cell for cell, n in near.items() if n == 3 or n == 2 and cell in cells}


def normal(cells):
    if not cells:
        return frozenset()
    top, left = min(r for r, _ in cells), min(c for _, c in cells)
    return frozenset((r - top, c - left) for r, c in cells)


def show(cells):
    if not cells:
        return "(empty)"
    rows, columns = [r for r, _ in cells], [c for _, c in cells]
    return "\n".join(
        "".join("#" if (r, c) in cells else "." for c in range(min(columns), max(columns) + 1)) for r in range(min(rows), max(rows) + 1)
    )


def period(cells, most=200):
    seen = {normal(cells): 0}
    for n in range(1, most):
        cells = step(cells)
        key = normal(cells)
        if key in seen:
            return seen[key], n - seen[key], len(cells)
        seen[key] = n
    return None


PATTERNS = {
    "block": "## ##", "blinker": "###", "glider": ".#. ..# ###", "toad": ".### ###.", "r-pentomino": ".## ##. .#.",
    "lwss": ".#..# #.... #...# ####.", "diehard": "......#. ##...... .#...###", "pulsar-seed": "##### #...#",
}
for name, text in PATTERNS.items():
    cells = parse(text)
    print(f"{name:12}", period(cells), [len(cells := step(cells)) for _ in range(10)])
glider = parse(PATTERNS["glider"])
for _ in range(20):
    glider = step(glider)
print(show(glider), min(glider), normal(glider) == normal(parse(PATTERNS["glider"])))
cells = parse(PATTERNS["r-pentomino"])
for _ in range(60):
    cells = step(cells)
print(show(cells))
