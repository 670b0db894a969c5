# bisect: where an item belongs, with bounds and keys.
from bisect import bisect, bisect_left, bisect_right, insort, insort_left, insort_right

data = [1, 2, 2, 2, 5, 8]
for x in (0, 1, 2, 3, 8, 9):
    print(x, bisect_left(data, x), bisect_right(data, x), bisect(data, x, 2, 4))
people = [("ann", 20), ("bob", 30), ("cid", 30), ("dan", 45)]
print(bisect_left(people, 30, key=lambda p: p[1]), bisect_right(people, 30, key=lambda p: p[1]))
insort(people, ("eve", 30), key=lambda p: p[1])
insort_left(people, ("fay", 30), key=lambda p: p[1])
print(people)
row = []
for n in [4, 1, 3, 1]:
    insort_right(row, n)
print(row)
try:
    bisect(data, 1, -1)
except ValueError as error:
    print(error)
