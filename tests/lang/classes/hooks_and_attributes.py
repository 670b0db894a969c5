# __init_subclass__, __class_getitem__, __getattr__, __setattr__, __dir__.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class A:
    x = 1
    y = [i for i in range(2)]
    z = [i for i in range(3) if i]
    def __init_subclass__(cls, **kw): print("sub", cls.__name__, kw)
    def __class_getitem__(cls, k): return (cls.__name__, k)
class B(A, tag=5): pass
show(lambda: A[int])
show(lambda: B[1, 2])
show(lambda: A.z)
class P:
    def __getattr__(self, n):
        if n.startswith("dyn"): return n
        raise AttributeError(f"no {n}")
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
    def __delattr__(self, n): print("del", n); super().__delattr__(n)
    def __dir__(self): return ["b", "a"]
p = P(); p.v = 3
show(lambda: p.v)
show(lambda: p.dynamic)
show(lambda: p.other)
show(lambda: dir(p))
show(lambda: delattr(p, "v"))
show(lambda: delattr(p, "v"))
show(lambda: hasattr(p, "zz"))
show(lambda: vars(p))
