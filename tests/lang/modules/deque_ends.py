# deque: both ends, a maximum length, rotation, changes while walking.
import copy
from collections import deque

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, d.maxlen, len(d), d[0], d[-1], 3 in d, d.count(2), d.index(3))
d.rotate(1)
print(d)
d.rotate(-2)
print(list(d), d.pop(), d.popleft(), d)
d.extendleft("ab")
d.insert(1, "i") if len(d) < 4 else print("full", list(d))
d.remove("a")
d.reverse()
print(d, d + deque([9]), d * 2)
for bad in (lambda: deque().pop(), lambda: d[10], lambda: d.remove("zz"), lambda: deque([1], -1), lambda: d.insert(0, 1) or d.insert(0, 2)):
    try:
        print(bad())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
q = deque("xyz")
try:
    for c in q:
        q.append(c)
except RuntimeError as e:
    print(e)
print(deque([1, 2]) < deque([1, 3]), deque([1]) == deque([1]), deque([1]) == [1])
c = copy.copy(deque([[1]], 5))
print(c, copy.deepcopy(c)[0] is c[0], c.__reduce__()[:3])


class Tagged(deque):
    pass


t = Tagged("ab")
t.tag = "x"
u = copy.copy(t)
print(u, hasattr(u, "tag"), type(u).__name__, t.__reduce__()[2])


class Slots(deque):
    __slots__ = ("x",)


s = Slots([1])
s.x = 5
print(hasattr(copy.copy(s), "x"), s.__reduce__()[2], hasattr(s, "__dict__"))
