a = [3, 1, 2]
a.append(4); a.extend("xy"); a.insert(1, "i"); a.insert(-1, "j"); a.insert(100, "end")
print(a, a.index("x"), a.count(3), a.pop(), a.pop(0), len(a))
a.remove("i")
a.reverse()
print(a, a.copy() == a, a[:] is a)
b = [5, 3, 9]
b.sort(reverse=True)
print(b, sorted("bCa", key=str.lower), sorted([(1, "b"), (1, "a")], key=lambda t: t[0]), [1, 2] < [1, 2, 3], [] < [0], [1, [2]] == [1, [2]])
b *= 2
b += (1,)
print(b, [0] * 3, 2 * [1], [[]] * 2, b.clear(), b)
for f in (lambda: [].pop(), lambda: [1].index(2), lambda: [1].remove(5), lambda: [1, "a"].sort(), lambda: [] + (), lambda: [1][1.0], lambda: [1] * 1.5):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
x = [1]
x.append(x)
print(x, x[1] is x)
