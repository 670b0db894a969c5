s = slice(2, None, 3)
print(s, s.start, s.stop, s.step, s.indices(10), "abcdefghij"[s], (0, 1, 2, 3, 4, 5)[s], range(10)[s])
class Grid:
    def __getitem__(self, key):
        return key
g = Grid()
print(g[1], g[1:2], g[1:2, ::3], g[...], g[..., 1:], g[()], g[(1, 2)], g[None:None])
class Seq:
    def __init__(self, items): self.items = items
    def __getitem__(self, key):
        if isinstance(key, slice):
            return Seq(self.items[key])
        return self.items[key]
    def __repr__(self): return f"Seq({self.items})"
print(Seq([1, 2, 3])[1:], Seq([1, 2, 3])[-1], slice(1) == slice(None, 1), slice(3).indices(2))
