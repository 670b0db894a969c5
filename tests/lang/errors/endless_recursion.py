# Endless recursion by functions, reprs and attributes; containers that contain themselves.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

def rec(n): return rec(n + 1)
show(lambda: rec(0));
class R:
    def __repr__(self): return repr(self)
show(lambda: repr(R())[:1]);
class Loop:
    def __getattr__(self, n): return getattr(self, n + "x")
show(lambda: Loop().a)
d = {}; d["d"] = d
show(lambda: d); l = []; l.append((l, {"l": l}))
show(lambda: l)
show(lambda: l == l)
