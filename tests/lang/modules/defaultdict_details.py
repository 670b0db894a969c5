# defaultdict: factories, __missing__, copies, and one that shows itself.
import copy
from collections import defaultdict

d = defaultdict(list)
for word in "the cat the dog".split():
    d[len(word)].append(word)
print(d, d.get(9), 9 in d, d[9], 9 in d)
print(defaultdict(None, {1: 2}), defaultdict(int, a=1)["b"])
try:
    defaultdict()["x"]
except KeyError as e:
    print("KeyError", e)
try:
    defaultdict(5)
except TypeError as e:
    print(e)
c = copy.copy(d)
print(c == d, c.default_factory is list, c[3] is d[3], copy.deepcopy(d)[3] is d[3], type(d.copy()).__name__)
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t["a"]))
print(d | {1: 2}, {5: 6} | defaultdict(int, {7: 8}))


class Self(defaultdict):
    def factory(self):
        return []

    def __init__(self):
        super().__init__(self.factory)


print("..." in repr(Self()))
