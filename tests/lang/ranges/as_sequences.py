from collections.abc import Sequence, Hashable, Iterable

r = range(2, 30, 4)
print(isinstance(r, Sequence), isinstance(r, Hashable), isinstance(r, Iterable), list(r), r[2], r[-2], r[1:4], r[::-2], r[5:1:-1], r[100:], r[:-100])
a, *b, c = r
print(a, b, c, [*r], {*r} == set(r), max(r), min(r), sum(r), sorted(r, reverse=True), list(reversed(r)), tuple(r), list(enumerate(r, 1))[:2], list(map(lambda x: x // 2, r)), any(r), all(r))
print(6 in r, 7 in r, 6.0 in r, "6" in r, r.index(10), r.count(10), r.count(11), len(r), bool(r), r == range(2, 27, 4), r == [2, 6], hash(r) == hash(range(2, 28, 4)), {r: 1}[range(2, 30, 4)])
match r[:3]:
    case [x, y, z]:
        print("sequence pattern", x, y, z)
match range(10**20, 10**20 + 2):
    case [x, y]:
        print("big sequence pattern", x, y)
for f in (lambda: r[7], lambda: r.index(3), lambda: r["a"], lambda: r[1.0], lambda: r + r, lambda: r * 2, lambda: r.append(1), lambda: r.__setitem__(0, 1), lambda: range(1, 2, 0), lambda: range("3"), lambda: range(1.0), lambda: range(), lambda: range(1, 2, 3, 4), lambda: range(stop=1), lambda: type("R", (range,), {}), lambda: r < r, lambda: iter(r)[0], lambda: r[::0]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(repr(range(3)), str(range(1, 3)), range(0, -5, -1), repr(range(True)), range(0, 10, 3).step, range(5).start, r.__contains__(6), r.__len__(), r.__getitem__(0), type(iter(r)).__name__, range(1, 10)[2:8][1:3], range(10)[slice(2, 8, 3)])
