# Set operations with operators and methods, subsets, frozen sets inside sets, a power set, sieve and graph colouring.
from itertools import chain, combinations
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a | b == a.union(b), a.intersection([3, 9], (3,)), a.difference({1}, [2]), a.symmetric_difference("x") - a)
print(a > {1, 2}, a >= a, a > a, {1} < a, a.isdisjoint({9}), a.issubset(range(10)), a.issuperset([1]), a == {4, 3, 2, 1}, a != b, set() == frozenset())
s = {1}
s.add(2)
s.update([3], "a")
s.discard("zz")
s.remove("a")
s |= {7}
s &= {1, 2, 7, 9}
s -= {1}
s ^= {2, 4}
print(sorted(s), len(s), 7 in s, s.pop() in {4, 7}, len(s))
f = frozenset("ab")
nested = {f, frozenset("cd")}
print(f in nested, {"b", "a"} in nested, hash(f) == hash(frozenset("ba")), f | {"z"} == frozenset("abz"), type(f | {1}).__name__, type({1} | f).__name__)
def power(items):
    items = list(items)
    return list(chain.from_iterable(combinations(items, n) for n in range(len(items) + 1)))
print(power("abc"), len(power(range(8))))
print({x * x % 7 for x in range(20)}, {len(w) for w in "a bb cc ddd".split()}, {*range(3), *"a"} - {0}, set("hello") == set("olleh"))
def sieve(n):
    candidates = set(range(2, n))
    for p in range(2, int(n ** 0.5) + 1):
        if p in candidates:
            candidates -= set(range(p * p, n, p))
    return sorted(candidates)
print(sieve(60))
graph = {"wa": {"nt", "sa"}, "nt": {"wa", "sa", "q"}, "sa": {"wa", "nt", "q", "nsw", "v"}, "q": {"nt", "sa", "nsw"}, "nsw": {"q", "sa", "v"}, "v": {"sa", "nsw"}, "t": set()}
colours = {}
for node in sorted(graph, key=lambda n: (-len(graph[n]), n)):
    colours[node] = min({0, 1, 2, 3} - {colours.get(m) for m in graph[node]})
print(dict(sorted(colours.items())), all(colours[x] != colours[y] for x in graph for y in graph[x]))
words = "listen silent enlist google elgoog abc".split()
groups = {}
for w in words:
    groups.setdefault(frozenset(w), set()).add(w)
print(sorted(sorted(g) for g in groups.values()))
for bad in (lambda: {[1]}, lambda: {1}.remove(2), lambda: set().pop(), lambda: {1} | [2], lambda: {1} < [1], lambda: f.add(1), lambda: hash({1}), lambda: set(5)):
    try:
        print(bad())
    except (TypeError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
copy = a.copy()
copy.clear()
print(copy, a, bool(copy), repr(frozenset()), repr(frozenset({1})), str({"x"}))
