# A simulation by a heap of events.
import heapq
from itertools import count


class Simulation:
    def __init__(self):
        self.now, self._queue, self._tie = 0, [], count()
        self.log = []

    def at(self, delay, action, *args):
        heapq.heappush(self._queue, (self.now + delay, next(self._tie), action, args))

    def run(self, until):
        while self._queue and self._queue[0][0] <= until:
            self.now, _, action, args = heapq.heappop(self._queue)
            action(*args)
        return len(self._queue)


def customer(sim, name, steps):
    sim.log.append((sim.now, name, steps[0]))
    if len(steps) > 1:
        sim.at(len(steps[0]), customer, sim, name, steps[1:])


sim = Simulation()
for i, name in enumerate(["ann", "bob", "cid"]):
    sim.at(i * 2, customer, sim, name, ["enter", "order", "pay", "leave"][: 4 - i])
print(sim.run(8), sim.now)
print(sim.run(100))
for entry in sim.log:
    print(*entry)
