import sys

d = {}
for i in range(100):
    d[i] = i
for i in range(100):
    if i % 7:
        del d[i]
print(d, list(d.keys())[-1], len(d))
d.clear()
print(d, len(d), bool(d))


class Counter(dict):
    def __missing__(self, key):
        self[key] = 0
        return 0


c = Counter()
for ch in "mississippi":
    c[ch] += 1
print(c, sorted(c.items(), key=lambda kv: (-kv[1], kv[0])))
print({**{"a": 1}, "b": 2, **{"a": 3}}, dict(**{"x": 1}), dict({"x": 1}, x=2))


def kw(**kwargs):
    return kwargs


print(kw(b=1, a=2), kw(**{"z": 1}, y=2))
try:
    kw(**{"z": 1}, z=2)
except TypeError as e:
    print(e)
try:
    kw(**{1: 2})
except TypeError as e:
    print(e)
nested = {"a": {"b": {"c": 1}}}
nested["a"]["b"]["d"] = [1]
nested["a"]["b"]["d"].append(2)
print(nested, nested["a"]["b"].get("zz", {}).get("q"))
inverse = {v: k for k, v in {"one": 1, "two": 2}.items()}
print(inverse, {k: v for k, v in sorted(inverse.items(), reverse=True)})
groups = {}
for word in "apple avocado banana blueberry cherry".split():
    groups.setdefault(word[0], []).append(word)
print(groups)
print(list(zip(groups, groups.values())), max(groups, key=lambda k: len(groups[k])))
try:
    for k in groups:
        groups.pop(k)
except RuntimeError as e:
    print(e)
it = iter({"a": 1})
print(next(it), next(it, None))
a = {1: "a", 2: "b"}
a[1], a[2] = a[2], a[1]
print(a, a.items() == {1: "b", 2: "a"}.items(), a.keys() <= {1, 2, 3})
print({True: 1}[1], {1: 1}.get(1.0), {None: 0}.get(None), {"a": None}.get("a", 5), {1: {}} == {1: {}})
print({(): 0, (1,): 1, ((1,), 2): 2}[((1,), 2)], {frozenset({1}): "f"}[frozenset([1])])
del a
x = {"k": 1}
x["k"] += 10
x["k"] *= 2
print(x, "k" in x and x["k"] > 5)
y = dict.fromkeys(range(3), [])
y[0].append(1)
print(y, y.popitem(), y)
print(str({"a": "it's", 'b"': 1.5, 3: None}), repr({}), {1: [1, {2: 3}]})
items = list({i: str(i) for i in range(5)}.items())
print(items, dict(items[::-1]), dict([[1, 2]]), dict(["ab", "cd"]))
try:
    dict(["abc"])
except ValueError as e:
    print(e)
try:
    {}.update(5)
except TypeError as e:
    print(e)
try:
    {"a": 1}["a"]["b"]
except TypeError as e:
    print(e)
try:
    del {}["q"]
except KeyError as e:
    print("KeyError", e)


class Weird:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        raise ValueError("no comparison")

    def __hash__(self):
        return 7


w = {Weird(1): 1}
try:
    w[Weird(2)]
except ValueError as e:
    print(e)
print("ab" in {"ab": 1}, "a" + "b" in {"ab": 1}, len({str(i): i for i in range(1000)}))
mapping = {"x": lambda v: v + 1, "y": lambda v: v * 2}
print([mapping[k](10) for k in mapping])
