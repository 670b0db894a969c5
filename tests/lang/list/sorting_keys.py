# Sorting: stable, with keys, reversed, and refusing.
from functools import cmp_to_key
from operator import attrgetter, itemgetter

rows = [("b", 2), ("a", 2), ("c", 1), ("d", 2)]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(1), reverse=True))
print(sorted(rows, key=itemgetter(1, 0)), sorted("bAaB", key=str.lower))
print(sorted([3, 1, 2], key=cmp_to_key(lambda x, y: y - x)), sorted([1 + 0j, 2j, -1], key=abs))
print(sorted([1, 1.5, True, 0]), sorted([[2], [1, 5], [1]]), sorted(["b", "aa", ""]))
print(list(map(attrgetter("real", "imag"), [1 + 2j])))
for call in (lambda: sorted([1, "a"]), lambda: sorted([1j, 2j]), lambda: sorted(5), lambda: [2, 1].sort(lambda a: a)):
    try:
        call()
    except TypeError as error:
        print(error)
