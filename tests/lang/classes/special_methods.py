# Nearly all special methods, each shown once.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class Q:
    def __call__(self, *a, **k): return a, k
    def __len__(self): return 3
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
    def __contains__(self, x): return x == 7
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0]); return True
    def __hash__(self): return 42
    def __eq__(self, o): return True
    def __bool__(self): return False
    def __int__(self): return 9
    def __float__(self): return 1.5
    def __complex__(self): return 2j
    def __index__(self): return 2
    def __round__(self, n=None): return ("round", n)
    def __trunc__(self): return "trunc"
    def __reversed__(self): return iter("rev")
    def __missing__(self, k): return k
    def __format__(self, s): return f"<{s}>"
    def __bytes__(self): return b"bytes"
    def __sizeof__(self): return 100
    def __length_hint__(self): return 5
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __matmul__(self, o): return "matmul"
    def __imatmul__(self, o): return "imatmul"
    def __divmod__(self, o): return "divmod"
    def __rpow__(self, o): return ("rpow", o)
    def __lshift__(self, o): return ("<<", o)
    def __and__(self, o): return ("&", o)
q = Q()
show(lambda: q(1, a=2))
show(lambda: list(q))
show(lambda: 7 in q)
show(lambda: bool(q))
show(lambda: int(q))
show(lambda: float(q))
show(lambda: complex(q))
show(lambda: "abc"[q])
show(lambda: round(q))
show(lambda: round(q, 2))
show(lambda: list(reversed(q)))
show(lambda: f"{q:abc}")
show(lambda: bytes(q))
show(lambda: +q)
show(lambda: ~q)
show(lambda: q @ 1)
show(lambda: divmod(q, 1))
show(lambda: 2 ** q)
show(lambda: q << 1)
show(lambda: q & 3)
show(lambda: {q: 1}[Q()])
show(lambda: q == 5 and q != 5)
show(lambda: hash(q))
show(lambda: range(5)[q])
show(lambda: [0] * q)
show(lambda: hex(q))
show(lambda: q < 1)
show(lambda: q + 1)
show(lambda: -q)
show(lambda: abs(q))
q2 = q; q2 @= 3
show(lambda: q2)
with q: raise ValueError
