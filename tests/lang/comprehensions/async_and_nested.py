# Comprehensions: conditions, several loops, order of evaluation, unpacking, errors.
def note(text, value):
    print(text, end=" ")
    return value


print([note("e", x) for x in note("i", [1, 2]) if note("c", True)])
print({note("k", k): note("v", v) for k, v in [(1, 2)]})
print([(x, y) for x in range(3) for y in range(x) if x != y], [x for x, in [(1,), (2,)]], [b for a, *b in [(1, 2, 3), "xy"]])
print([x for x in range(10) if x % 2 if x % 3], {x % 3 for x in range(9)} == {0, 1, 2}, [[]] * 2, [*range(2), *"ab"])
print(dict((k, v) for k, v in zip("ab", range(2))), sum(x * x for x in range(4)), max((len(w), w) for w in ["a", "bcd", "ef"]))


class Target:
    pass


t = Target()
print([t.x for t.x in range(2)], t.x, [d for d in [{}] for d["k"] in "z"])
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as error:
    print(error, error.__traceback__.tb_lineno)
try:
    [x for x in 5]
except TypeError as error:
    print(error)
try:
    [a for a, b in [(1,)]]
except ValueError as error:
    print(error)
g = (x for x in [1, 2, 3])
print(next(g), list(g), list(g))
print([i for i in range(3) if i in [j for j in range(2)]], [lambda: i for i in range(2)][0]())
print([[row[i] for row in [[1, 2], [3, 4]]] for i in range(2)], {**{"a": 1}, **{"b": 2}}, {*[1], *(2,)} == {1, 2})
