# Mapping patterns: dicts, other mappings, the rest, and keys that occur twice.
import collections
import collections.abc
import types


def look(x):
    match x:
        case {"kind": "circle", "r": r}:
            return f"circle {r}"
        case {"kind": str(kind), **rest}:
            return f"{kind} {rest}"
        case {1: one, -2.5: other, None: nothing, True: yes} if False:
            return "never"
        case {}:
            return f"mapping of {len(x)}"
    return "no mapping"


for x in ({"kind": "circle", "r": 2}, {"kind": "box", "w": 1, "h": 2}, {"kind": 3}, {}, [], types.MappingProxyType({"kind": "p"}),
          collections.UserDict(kind="u", a=1), collections.ChainMap({"kind": "c"}, {"z": 0}), collections.defaultdict(int), None):
    print(look(x))


class Lazy(collections.abc.Mapping):
    def __getitem__(self, key):
        print("getitem", key)
        return key * 2

    def __iter__(self):
        return iter(["a"])

    def __len__(self):
        return 1

    def get(self, key, default=None):
        print("get", key)
        return self[key]


match Lazy():
    case {"a": x, "b": y}:
        print(x, y)
d = collections.defaultdict(list)
match d:
    case {"missing": value}:
        print("made", value)
    case _:
        print("not made", dict(d))
for text in ['{"a": 1, "a": 2}', "{0: _, False: _}", "{1: _, 1.0: _}", "{-1: _, -1: _}", "{'x': _, b'x': _}"]:
    try:
        compile(f"match 1:\n case {text}: pass", "t", "exec")
        print("fine", text)
    except SyntaxError as error:
        print(error.msg)


class Keys:
    a = "k"
    b = "k"


try:
    match {"k": 1}:
        case {Keys.a: x, Keys.b: y}:
            pass
except ValueError as error:
    print(error)
