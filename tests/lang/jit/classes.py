"""Classes, methods, attributes and shapes that change while loops that use them are hot."""
class Point:
    scale = 1
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def norm(self):
        return (self.x + self.y) * self.scale
p = Point(1, 2)
s = 0
for i in range(300):
    s += p.norm()
    if i == 100:
        Point.scale = 10
    if i == 200:
        p.scale = 100
print(s)
def other(self):
    return -1
s = 0
for i in range(300):
    s += Point(i, 1).norm()
    if i == 150:
        Point.norm = other
print(s)
class A:
    def __init__(self, i):
        if i % 3 == 0:
            self.a = i
            self.b = 1
        else:
            self.b = 2
            self.a = i
    def get(self):
        return self.a * self.b
s = 0
for i in range(300):
    s += A(i).get()
print(s)
class Grow:
    pass
for i in range(200):
    g = Grow()
    for k in range(i % 12):
        setattr(g, "f%d" % k, k)
    g.last = i
    g.more = i + 1
    s += g.last + g.more
print(s)
one, two = Grow(), Grow()
for i in range(40):
    one.__dict__ if i < 0 else None
    setattr(two, "a%d" % i, i)
two.a5 = 50
s = 0
for i in range(200):
    o = one if i % 2 else two
    o.a5 = i
    s += o.a5
print(s)
class Base:
    def f(self): return 1
class Sub(Base):
    pass
x = Sub()
s = 0
for i in range(300):
    s += x.f()
    if i == 100:
        Sub.f = lambda self: 1000
    if i == 200:
        del Sub.f
print(s)
class V:
    def __init__(self, v): self.v = v
    def __add__(self, o): return V(self.v + o.v)
    def __lt__(self, o): return self.v < o.v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return self.v
    def __bool__(self): return self.v % 2 == 1
    def __getitem__(self, i): return self.v + i
    def __len__(self): return self.v
    def __call__(self, a): return a + self.v
    @property
    def twice(self): return self.v * 2
    @staticmethod
    def st(a): return a + 1
    @classmethod
    def cl(cls, a): return cls(a)
t = V(0)
odd = n = 0
for i in range(300):
    t = t + V(i)
    if t: odd += 1
    if t < V(1000): n += 1
    if t == V(3): n += 100
    n += t[2] + len(t) % 7 + t(1) + t.twice + V.st(i) + V.cl(i).v + t.st(2)
print(t.v, odd, n)
class Lazy:
    def __getattr__(self, name): return len(name)
l = Lazy()
s = 0
for i in range(150):
    s += l.abc + l.z
    if i == 70: l.abc = 1000
print(s)
class Slot:
    __slots__ = ("a", "b")
q = Slot()
q.a = 0
for i in range(150): q.a += i
print(q.a)
class C1:
    def go(self): return 1
class C2:
    def go(self): return 2
class C3(C1):
    def go(self): return super().go() + 2
objs = [C1(), C2(), C3()]
s = 0
for i in range(600): s = s * 2 % 10007 + objs[i * i % 3].go()
print(s)
for i in range(200):
    if i == 150: objs[0].__class__ = C2
    s += objs[0].go()
print(s)
def isin(o): return isinstance(o, C1) + 2 * isinstance(o, (C2, int)) + 4 * isinstance(o, bool)
for i in range(300): s += isin([C1(), C2(), C3(), 1, True, None, 2.0, 1 << 70][i % 8]) * i
print(s)
