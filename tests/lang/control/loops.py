"""Loops: else, break, continue, nesting, and what their variables are afterwards."""
def first(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            break
    else:
        return "none"
    return i

print(first("abc", "b"), first("abc", "z"), first("", 1))

def collatz(n):
    steps = 0
    while n != 1:
        steps += 1
        if n % 2:
            n = 3 * n + 1
            continue
        n //= 2
    else:
        steps = -steps
    return steps

print([collatz(n) for n in range(1, 8)])

def nested():
    out = []
    for a in range(4):
        for b in range(4):
            if b == a:
                continue
            if b > 2:
                break
            out.append((a, b))
        else:
            out.append("never" if a != 3 else "end")
    return out, a, b

print(nested())

x = [1, 2, 3]
for x in x:
    pass
print(x)

for i in range(3):
    i = 10
print(i)

while True:
    i -= 1
    if i < 5: break
print(i)

while 0:
    print("never")
else:
    print("else of an empty loop")

def early(n):
    while True:
        while True:
            n += 1
            if n > 3:
                return n
            if n % 2:
                break

print(early(0))

class Box: pass
box = Box()
for box.value in "xyz":
    pass
items = [0, 0]
for items[1] in range(5):
    pass
print(box.value, items)
for (a, [b, *c]), d in [((1, [2, 3, 4]), 5), ((6, "seven"), 8)]:
    print(a, b, c, d)

if not x: print("no")
elif x > 5: print("big")
elif x == 3 and i < 5 or print("not evaluated"): print("three")
else: print("else")
