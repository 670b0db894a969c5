# A priority queue whose entries can be changed.
import heapq
import itertools


class PriorityQueue:
    REMOVED = object()

    def __init__(self):
        self._heap, self._entries, self._count = [], {}, itertools.count()

    def put(self, task, priority=0):
        if task in self._entries:
            self.remove(task)
        entry = [priority, next(self._count), task]
        self._entries[task] = entry
        heapq.heappush(self._heap, entry)

    def remove(self, task):
        self._entries.pop(task)[-1] = self.REMOVED

    def get(self):
        while self._heap:
            priority, _, task = heapq.heappop(self._heap)
            if task is not self.REMOVED:
                del self._entries[task]
                return task, priority
        raise KeyError("pop from an empty priority queue")

    def __len__(self):
        return len(self._entries)


q = PriorityQueue()
for task, priority in (("write", 5), ("code", 1), ("test", 3), ("write", 0), ("plan", 1)):
    q.put(task, priority)
q.remove("test")
print(len(q), [q.get() for _ in range(len(q))])
try:
    q.get()
except KeyError as e:
    print(e)
