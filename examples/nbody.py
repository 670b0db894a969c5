"""Planets that pull at each other: floats in lists, a double loop, and an energy that must hardly change.

usage: nbody.py [STEPS]     (200000)
"""
import math
import sys

# A small solar system of our own: mass, position, velocity. Units: the star's mass, distances as from sun to earth, years.
GRAVITY = 4.0 * math.pi * math.pi
BODIES = [
    ("star", 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    ("ember", 0.0005, 0.6, 0.0, 0.01, 0.0, 8.0, 0.1),
    ("meadow", 0.000003, 1.0, 0.1, 0.0, -0.6, 6.2, 0.0),
    ("anvil", 0.001, 0.0, 5.2, 0.1, -2.7, 0.0, 0.05),
    ("lantern", 0.0003, -9.5, 0.0, -0.3, 0.0, -2.0, 0.02),
]


class Body:
    def __init__(self, name, mass, x, y, z, vx, vy, vz):
        self.name = name
        self.mass = mass
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx
        self.vy = vy
        self.vz = vz


def pairs_of(bodies):
    return [(bodies[i], bodies[j]) for i in range(len(bodies)) for j in range(i + 1, len(bodies))]


def rest(bodies):
    """Moves the frame of reference so that the whole does not drift."""
    mass = sum([b.mass for b in bodies])
    vx = sum([b.mass * b.vx for b in bodies]) / mass
    vy = sum([b.mass * b.vy for b in bodies]) / mass
    vz = sum([b.mass * b.vz for b in bodies]) / mass
    for b in bodies:
        b.vx -= vx
        b.vy -= vy
        b.vz -= vz


def energy(bodies, pairs):
    total = 0.0
    for b in bodies:
        total += 0.5 * b.mass * (b.vx * b.vx + b.vy * b.vy + b.vz * b.vz)
    for a, b in pairs:
        distance = math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2)
        total -= GRAVITY * a.mass * b.mass / distance
    return total


def advance(bodies, pairs, dt, steps):
    for _ in range(steps):
        for a, b in pairs:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            squared = dx * dx + dy * dy + dz * dz
            pull = GRAVITY * dt / (squared * math.sqrt(squared))
            a.vx -= dx * b.mass * pull
            a.vy -= dy * b.mass * pull
            a.vz -= dz * b.mass * pull
            b.vx += dx * a.mass * pull
            b.vy += dy * a.mass * pull
            b.vz += dz * a.mass * pull
        for b in bodies:
            b.x += dt * b.vx
            b.y += dt * b.vy
            b.z += dt * b.vz


def main():
    steps = 200000
    if len(sys.argv) > 1:
        steps = int(sys.argv[1])
    bodies = [Body(*row) for row in BODIES]
    pairs = pairs_of(bodies)
    rest(bodies)
    print(f"energy before {energy(bodies, pairs):.9f}")
    advance(bodies, pairs, 0.0005, steps)
    print(f"energy after  {energy(bodies, pairs):.9f}")
    for b in bodies:
        print(f"{b.name:8} {b.x:9.4f} {b.y:9.4f} {b.z:9.4f}")


main()
