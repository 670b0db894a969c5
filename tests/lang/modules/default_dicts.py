# defaultdict: made on the first miss, not by get().
from collections import defaultdict

groups = defaultdict(list)
for word in "the quick brown fox jumps over the lazy dog".split():
    groups[len(word)].append(word)
print(groups, dict(groups))
print(groups.get(99), 99 in groups, groups.default_factory)
counts = defaultdict(int, a=1)
counts["a"] += 1
counts["b"] += 1
print(counts, counts.copy() == counts, type(counts.copy()).__name__)
plain = defaultdict(None, {"k": 1})
try:
    plain["missing"]
except KeyError as error:
    print("KeyError", error)
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["b"] += 5
print(nested["a"]["b"], list(nested))
try:
    defaultdict(3)
except TypeError as error:
    print(error)
print(counts | {"z": 0}, {"y": 1} | counts)
