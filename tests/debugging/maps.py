"""Many traces and side traces, and in the midst of them a look at the process's own memory: nothing may be writable and executable."""


def mappings():
    both = code = 0
    with open("/proc/self/maps") as f:
        for line in f:
            flags = line.split()[1]
            if "x" in flags and "w" in flags:
                both += 1
            if flags == "r-xp" and len(line.split()) == 5:
                code += 1
    return both, code


def busy(n):
    worst = most = 0
    total = 0
    for i in range(n):
        if i % 7 == 0:
            total += i
        elif i % 5 == 0:
            total += 0.5
        elif i % 3 == 0:
            total += len(str(i))
        if i % 100 == 0:
            both, code = mappings()
            worst = max(worst, both)
            most = max(most, code)
    return worst, most > 0


print(*busy(5000))
