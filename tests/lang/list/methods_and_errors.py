# List methods at their edges.
a = [3, 1, 2]
a.insert(-100, 0)
a.insert(100, 9)
a.insert(-1, 8)
print(a, a.pop(), a.pop(0), a.pop(-2), a)
for bad in (lambda: [].pop(), lambda: a.pop(50), lambda: a.remove("x"), lambda: a.index("x"), lambda: a.index(3, 1, 2), lambda: a.insert("x", 1)):
    try:
        bad()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
a.extend(x * 2 for x in (1, 2))
a.extend({"k": 1})
a.reverse()
print(a, a.copy() == a, [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [[1], [2]] == [[1], [2]])
nan = float("nan")
print([nan] == [nan], nan in [nan], [nan].index(nan), [nan].count(nan))
b = [1, 2, 3, 4]
for x in b:
    if x % 2:
        b.remove(x)
print(b, [] * 5, [0] * -1, 3 * ["ab"], list("abc"), list(range(3, 0, -1)))
a = [1]
a.append(a)
print(a, a[1][1][0])
m = [[0] * 2] * 2
m[0][0] = 1
print(m)
