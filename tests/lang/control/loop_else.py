# else of loops, break and continue through try, nested loops, loops over changing things.
def search(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            break
    else:
        return "not found"
    return i


print(search("abc", "b"), search("abc", "z"), search("", "a"))
n = 5
while n:
    n -= 1
    if n == 2:
        continue
    print(n, end=" ")
else:
    print("done")


def through():
    log = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(i)
        finally:
            log.append(f"f{i}")
    else:
        log.append("else")
    return log


print(through())


def nested():
    for a in range(3):
        for b in range(3):
            if b == 1:
                break
            if a == 2:
                return a, b
        else:
            print("inner else", a)
    else:
        print("outer else")


print(nested())
items = [1, 2, 3]
for x in items:
    if x < 3:
        items.append(x + 10)
    if len(items) > 8:
        break
print(items)
d = {"a": 1}
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as error:
    print(error)
for i in range(3):
    i = 10
print(i)
for i, (j, k), *rest in [(1, (2, 3), 4, 5)]:
    print(i, j, k, rest)


def finally_wins():
    while True:
        try:
            return "try"
        finally:
            break
    return "after"


print(finally_wins())
while (line := iter([1])) and False:
    pass
print(type(line).__name__, [x for x in iter([3, 2, 1, 0].pop, 2)])
