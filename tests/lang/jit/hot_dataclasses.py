# Dataclasses in hot loops: made, compared, hashed, changed, frozen ones refused.
from dataclasses import dataclass, field, replace, FrozenInstanceError

@dataclass
class Particle:
    x: float
    y: float
    vx: float = 1.0
    vy: float = -0.5
    hits: int = 0

    def step(self, dt):
        self.x += self.vx * dt
        self.y += self.vy * dt
        if not 0 <= self.x <= 10:
            self.vx = -self.vx
            self.hits += 1
        if not 0 <= self.y <= 10:
            self.vy = -self.vy
            self.hits += 1

@dataclass(frozen=True, order=True)
class Point:
    x: int
    y: int

    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)

@dataclass(slots=True)
class Node:
    value: int
    next: "Node | None" = None
    tags: list = field(default_factory=list)

particles = [Particle(i, 10 - i) for i in range(5)]
for _ in range(1500):
    for p in particles:
        p.step(0.125)
print([(round(p.x, 6), round(p.y, 6), p.hits) for p in particles])

def walk(n):
    at, seen, turns = Point(0, 0), set(), [Point(1, 0), Point(0, 1), Point(-1, 0), Point(0, -1)]
    for i in range(n):
        at += turns[(i * i + i // 7) % 4]
        seen.add(at)
    return at, len(seen), max(seen), min(seen), Point(0, 1) in seen

print(walk(4000))

def chain(n):
    head = None
    for i in range(n):
        head = Node(i, head)
        if i % 100 == 0:
            head.tags.append(i)
    total, tagged = 0, []
    while head is not None:
        total += head.value
        tagged += head.tags
        head = head.next
    return total, tagged[:3], len(tagged)

print(chain(3000))
refused = 0
p = Point(1, 2)
for i in range(300):
    try:
        p.x = i
    except FrozenInstanceError:
        refused += 1
    p = replace(p, y=i) if i % 2 else p
print(refused, p, sum(Point(i, 0) < Point(i, 1) for i in range(500)), len({Point(i % 7, i % 3) for i in range(1000)}))
