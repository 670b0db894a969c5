# Lists and dicts of arrays: a sparse matrix and a table of columns.
from array import array

columns = {"id": array("I"), "x": array("d"), "flag": array("b")}
for i in range(6):
    columns["id"].append(i * i)
    columns["x"].append(i / 4)
    columns["flag"].append(-1 if i % 2 else 1)
print(columns)
rows = list(zip(*columns.values()))
print(rows[2], [r for r in rows if r[2] > 0], {k: sum(v) for k, v in columns.items()})

values, index, start = array("d"), array("H"), array("I", [0])
for row in ([0, 2, 0, 0], [1, 0, 0, 3], [0, 0, 0, 0], [0, 0, 4, 0]):
    for c, v in enumerate(row):
        if v:
            values.append(v)
            index.append(c)
    start.append(len(values))
vector = array("d", [1, 10, 100, 1000])
product = array("d", (sum(values[k] * vector[index[k]] for k in range(start[r], start[r + 1])) for r in range(len(start) - 1)))
print(values, index, start, product)
grid = [array("B", bytes(5)) for _ in range(3)]
grid[1][2] = 7
grid[2] = grid[1][:]
grid[2][0] = 1
print(grid, [a.tobytes() for a in grid], grid[1] is grid[2])
