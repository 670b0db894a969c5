# Sudoku by constraint propagation and search, eight queens, and a knight's tour.
from itertools import combinations

DIGITS = "123456789"
CELLS = [r + c for r in "ABCDEFGHI" for c in DIGITS]
UNITS = (
    [[r + c for c in DIGITS] for r in "ABCDEFGHI"] + [[r + c for r in "ABCDEFGHI"] for c in DIGITS]
    + [[r + c for r in rs for c in cs] for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
)
PEERS = {s: sorted(set().union(*[u for u in UNITS if s in u]) - {s}) for s in CELLS}
MINE = {s: [u for u in UNITS if s in u] for s in CELLS}
steps = 0

def assign(values, s, d):
    return values if all(eliminate(values, s, x) for x in values[s].replace(d, "")) else None

def eliminate(values, s, d):
    global steps
    if d not in values[s]:
        return values
    steps += 1
    values[s] = values[s].replace(d, "")
    if not values[s]:
        return None
    if len(values[s]) == 1 and not all(eliminate(values, p, values[s]) for p in PEERS[s]):
        return None
    for unit in MINE[s]:
        places = [u for u in unit if d in values[u]]
        if not places or len(places) == 1 and not assign(values, places[0], d):
            return None
    return values

def search(values):
    if not values:
        return None
    if all(len(v) == 1 for v in values.values()):
        return values
    _, s = min((len(v), s) for s, v in values.items() if len(v) > 1)
    return next(filter(None, (search(assign(values.copy(), s, d)) for d in values[s])), None)

def solve(grid):
    values = dict.fromkeys(CELLS, DIGITS)
    for s, d in zip(CELLS, grid):
        if d in DIGITS and not assign(values, s, d):
            return None
    return search(values)

for grid in (
    "003020600900305001001806400008102900700000008006708200002609500800203009005010300",
    "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "11" + "." * 79,
):
    solved = solve(grid)
    print("".join(solved.values()) if solved else None, steps)

def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for c in range(n):
        if all(c != p and abs(c - p) != len(placed) - r for r, p in enumerate(placed)):
            yield from queens(n, placed + (c,))

print([sum(1 for _ in queens(n)) for n in range(1, 8)], next(queens(8)))
print(all(abs(a - b) != abs(i - j) for (i, a), (j, b) in combinations(enumerate(next(queens(10))), 2)))

def tour(n, at=(0, 0)):
    seen = [at]
    free = {(r, c) for r in range(n) for c in range(n)} - {at}
    near = lambda p: [(p[0] + a, p[1] + b) for a, b in ((1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2))
                      if (p[0] + a, p[1] + b) in free]
    while free:
        options = near(seen[-1])
        if not options:
            return None
        seen.append(min(options, key=lambda p: (len(near(p)), p)))
        free.discard(seen[-1])
    return seen

t = tour(6)
print(t and len(t), t and t[:5], tour(3))
