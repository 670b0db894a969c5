# A discrete simulation: a priority queue of events, generators as processes, random numbers with a seed.
import heapq
import random
from collections import deque
from dataclasses import dataclass, field


@dataclass(order=True)
class Event:
    time: float
    serial: int
    process: object = field(compare=False)


class Simulation:
    def __init__(self, seed):
        self.now = 0.0
        self.queue = []
        self.serial = 0
        self.random = random.Random(seed)
        self.log = []

    def start(self, process, delay=0.0):
        self.serial += 1
        heapq.heappush(self.queue, Event(self.now + delay, self.serial, process))

    def run(self, until):
        while self.queue and self.queue[0].time <= until:
            event = heapq.heappop(self.queue)
            self.now = event.time
            try:
                command = event.process.send(None)
            except StopIteration as stop:
                if stop.value is not None:
                    self.log.append((round(self.now, 2), stop.value))
                continue
            match command:
                case float() | int() as delay:
                    self.start(event.process, delay)
                case Resource() as resource:
                    resource.request(event.process)
        return self


class Resource:
    def __init__(self, simulation, capacity):
        self.simulation, self.free, self.waiting, self.longest = simulation, capacity, deque(), 0

    def request(self, process):
        if self.free:
            self.free -= 1
            self.simulation.start(process)
        else:
            self.waiting.append(process)
            self.longest = max(self.longest, len(self.waiting))

    def release(self):
        if self.waiting:
            self.simulation.start(self.waiting.popleft())
        else:
            self.free += 1


def customer(sim, name, counter, waits):
    arrived = sim.now
    yield counter
    waits.append(sim.now - arrived)
    try:
        yield sim.random.expovariate(1 / 4)
    finally:
        counter.release()
    return f"{name} left"


def source(sim, n, counter, waits):
    for i in range(n):
        sim.start(customer(sim, f"c{i}", counter, waits))
        yield sim.random.uniform(0.5, 3.5)


for seed, clerks in ((1, 1), (1, 2), (2, 3)):
    sim = Simulation(seed)
    counter = Resource(sim, clerks)
    waits = []
    sim.start(source(sim, 40, counter, waits))
    sim.run(1000)
    print(f"clerks {clerks}: mean wait {sum(waits) / len(waits):.4f}, longest {max(waits):.4f}, queue {counter.longest}, end {sim.now:.3f}")
    print(sim.log[:3], sim.log[-1], len(sim.log))
