# An exception in a hot loop over an array leaves it as far as it came.
from array import array
a = array("B")
try:
    for i in range(1000):
        a.append(i)
except OverflowError as e:
    print(e, len(a), a[-1])
s = array("h", [30000] * 10)
try:
    for i in range(10):
        s[i] += i * 1000
except OverflowError as e:
    print(e, s)
f = array("d", [1.0, 2.0])
for v in (1, 2.5, True, "x", None):
    try:
        f.append(v)
    except TypeError as e:
        print(e)
print(f)
it = iter(array("i", range(500)))
got = 0
for v in it:
    got += v
    if v == 400:
        break
print(got, next(it), sum(it))
