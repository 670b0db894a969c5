print([x * x for x in range(5)], [x for x in range(10) if x % 2 if x > 3], [(a, b) for a in "ab" for b in range(2)])
print({x: x * 2 for x in "ab"}, {x % 3 for x in range(10)}, list(x + 1 for x in [1, 2]))
print([[j for j in range(i)] for i in range(4)], [y for x in [[1, 2], [3]] for y in x])
x = "outer"
print([x for x in range(3)], x)
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
print(sum(x * x for x in range(10)), max((len(w), w) for w in "a bbb cc".split()), ",".join(str(i) for i in range(4)))
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(row) for row in zip(*matrix)], [[row[i] for row in matrix] for i in range(3)])
print({k: v for k, v in zip("abc", range(3)) if v}, [a if a > 1 else -a for a in range(4)], [(lambda y: y + n)(1) for n in range(3)])
print([y := 5, y * 2], [last := v for v in range(3)], last)


class C:
    n = 3
    squares = [i * i for i in range(n)]


print(C.squares)


def f(n):
    return [n * i for i in range(n)], {i: n for i in range(n)}


print(f(3))
g = (print("side", i) or i for i in range(3))
print("before")
print(next(g))
print(list(g))
print([i for i in range(3) for j in range(i)], [*(i for i in "ab")], dict((i, i) for i in range(2)))
