"""Jumps of running machine code are patched here: side traces are linked, and a redefined global invalidates a trace."""


def step(x):
    return x + 1


def other(x):
    return x + 2


def work(n):
    global step
    total = 0
    rare = 0
    for i in range(n):
        if i % 3 == 0:
            total += step(i)
        else:
            total += 2
        if i == 600:
            step = other
            rare += 1
        total += 0
    return total, rare


print(work(1200))
