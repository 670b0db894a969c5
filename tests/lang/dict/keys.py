class Key:
    def __init__(self, n, h):
        self.n, self.h = n, h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


d = {Key(1, 5): "one", Key(2, 5): "two"}
print(d[Key(1, 5)], d[Key(2, 5)], Key(3, 5) in d, 5 in d, d)
d[5] = "five"
print(d[5], len(d))
del d[Key(1, 5)]
print(d)


class Evil:
    armed = False

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if Evil.armed:
            Evil.armed = False
            store.clear()
        return self is other


store = {Evil(): 1, Evil(): 2, Evil(): 3}
Evil.armed = True
print(store.get(Evil(), "gone"), len(store))


class D(dict):
    def __missing__(self, key):
        return f"no {key}"


x = D(a=1)
print(x["a"], x["b"], x.get("b"), x, isinstance(x, dict), len(x))
x.attr = 5
print(x.attr)


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.upper())

    def __contains__(self, key):
        return super().__contains__(key.upper())


u = Upper()
u["abc"] = 1
print(u, u["ABC"], u["Abc"], "aBc" in u, list(u))


class Unhashable:
    def __eq__(self, other):
        return True


try:
    {Unhashable(): 1}
except TypeError as e:
    print(e)
print({-1: "a", -2: "b"}[-1], {2**70: 1}[2**70], {0.5: 1}[0.5], {"": 1}[""], {(): 1}[()])
print({float("inf"): 1, 10**400: 2}, hash(-1), hash(2**61 - 1), hash(1.0), hash(True))
big = {}
for i in range(5000):
    big["key%d" % i] = i
    big[i] = "v%d" % i
    big[(i, i + 1)] = i
print(len(big), big["key4999"], big[4999], big[(10, 11)])
print(sum(1 for k in big if isinstance(k, str)))
