# Stores to members of __slots__, and over defaults in the class, in hot loops; then the class changes.
class P:
    __slots__ = ("x", "y")
    def __init__(self, i):
        self.x = i
        self.y = i * 2
class D:
    count = 0
    name = "none"
    def bump(self):
        self.count += 1
        return self.count
def run(n):
    total = 0
    d = D()
    for i in range(n):
        p = P(i)
        p.x += 1
        total += p.x + p.y + d.bump()
        if i == n // 2:
            d.name = "half"
            d = D()
    return total, d.count, d.name
print(run(500), D.count)
def watched(n):
    seen = []
    for i in range(n):
        d = D()
        d.count = i
        if i == n - 5:
            D.count = property(lambda self: "property", lambda self, v: seen.append(v))
        if i > n - 4:
            seen.append(d.count)
    return seen
print(watched(300))
class E:
    v = 1
def refused():
    out = []
    for i in range(200):
        p = P(i)
        try:
            p.z = i
        except AttributeError as e:
            out.append(str(e))
    return len(out), out[0]
print(refused())
