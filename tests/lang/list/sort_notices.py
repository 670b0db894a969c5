# list.sort notices when the list is changed meanwhile, and puts it back when a key function raises.
from functools import cmp_to_key

data = [3, 1, 2]


def meddle(x, y):
    data.append(1)
    data.pop()
    return x - y


try:
    data.sort(key=cmp_to_key(meddle))
except ValueError as e:
    print(e, sorted(data))
data = [3, 1, 2]


def bad(x):
    if x == 2:
        raise KeyError(x)
    return x


try:
    data.sort(key=bad)
except KeyError as e:
    print("KeyError", e, data)
seen = []
data.sort(key=lambda x: seen.append(len(data)) or x)
print(data, seen)
print(sorted([(1, "b"), (1, "a"), (0, "c")], key=lambda t: t[0]), sorted("bca", reverse=True))
try:
    sorted([1, "a"])
except TypeError as e:
    print(e)
