# itertools that combine and repeat.
from itertools import combinations, combinations_with_replacement, count, cycle, islice, permutations, product, repeat, tee

print(["".join(p) for p in permutations("abc", 2)], len(list(permutations(range(4)))))
print(list(combinations("abc", 2)), list(combinations_with_replacement("ab", 2)), list(combinations("ab", 3)))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()))
print(list(islice(count(10, -2), 3)), list(islice(count(0.5), 2)), count(3), repeat("x", 2), list(repeat(1, 0)))
print(list(islice(cycle("ab"), 5)), list(cycle("")))
a, b = tee(iter("xyz"))
next(a)
print(list(a), list(b), len(tee([1], 3)), repeat(5).__repr__(), repeat(1, 3).__length_hint__())
for bad in (lambda: permutations("a", -1), lambda: product("a", repeat=-1), lambda: combinations(5, 1), lambda: count("x"), lambda: tee("a", -1)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
