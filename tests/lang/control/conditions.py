"""Short circuits, chained comparisons, conditional expressions: what is evaluated, in which order, and how often."""
log = []
def say(value):
    log.append(value)
    return value
def flush():
    global log
    print(log)
    log = []

print(say(0) or say("") or say(2) or say(3)); flush()
print(say(1) and say(2) and say(0) and say(4)); flush()
print(say(1) and say(0) or say(5)); flush()
print(not say(0), not (say(1) and say(0))); flush()
print(say(1) < say(2) < say(3) < say(3) < say(9)); flush()
print(say(5) < say(2) < say(3)); flush()
print(1 < 2 in [2] == [2], 3 > 2 != 1 is not None); flush()
print(say("a") if say(1) else say("b"), say("c") if say(0) else say("d")); flush()

def branches(a, b, c):
    if a and b or c: r = "A"
    elif not a and (b or not c): r = "B"
    elif a < b <= c: r = "C"
    else: r = "D"
    x = a or b and c
    y = a and (b or c)
    return r, x, y, (a if b else c) or "none"

for a in (0, 1):
    for b in (0, 2):
        for c in (0, 3):
            print(a, b, c, branches(a, b, c))

def overwritten(a, b):
    a = b or a
    b = a and b and a
    a = a if b else b
    return a, b
print(overwritten(1, 0), overwritten(0, 2), overwritten(0, 0))

def chain(x):
    x = 0 < x < 10
    return x
print(chain(5), chain(0), chain(10))
while (n := len(log)) < 3:
    say(n)
print(n); flush()
assert (1, "always true")
print(None is None, [] is [], 1 == 1.0 is True)
x = 5
print("in" if x in (1, 5, 7) else "out", x not in {5, 6}, "b" in "abc", x in [])
