import sys

m = sys.maxsize
for r in (range(m - 2, m), range(m - 2, m + 1), range(-m - 1, -m + 2), range(m, -m - 1, -m), range(-m - 1, m, m), range(-m - 1, m)):
    print(r, r[0], r[-1], bool(r), r[-1] in r, r[-1] + 1 in r)
    print("   ", r[1:], r[::-1], r[:-1], r[::2])
    try:
        print("   ", len(r))
    except OverflowError as e:
        print("   ", e)
print(list(range(m - 2, m + 3)), list(range(-m - 3, -m)))
print(list(reversed(range(m - 1, m + 2))), list(range(m + 1, m - 2, -1)))
print([range(10)[i] for i in (-10, -1, 0, 9)], [range(10, 0, -3)[i] for i in range(-4, 4)])
print(range(10)[True], range(0, 10, 2)[1:4], range(10)[::3][1], range(5)[10:], range(5)[3:1])
print(3.0 in range(5), 3.5 in range(5), (3 + 0j) in range(5), None in range(5), True in range(2), "1" in range(5))


class Three:
    def __index__(self):
        return 3


class Equal:
    def __eq__(self, other):
        return other == 3


print(range(Three()), range(1, Three()), range(10)[Three()], range(9)[Three():], Three() in range(5))
print(Equal() in range(5), range(5).index(Equal()), range(5).count(Equal()), range(5).count(3.0), range(5).count("a"))
for args in ((), (1, 2, 3, 4), (1.0,), ("a",), (1, "b"), (1, 2, 0), (None,)):
    try:
        print(range(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
r = range(1, 10, 3)
for f in (lambda: setattr(r, "start", 0), lambda: r.__setitem__(0, 1), lambda: r + r, lambda: r < r, lambda: range(5, stop=3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)
print({range(3): 1}[range(0, 3, 1)], range(0, 3, 2) == range(0, 4, 2), range(1) == range(0, 1, 5), r == [1, 4, 7])
print(r.__reduce__(), repr(range(5)), str(range(1, 5)), range(1, 5, 2).__iter__().__next__())
