# A dict with __missing__ and keys in lower case.
class D(dict):
    def __missing__(self, k): return f"<{k}>"
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
d = D(A=1); d["B"] = 2; print(d, d["b"], d["zz"], d.get("zz"), "%(x)s %(b)s" % d, "{x}".format_map(d), {**d}, dict(d), d | {"C": 3}, type(d | {}).__name__, d.copy().__class__.__name__)
