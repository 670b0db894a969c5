# Iterators of deques: length hints, positions, and changes while one is under way.
from collections import deque
from operator import length_hint

d = deque("abcde")
it, back = iter(d), reversed(d)
print(next(it), next(it), length_hint(it), list(it), length_hint(it))
print(next(back), length_hint(back), list(back), length_hint(back))
print(type(it).__name__, type(back).__name__, iter(it) is it)
print(list(type(back)(deque([1, 2, 3]))), list(type(it)(deque([1, 2, 3]), 1)))

d[1] = "B"
it = iter(d)
next(it)
d[1] = "x"
print(next(it))
for change in (d.pop, d.popleft, lambda: d.append(1), lambda: d.appendleft(1), d.reverse, lambda: d.rotate(1), d.clear):
    for make in (iter, reversed):
        it = make(d)
        next(it)
        try:
            change()
            next(it)
        except (RuntimeError, StopIteration) as error:
            print(type(error).__name__, error, end="; ")
        print(length_hint(it), list(d))
        if len(d) < 2:
            d.extend("fresh")

empty = deque()
it, back = iter(empty), reversed(empty)
empty.append(10)
for i in (it, back):
    try:
        next(i)
    except (RuntimeError, StopIteration) as error:
        print(type(error).__name__, error)
try:
    type(it)(17)
except TypeError as error:
    print("TypeError")
