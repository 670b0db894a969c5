class Typed:
    def __init__(self, kind, low=None): self.kind, self.low = kind, low
    def __set_name__(self, owner, name): self.slot = "_" + name
    def __get__(self, obj, owner): return getattr(obj, self.slot)
    def __set__(self, obj, v):
        if not isinstance(v, self.kind):
            raise TypeError(f"{self.slot[1:]} wants {self.kind.__name__}, not {type(v).__name__}")
        if self.low is not None and v < self.low:
            raise ValueError(f"{self.slot[1:]} below {self.low}")
        setattr(obj, self.slot, v)
class Item:
    name = Typed(str)
    price = Typed((int), 0)
    def __init__(self, name, price): self.name, self.price = name, price
    def __repr__(self): return f"{self.name}:{self.price}"
print(Item("pen", 3))
for args in ((5, 3), ("pen", -1), ("pen", "3")):
    try:
        Item(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
i = Item("a", 1)
for n in range(5): i.price += n
print(i, vars(i))
