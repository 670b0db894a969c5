a = [3, 1, 2]
a.append(5)
a.extend((7, 8))
a.extend(range(2))
a += "xy"
print(a, len(a))
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "end")
a.insert(-100, "start")
print(a)
print(a.pop(), a.pop(0), a.pop(-2))
a.remove("x")
print(a, a.index(2), a.count(1))
a.reverse()
print(a)
b = a.copy()
b.clear()
print(a, b, a == b, a is not b)
print([1, 2] + [3], [0] * 3, 2 * ["a", None], [1, 2] * -1)
c = [1, 2]
c *= 2
print(c)
d = c
d += [9]
print(c is d, c)
print([1, 2, 3] < [1, 2, 4], [1, 2] < [1, 2, 0], [2] > [1, 9], [1] <= [1], [] < [1])
print([1, 2.0, True] == [1.0, 2, 1], [1] != [2], [1] == (1,))
nested = [1, [2, [3]]]
nested[1].append(nested)
print(nested)
print(list("abc"), list({"k": 1}), list())
print(3 in [1, 2, 3], 4 not in [1, 2, 3])
nan = float("nan")
print(nan in [nan], [nan] == [nan])
for bad in (
    lambda: [1, 2][2],
    lambda: [1, 2][-3],
    lambda: [].pop(),
    lambda: [1].pop(3),
    lambda: [1].remove(2),
    lambda: [1].index(2),
    lambda: [1]["a"],
    lambda: [1] + (2,),
    lambda: [1] < [""],
    lambda: [1] * "a",
    lambda: [].extend(5),
    lambda: hash([]),
):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(list(reversed([1, 2, 3])), [1, 2, 3].__len__(), [4, 5].__getitem__(1), [4].__contains__(4))
