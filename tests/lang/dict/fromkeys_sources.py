# dict.fromkeys from all kinds of iterables, and for subclasses.
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], "x"), dict.fromkeys({3, 4}, 0), dict.fromkeys({5: 6}, None), dict.fromkeys(range(2)))
print(dict.fromkeys(frozenset([1]), []), dict.fromkeys((x for x in "xy"), 1), dict.fromkeys({}.keys()))


class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


print(Upper.fromkeys(["a", "b"], 1), type(Upper.fromkeys("")).__name__)
try:
    dict.fromkeys([[]])
except TypeError as e:
    print(e)
try:
    dict.fromkeys(5)
except TypeError as e:
    print(e)
