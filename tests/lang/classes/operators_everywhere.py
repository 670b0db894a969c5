class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f"V{self.c}"
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c))) if isinstance(o, V) else NotImplemented
    def __mul__(self, k): return V(*(a * k for a in self.c)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.c, o.c))
    def __neg__(self): return V(*(-a for a in self.c))
    def __abs__(self): return sum(a * a for a in self.c) ** 0.5
    def __bool__(self): return any(self.c)
    def __eq__(self, o): return isinstance(o, V) and self.c == o.c
    def __hash__(self): return hash(self.c)
    def __lt__(self, o): return abs(self) < abs(o)
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return self.c[i]
    def __iter__(self): return iter(self.c)
    def __contains__(self, x): return x in self.c
    def __call__(self, f): return V(*map(f, self.c))
    def __iadd__(self, o): self.c = tuple(a + 1 for a in self.c); return self
    def __format__(self, spec): return "|".join(format(a, spec) for a in self.c)
    def __index__(self): return len(self.c)
    def __rsub__(self, o): return f"{o}-V"
    def __pow__(self, n, m=None): return (n, m)
    def __divmod__(self, o): return "dm"
    def __round__(self, n=None): return f"round {n}"
v, w = V(3, 4), V(1, 2)
print(v + w, v * 2, 2 * v, v @ w, -v, abs(v), bool(V(0, 0)), v == V(3, 4), v != w, w < v, max(v, w), sorted([v, w]))
print(len(v), v[0], list(v), 4 in v, v(lambda a: a + 1), f"{v:.1f}", {v: 1}[V(3, 4)], [0, 1, 2][V(1)], 5 - v, v ** 2, pow(v, 2, 3), divmod(v, 1), round(v), round(v, 2))
v += w
print(v, *v)
for f in (lambda: v + 1, lambda: v * "a", lambda: v - 1, lambda: v // 2, lambda: ~v):
    try:
        f()
    except TypeError as e:
        print(e)
