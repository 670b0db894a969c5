# zip, map and enumerate with inputs of different lengths.
print(list(zip([1, 2], "abc")), list(zip()), list(zip([1])), list(zip("ab", strict=True)))
for inputs in (([1], [1, 2]), ([1, 2], [1]), ([1], [1], [1, 2]), ([1, 2], [1, 2], [1])):
    try:
        print(list(zip(*inputs, strict=True)))
    except ValueError as e:
        print(e)
it = iter([1, 2, 3, 4])
print(list(zip(it, it)), list(map(max, [1, 5], [3, 2, 9])), list(map(None.__class__, [])))
short, rest = iter([1]), iter("xyz")
print(list(zip(short, rest)), list(rest))
print(list(enumerate("ab", start=-1)), list(enumerate([], 5)), next(enumerate("x", 2**70)))
print(list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(lambda x: x > 1, range(4))))
for bad in (lambda: zip(5), lambda: map(len), lambda: filter(None), lambda: enumerate(), lambda: reversed({1}), lambda: iter(5), lambda: next([])):
    try:
        bad()
    except TypeError as e:
        print(e)
print(next(iter([]), None), max(zip("ab", [2, 1])), dict(enumerate("ab")), sum(map(int, "123")))
