# Iterators say what they are made of: copies go on where the original stands.
import copy

for make in (lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("abc"), lambda: iter(b"abc"), lambda: iter(range(3)),
             lambda: iter({1: "a", 2: "b"}), lambda: iter({"k": 1}.items()), lambda: reversed([1, 2, 3]), lambda: iter([1, 2].__getitem__, 5)):
    it = make()
    reduced = it.__reduce__()
    print(reduced[0].__name__, reduced[1:] if "callable" not in type(it).__name__ else len(reduced[1]))
    try:
        next(it)
        twin = copy.copy(it)
        print("  ", list(twin), list(it), it.__reduce__()[1:])
    except (IndexError, TypeError) as e:
        print("  ", type(e).__name__)
it = iter([10, 20, 30])
it.__setstate__(2)
print(next(it))
it = iter(range(10))
it.__setstate__(7)
print(list(it))
it = reversed("abcd")
it.__setstate__(1)
print(list(it))
print(enumerate("ab", 5).__reduce__()[1][1], map(len, []).__reduce__()[1][0] is len, zip([1], [2], strict=True).__reduce__()[2])
