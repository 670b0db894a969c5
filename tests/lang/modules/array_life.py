# Conway's life on arrays.
from array import array

W, H = 12, 8
def step(cells):
    new = array("b", bytes(W * H))
    for y in range(H):
        for x in range(W):
            n = 0
            for dy in (-1, 0, 1):
                for dx in (-1, 0, 1):
                    if dx or dy:
                        n += cells[(y + dy) % H * W + (x + dx) % W]
            new[y * W + x] = n == 3 or (n == 2 and cells[y * W + x])
    return new

cells = array("b", bytes(W * H))
for x, y in ((1, 0), (2, 1), (0, 2), (1, 2), (2, 2), (6, 4), (7, 4), (8, 4)):
    cells[y * W + x] = 1
for generation in range(13):
    if generation % 6 == 0:
        print(generation, cells.count(1))
        for y in range(H):
            print("".join(".#"[c] for c in cells[y * W : y * W + W]))
    cells = step(cells)
