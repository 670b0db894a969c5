# frozensets: hashable, members of sets, results of operators by the left operand's class.
f = frozenset([1, 2])
s = {3}
print(type(f | s).__name__, type(s | f).__name__, f | s == s | f, f == {1, 2}, hash(f) == hash(frozenset([2, 1])))
nested = {frozenset(), frozenset([1]), frozenset([frozenset([1])])}
print(len(nested), {1} in nested, set() in nested, {frozenset([1])} in nested)
nested.discard({1})
nested.remove(set())
print(len(nested))
try:
    nested.remove({9})
except KeyError as e:
    print("KeyError", e)
try:
    {[]}
except TypeError as e:
    print(e)
print(frozenset("ab").copy() is not None, frozenset(f) is f, frozenset() is frozenset() or True)
print(f.union([5], (6,)) == frozenset([1, 2, 5, 6]), f.intersection([1], [1, 2]), f.difference([1]), sorted(f ^ {2, 3}))
for op in ("add", "remove", "update", "clear"):
    print(hasattr(f, op), end=" ")
print()
d = {frozenset("ab"): 1}
print(d[frozenset("ba")])
