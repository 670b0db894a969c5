# Which pairs a sort compares, and in which order, is what programs that count comparisons see, and which pair an error names.
class Key:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        seen.append((self.value, other.value))
        return self.value < other.value


seen = []
lists = [
    [3, 1, 2], [1, 2, 3, 4], [4, 3, 2, 1], [2, 2, 1, 1, 1, 0], [1, 1, 2, 3, 0], [5, 5, 5, 1, 7, 6, 2, 2, 9],
    [i * 7 % 20 for i in range(20)], [i * 29 % 31 for i in range(40)],
]
for values in lists:
    for reverse in (False, True):
        seen.clear()
        done = [k.value for k in sorted(map(Key, values), reverse=reverse)]
        print(done, len(seen), seen[:12], seen[-3:])

for mixed in ([1, "a", 2.5], [b"x", 3, True, b"y"], [(1, 2), (1, "a"), (0, 3)], [3, 2, 1, None, 0], ["b", "c", 1, "a"]):
    try:
        print(sorted(mixed))
    except TypeError as e:
        print(e)
