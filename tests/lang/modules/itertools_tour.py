# Each function of itertools once.
import itertools, operator
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: list(itertools.accumulate([1, 2, 3], operator.mul, initial=10)))
show(lambda: list(itertools.chain("ab", [1])))
show(lambda: list(itertools.combinations("abc", 2)))
show(lambda: list(itertools.combinations_with_replacement("ab", 2)))
show(lambda: list(itertools.permutations(range(3), 2)))
show(lambda: list(itertools.product("ab", repeat=2)))
show(lambda: list(itertools.compress("abcd", [1, 0, 1])))
show(lambda: list(itertools.dropwhile(lambda x: x < 3, [1, 3, 2])))
show(lambda: list(itertools.filterfalse(None, [0, 1])))
show(lambda: [(k, list(g)) for k, g in itertools.groupby("aabbc")])
show(lambda: list(itertools.islice(itertools.count(5, 2), 1, 6, 2)))
show(lambda: list(itertools.starmap(pow, [(2, 3)])))
show(lambda: list(itertools.zip_longest("ab", "c", fillvalue="-")))
show(lambda: list(itertools.pairwise("abc")))
show(lambda: list(itertools.batched("abcde", 2)))
show(lambda: list(itertools.islice(itertools.cycle("ab"), 5)))
show(lambda: list(itertools.repeat(1, 2)))
show(lambda: itertools.count(1.5))
show(lambda: list(map(list, itertools.tee("ab"))))
