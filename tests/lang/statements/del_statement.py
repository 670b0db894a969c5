# del: names, items, attributes, slices, closures, what is evaluated first.
a, b = 1, 2
del a
try:
    a
except NameError as error:
    print(error)
d = {"k": 1, "l": [1, 2, 3, 4]}
del d["k"], d["l"][1:3]
print(d)


class C:
    def __delattr__(self, name):
        print("delattr", name)

    def __delitem__(self, key):
        print("delitem", key)


c = C()
del c.x, c[1:2], c[...], (c.y, [c["z"]])


def f():
    x = 1
    del x
    try:
        x
    except UnboundLocalError as error:
        print(error)
    x = 2
    return x


print(f())


def closure():
    v = 1

    def drop():
        nonlocal v
        del v

    drop()
    try:
        v
    except NameError as error:
        print(error)
    v = 3
    return v


print(closure())
for text in ["del nothing", "del d['gone']", "del d.attr", "del (1).real", "del [][0]", "del 'a'[0]", "del d['l'][9]"]:
    try:
        exec(text)
    except (NameError, KeyError, AttributeError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
