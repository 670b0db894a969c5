class Tag(str):
    def __new__(cls, name, **attrs):
        self = super().__new__(cls, f"<{name}>")
        self.attrs = attrs
        return self

    def __add__(self, other):
        return Tag(str(self)[1:-1] + "+" + str(other))

    def upper(self):
        return "UP:" + super().upper()

    def __getitem__(self, key):
        return self.attrs[key] if isinstance(key, str) else super().__getitem__(key)

    def __len__(self):
        return 99

    def __iter__(self):
        return iter(["own", "iterator"])

    def __contains__(self, x):
        return x == "special"

    def __eq__(self, other):
        return str.__eq__(self, other) or other == "any"

    def __hash__(self):
        return str.__hash__(self)

    def __format__(self, spec):
        return f"fmt({spec})"

    def __mod__(self, other):
        return f"mod {other}"


t = Tag("a", href="x")
print(t, repr(t), t + "b", t.upper(), t["href"], t[0], t[1:2], len(t), list(t), "special" in t, "a" in t, t == "any", t == "<a>", hash(t) == hash("<a>"), f"{t:5}", f"{t}", t % 5, t.lower(), type(t.lower()), t.attrs, "".join([t, t]), "x" + t, t.replace("a", "b"), "%s" % t, "{}".format(t), {t: 1}["<a>"], t.find("a"), t.startswith("<"), str(t), type(str(t)), t * 2, sorted([t, "<0>"]), isinstance(t, str))
