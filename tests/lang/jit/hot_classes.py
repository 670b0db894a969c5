# Methods, properties, operators, slots, inheritance and changing classes in hot loops.
class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __mul__(self, k): return Vec(self.x * k, self.y * k)
    def __eq__(self, o): return self.x == o.x and self.y == o.y
    def __hash__(self): return hash((self.x, self.y))
    @property
    def size(self): return abs(self.x) + abs(self.y)

v, far = Vec(0, 0), 0
for i in range(3000):
    v = v + Vec(i % 3 - 1, i % 5 - 2) * (1 + i % 2)
    far = max(far, v.size)
print(v.x, v.y, far, v == Vec(v.x, v.y), len({Vec(i % 9, i % 4) for i in range(500)}))

class Shape:
    count = 0
    def __init__(self, k):
        self.k = k
        Shape.count += 1
    def area(self): return 0
    def describe(self): return self.area() * 2
class Square(Shape):
    def area(self): return self.k * self.k
class Ring(Square):
    def area(self): return super().area() * 3 + self.k
shapes = [cls(i) for i in range(40) for cls in (Shape, Square, Ring)]
total = 0
for _ in range(40):
    for s in shapes:
        total += s.describe()
print(total, Shape.count)
Square.area = lambda self: -self.k
total = 0
for r in range(60):
    for s in shapes:
        total += s.area()
    if r == 30:
        Ring.area = Shape.area
print(total)

class Proxy:
    def __init__(self, target): self.__dict__["target"] = target
    def __getattr__(self, name): return getattr(self.target, name)
    def __setattr__(self, name, value): setattr(self.target, name, value + 1)
p = Proxy(Shape(1))
for i in range(1000):
    p.k = p.k + (i & 1)
print(p.k, p.describe())

class Counter:
    def __init__(self): self.n = 0
    def __call__(self, by=1): self.n += by; return self
    def __len__(self): return self.n
    def __bool__(self): return self.n % 2 == 1
    def __getitem__(self, i): return self.n * i
    def __contains__(self, x): return x == self.n
    def __iter__(self): return iter(range(self.n % 4))
c, odd, inside, items = Counter(), 0, 0, 0
for i in range(2000):
    c(i % 3)
    if c: odd += 1
    inside += i in c
    items += c[i % 2]
    for x in c: items -= x
print(len(c), odd, inside, items)

class Growing: pass
g = Growing()
for i in range(300):
    setattr(g, f"a{i % 50}", i)
    if i % 60 == 59:
        del g.a7
        g.a7 = -1
print(len(vars(g)), sum(vars(g).values()), g.a7, list(vars(g))[-1])
class Meta(type):
    def __call__(cls, *args):
        made = super().__call__(*args)
        cls.made = getattr(cls, "made", 0) + 1
        return made
class Tracked(metaclass=Meta):
    def __init__(self, v=0): self.v = v
print(sum(Tracked(i).v for i in range(500)), Tracked.made, sum(isinstance(s, Square) for s in shapes * 20), sum(type(s) is Ring for s in shapes * 20))
