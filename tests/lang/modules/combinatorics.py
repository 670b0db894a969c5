# itertools: products, permutations, combinations.
from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])), list(product([0, 1], repeat=3))[-2:])
print(["".join(p) for p in permutations("abc")], list(permutations(range(3), 1)))
print(list(combinations("abcd", 3)), list(combinations_with_replacement("ab", 2)))
print(list(product()), list(permutations([], 0)), list(combinations("ab", 5)))
print(sum(1 for _ in permutations(range(6))), sum(1 for _ in combinations(range(10), 4)))
for call in (lambda: combinations("ab", -1), lambda: permutations("ab", -2)):
    try:
        call()
    except ValueError as error:
        print(error)
