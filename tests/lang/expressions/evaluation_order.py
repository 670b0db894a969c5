# The order in which the parts of expressions and assignments are evaluated.
def e(v):
    print(v, end=" ")
    return v


def end():
    print()


class O:
    def __getitem__(self, k):
        return f"item{k}"

    def __setitem__(self, k, v):
        print(f"set{k}={v}", end=" ")

    def __call__(self, *a, **k):
        return a, k

    def __setattr__(self, n, v):
        print(f"attr{n}={v}", end=" ")


o = O()
e(1) + e(2) * e(3) - e(4); end()

o(e(1), *[e(2)], k=e(3), **{"z": e(4)}); end()
[e(1), e(2)]; {e(3): e(4)}; {e(5)}; (e(6), e(7)); end()
e(1) < e(2) < e(0) < e(9); end()
e(0) and e(1) or e(2) and e(3); end()
e("yes") if e(False) else e("no"); end()
o[e(1)] = e(2); end()
o[e("i")], o.x = e(3), e(4); end()
x = y = o[e(1)] = e(5); end()
o[e(0)] += e("!"); end()
[o[e(a)] for a in e([1, 2]) if e(a)]; end()
f"{e(1)}{e(2):{e(3)}}"; end()


def f(a=e("default"), *, b=e("kw")): pass


end()


@(lambda f: (e("decorated"), f)[1])
def g(a: e("annotation") = e("d")) -> e("returns"): pass


end()


class C(e(object), metaclass=e(type)):
    e("body")


end()
lambda a=e("lambda default"): e("never"); end()
d = {}
d.setdefault(e("k"), []).append(e(1)); end()
del [e(0) or d][0]["k"]; end()
assert e(True), e("message"); end()
e(2) ** -e(1); end()
not e(1); -e(1); end()
e([1, 2, 3])[e(0):e(2):e(1)]; end()
print(*[e(1)], sep=e("-"), end=e("\n"))
