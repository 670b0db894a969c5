big = 10**30
for s in (slice(None), slice(None, None, -1), slice(big), slice(-big, big), slice(1, big, 2), slice(big, -big, -1), slice(None, None, big),
          slice(None, None, -big), slice(2, -2), slice(-big, None, big)):
    print(s.indices(0), s.indices(10), s.indices(big))
for args in ((-1,), ("a",), (1.5,)):
    try:
        print(slice(1).indices(*args))
    except Exception as e:
        print(type(e).__name__, e)
for s in (slice(1, 2, 0), slice("a"), slice(1.5), slice(None, object()), slice(1, 2, "x")):
    try:
        print(s.indices(5))
    except Exception as e:
        print(type(e).__name__, e)


class Log:
    def __init__(self, name, n):
        self.name, self.n = name, n

    def __index__(self):
        print("index of", self.name)
        return self.n


print(slice(Log("start", 1), Log("stop", 9), Log("step", 3)).indices(Log("length", 8)))


def check(s, n):
    return list(range(n))[s] == [i for i in range(*s.indices(n))]


print(all(check(slice(a, b, c), n) for n in range(5) for a in (None, -6, -2, 0, 3, big) for b in (None, -big, -1, 2, 7) for c in (None, -3, -1, 1, 2)))
print("abcdef"[-big:big], [1, 2, 3][::big], (1, 2, 3)[::-big], b"abc"[big:], "abc"[big:-big:-1])
