# A method that one instance of a derived built-in class has of its own, before and after the loop was compiled.
class D(dict):
    def f(self): return 1
class L(list):
    def f(self): return 1
def run(make, hide):
    t = 0
    xs = [make() for _ in range(6)]
    if hide: xs[4].f = lambda: 100
    for k in range(60):
        for x in xs:
            t += x.f()
    xs[2].f = lambda: 1000
    for x in xs: t += x.f()
    return t
for c in (D, L): print(run(c, False), run(c, True))
