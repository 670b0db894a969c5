# Displays, unpacking in calls, literals.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

show(lambda: {1} < {1, 2} <= {1, 2})
show(lambda: {**{"a": 1}, "b": 2} | {"c": 3})
show(lambda: [*range(3), *"ab"])
show(lambda: (lambda *a, **k: (a, k))(*[1], **{"b": 2}, c=3))
show(lambda: (lambda **k: k)(**{"a": 1}, **{"a": 2}))
show(lambda: (lambda **k: k)(**{1: 2}))
show(lambda: (lambda *a: a)(*5))
show(lambda: "{:{}}".format("x", 5))
show(lambda: "{:{}{}}".format(1.5, 8, ".3f"))
show(lambda: f"{'a' 'b'}")
show(lambda: "a" "b" + 'c')
show(lambda: r"\n" + "\x41\u0042\N{LATIN SMALL LETTER C}")
show(lambda: b"\x00a" + rb"\x")
show(lambda: 0xFF + 0o17 + 0b11 + 1_000)
show(lambda: 1.e5 + .5 + 1e-3)
show(lambda: ... is Ellipsis)
show(lambda: NotImplemented.__class__.__name__)
show(lambda: bool(NotImplemented))
show(lambda: __name__)
show(lambda: __debug__)
show(lambda: type(t).__name__ + type(lambda: 1).__name__ + type(print).__name__ + type([].append).__name__ + type(type).__name__ + type(int.__add__).__name__ + type("".join).__name__)
