# Vectors, rotations by complex numbers, convex hull, polygon area, closest pair, nearest point.
import cmath
import math
from collections import namedtuple
from itertools import combinations, pairwise
import random

class Vec(namedtuple("Vec", "x y")):
    __slots__ = ()
    def __add__(self, o): return Vec(self.x + o[0], self.y + o[1])
    def __sub__(self, o): return Vec(self.x - o[0], self.y - o[1])
    def __mul__(self, k): return Vec(self.x * k, self.y * k) if not isinstance(k, Vec) else self.x * k.x + self.y * k.y
    __rmul__ = __mul__
    def __matmul__(self, o): return self.x * o.y - self.y * o.x
    def __neg__(self): return Vec(-self.x, -self.y)
    def __abs__(self): return math.hypot(*self)
    def __bool__(self): return any(self)
    def rotate(self, degrees):
        z = complex(*self) * cmath.rect(1, math.radians(degrees))
        return Vec(round(z.real, 9) + 0.0, round(z.imag, 9) + 0.0)

a, b = Vec(3, 4), Vec(-1, 2)
print(a + b, a - b, a * 2, 0.5 * a, a * b, a @ b, -a, abs(a), bool(Vec(0, 0)), a.rotate(90), b.rotate(-45), a + (1, 1), a == (3, 4))
print(a._replace(x=0), a.x, sum([a, b], Vec(0, 0)), sorted([a, b]), {a: 1}[3, 4], repr(a), max(a, b, key=abs), [*a])

def hull(points):
    points = sorted(set(points))
    def half(ps):
        out = []
        for p in ps:
            while len(out) > 1 and (out[-1] - out[-2]) @ (p - out[-1]) <= 0:
                out.pop()
            out.append(p)
        return out[:-1]
    return half(points) + half(points[::-1])

def area(polygon):
    return sum(p @ q for p, q in pairwise(polygon + polygon[:1])) / 2

def inside(p, polygon):
    return all((q - o) @ (p - o) >= 0 for o, q in pairwise(polygon + polygon[:1]))

rng = random.Random(7)
points = [Vec(rng.randrange(100), rng.randrange(100)) for _ in range(60)]
h = hull(points)
print(h, area(h), all(inside(p, h) for p in points), sum(map(lambda p: inside(p, h[:5]), points)))

def closest(ps):
    ps = sorted(ps)
    if len(ps) <= 3:
        return min(((abs(p - q), p, q) for p, q in combinations(ps, 2)), default=(math.inf,))
    middle = len(ps) // 2
    best = min(closest(ps[:middle]), closest(ps[middle:]))
    strip = sorted((p for p in ps if abs(p.x - ps[middle].x) < best[0]), key=lambda p: p.y)
    for i, p in enumerate(strip):
        for q in strip[i + 1:i + 8]:
            best = min(best, (abs(p - q), *sorted((p, q))))
    return best

d, p, q = closest(set(points))
print(round(d, 6), p, q, d == min(abs(p - q) for p, q in combinations(set(points), 2)))
roots = [cmath.exp(2j * cmath.pi * k / 6) for k in range(6)]
print([f"{z:.3f}" for z in roots], f"{abs(sum(roots)):.1f}", cmath.polar(1j), f"{cmath.phase(-1):.4f}", complex(1, -0.0).conjugate())
