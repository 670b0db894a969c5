# Slices of lists: read, assigned, deleted.
a = list(range(10))
print(a[2:8:3], a[::-2], a[-3:], a[5:2], a[100:], a[:-100])
a[2:4] = ["x", "y", "z"]
print(a)
a[::3] = "ABCD"
print(a)
del a[1::2]
print(a)
a[1:1] = [7, 8]
a[len(a) :] = (9,)
a[:2] = []
print(a)
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
try:
    a[0:1] = 5
except TypeError as e:
    print(e)
b = a
b += [0]
b *= 2
print(a, a is b, a.index(0, 5), a.count(0))
a[:] = a[::-1]
print(a, slice(1, None, 2).indices(5), a[slice(0, 2)])
for bad in ("a[1.5]", "a['x']", "a[99]", "a[::0]", "del a[99]"):
    try:
        exec(bad)
    except (TypeError, IndexError, ValueError) as e:
        print(e)
