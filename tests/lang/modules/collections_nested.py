# Containers of containers: updates, comparisons, copies.
import copy
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, deque

groups = defaultdict(lambda: defaultdict(Counter))
for region, kind, item in [("n", "fruit", "pear"), ("n", "fruit", "fig"), ("s", "tool", "saw"), ("n", "fruit", "pear")]:
    groups[region][kind][item] += 1
print({r: {k: dict(c) for k, c in kinds.items()} for r, kinds in groups.items()})
history = deque(maxlen=3)
for i in range(5):
    history.append({"step": i})
print(list(history), copy.deepcopy(history) == history, copy.deepcopy(history)[0] is history[0])
layers = ChainMap(OrderedDict(a=1), UserDict(b=2), Counter(c=3))
print(layers["a"] + layers["b"] + layers["c"], sorted(layers), len(layers))
o = OrderedDict([("x", [1]), ("y", [2])])
c = copy.copy(o)
d = copy.deepcopy(o)
print(c == o, c["x"] is o["x"], d == o, d["x"] is o["x"], list(reversed(d)))
o.note = "attribute"
print(copy.copy(o).note, OrderedDict(o) == o, hasattr(OrderedDict(o), "note"))
print(isinstance(o, dict), issubclass(Counter, dict), isinstance(layers, dict), isinstance(deque(), list))
