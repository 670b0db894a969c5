# total_ordering fills comparisons in; cmp_to_key makes keys of old comparison functions.
from functools import cmp_to_key, total_ordering


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts


a, b = Version(1, 2), Version(1, 10)
print(a < b, a <= b, a > b, a >= b, a == b, a != b, max(a, b) is b)
try:
    a > 5
except TypeError as e:
    print(e)
try:
    total_ordering(type("Nothing", (), {}))
except ValueError as e:
    print(e)
key = cmp_to_key(lambda x, y: len(x) - len(y))
words = "pear fig banana kiwi".split()
print(sorted(words, key=key), key("a") < key("bb"), key("a") == key("b"), key("x").obj)
try:
    hash(key("a"))
except TypeError as e:
    print("unhashable")
