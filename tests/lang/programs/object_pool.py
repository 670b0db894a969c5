# A pool that gets things back when they are let go of.
import weakref


class Connection:
    def __init__(self, number):
        self.number = number


class Handle:
    def __init__(self, connection):
        self.connection = connection


class Pool:
    def __init__(self, size):
        self.free = [Connection(n) for n in range(size)]
        self.log = []

    def take(self):
        if not self.free:
            raise RuntimeError("pool is empty")
        connection = self.free.pop()
        handle = Handle(connection)
        weakref.finalize(handle, self.back, connection)
        self.log.append(f"out {connection.number}")
        return handle

    def back(self, connection):
        self.log.append(f"back {connection.number}")
        self.free.append(connection)


pool = Pool(2)
first, second = pool.take(), pool.take()
try:
    pool.take()
except RuntimeError as e:
    print(e)
del first
third = pool.take()
print(third.connection.number, len(pool.free), pool.log)
del second, third
print(sorted(c.number for c in pool.free), pool.log[-1])
