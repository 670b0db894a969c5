"""Objects in a loop: attributes, methods, a property, operators, and two classes taking turns at one call.

usage: points.py [STEPS]     (300000)
"""
import sys


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Point(self.x * factor, self.y * factor)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __repr__(self):
        return f"Point({self.x:.3f}, {self.y:.3f})"

    @property
    def length2(self):
        return self.x * self.x + self.y * self.y


class Mover:
    """Something at a place, with a speed."""

    def __init__(self, place, speed):
        self.place = place
        self.speed = speed
        self.turns = 0

    def step(self, dt):
        self.place = self.place + self.speed * dt


class Bouncer(Mover):
    """Turns back at the circle of radius `limit`."""

    def __init__(self, place, speed, limit):
        super().__init__(place, speed)
        self.limit = limit

    def step(self, dt):
        super().step(dt)
        if self.place.length2 > self.limit * self.limit:
            self.speed = self.speed * -1.0
            self.place = self.place + self.speed * dt
            self.turns += 1


def main():
    steps = 300000
    if len(sys.argv) > 1:
        steps = int(sys.argv[1])
    movers = [
        Mover(Point(0.0, 0.0), Point(1.0, 0.5)),
        Bouncer(Point(0.0, 0.0), Point(0.7, -0.2), 4.0),
        Mover(Point(5.0, 5.0), Point(-0.25, -0.125)),
        Bouncer(Point(1.0, 1.0), Point(-0.3, 0.9), 2.5),
    ]
    for i in range(steps):
        movers[i & 3].step(0.0078125)
    for mover in movers:
        print(type(mover).__name__, mover.place, "turned", mover.turns, "times")
    print(Point(1.0, 2.0) + Point(0.5, 0.5) == Point(1.5, 2.5))


main()
