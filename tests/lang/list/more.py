class L(list):
    def __len__(self):
        return 99

    def __getitem__(self, i):
        return ("item", i)

    def __contains__(self, v):
        return v == "magic"

    def __iter__(self):
        return iter("xyz")


x = L([1, 2, 3])
x.note = "attribute"
print(len(x), x[0], x[5], "magic" in x, 1 in x, list(x), x, x.note, x == [1, 2, 3], isinstance(x, list))
print([*x], sum(1 for _ in x), list.__len__(x), list.__getitem__(x, 0), sorted(x), x + [4], type(x + [4]).__name__)


class Stack(list):
    def push(self, v):
        self.append(v)
        return self


s = Stack().push(1).push(2)
print(s, s.pop(), len(s), s[0], bool(s), bool(Stack()), Stack("ab"))
deep = []
for i in range(50):
    deep = [deep, i]
print(str(deep)[:20], deep == deep, len(str(deep)))
a = [[]] * 3
a[0].append(1)
print(a, a[0] is a[2])
b = [i for i in range(20)]
b[5:15:2] = [-1] * 5
print(b, b.index(-1), b.index(-1, 6), b.count(-1))
try:
    b.index(-1, 0, 3)
except ValueError as e:
    print(e)
m = [[0] * 3 for _ in range(2)]
m[1][2] = 5
print(m, [r[::-1] for r in m])
m[0][1] += 7
m[-1][-1] -= 2
print(m)
n = [3, 4]
n[0], n[1] = n[1], n[0]
print(n)
i = 0
i, n[i] = 1, "set after i"
print(i, n)
big = list(range(100000))
del big[10:99990]
print(len(big), big[9:12])
big[5:5] = range(3)
print(big[:10])
print([1, 2, 3] == [1, 2, 3.0], [1, [2]] == [1, [2]], [] == ())
e = []
e.append(e)
try:
    print(e == e, repr(e), [e] == [e])
except RecursionError:
    print("recursion")
f = [e]
g = []
g.append(g)
try:
    print(e == g)
except RecursionError as err:
    print("RecursionError", err)
for k in [1, 2, 3, 4]:
    if k == 2:
        continue
    if k == 4:
        break
    print(k, end=" ")
else:
    print("no")
print()
w = [1, 2, 3, 4, 5, 6]
for v in w:
    if v % 2 == 0:
        w.remove(v)
print(w)
w = [1, 2, 3]
for v in w:
    if len(w) < 8:
        w.append(v * 2)
print(w)
print([None] * 2, [True, False].count(1), ["a", "b"].index("b"), max([[1, 2], [1, 3]]), min(["b", "a"], key=lambda s: s))
print("%s %r" % ([1], ["a"]), f"{[1, 'x']} {[1, 2]!r:>10}")

# What does not know item deletion, and `*=` with a sequence on the right.
for target, key in (("abc", 0), ("abc", "k"), ((1, 2), 0), ((1, 2), 10**30), (5, 0), (range(3), 1), (b"ab", -1)):
    try:
        del target[key]
    except (TypeError, IndexError) as e:
        print(type(e).__name__, e)
for left, right in (({}, [1]), ({1}, (2,)), (range(2), "s"), (2.5, [1])):
    try:
        left *= right
    except TypeError as e:
        print(e)
    try:
        left * right
    except TypeError as e:
        print(e)
