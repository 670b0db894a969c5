# __missing__, overridden methods, and what dict's own methods do not ask.
class Default(dict):
    def __missing__(self, key):
        self[key] = value = f"<{key}>"
        return value


d = Default(a=1)
print(d["a"], d["b"], d.get("c"), "c" in d, sorted(d))


class Loud(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        return ("got", super().__getitem__(key))


l = Loud(x=1)
l.update(y=2)
l["z"] = 3
print(l["x"], l.get("y"), l.pop("z"), dict(l), {**l}, l | {"w": 0})
print(type(l.copy()).__name__, type(l | {}).__name__, l.setdefault("q", 5))
try:
    dict(a=1)["b"]
except KeyError as e:
    print(repr(e), e.args)


class Sub(dict):
    __slots__ = ("extra",)


s = Sub({1: 2})
s.extra = "e"
print(s, s.extra, s == {1: 2}, isinstance(s, dict))
