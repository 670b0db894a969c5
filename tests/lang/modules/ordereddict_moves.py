# OrderedDict: order in comparisons, moving to the ends, popping from both.
from collections import OrderedDict

d = OrderedDict(a=1, b=2, c=3)
d.move_to_end("a")
print(d, list(d))
d.move_to_end("c", last=False)
print(list(d), d.popitem(), d.popitem(last=False), d)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, OrderedDict() == {})
for bad in (lambda: d.move_to_end("zz"), lambda: OrderedDict().popitem(), lambda: d.pop("zz")):
    try:
        bad()
    except KeyError as e:
        print("KeyError", e)
print(d.pop("zz", default="none"), d.setdefault("q", default=5), d)
d["self"] = d
print(d)
print(OrderedDict.fromkeys("xyz", 0), list(reversed(OrderedDict.fromkeys("xyz"))), list(OrderedDict(a=1).items()))
print(OrderedDict(a=1) | {"b": 2}, {"z": 0} | OrderedDict(a=1))


class LRU(OrderedDict):
    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        if key in self:
            self.move_to_end(key)
        super().__setitem__(key, value)
        if len(self) > 2:
            self.popitem(last=False)


lru = LRU()
lru["a"], lru["b"] = 1, 2
lru["a"]
lru["c"] = 3
print(list(lru), type(lru.copy()).__name__)
