"""A queue without a limit."""

from _thread import wait_until
from collections import deque


class Empty(Exception):
    """There is nothing in the queue."""


class ShutDown(Exception):
    """The queue was shut down."""


Empty.__module__ = ShutDown.__module__ = "queue"
Empty.__module__ = "_queue"


class SimpleQueue:
    """First in, first out, without a limit."""

    def __init__(self):
        self._queue = deque()

    def put(self, item, block=True, timeout=None):
        self._queue.append(item)

    def put_nowait(self, item):
        self._queue.append(item)

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._queue:
            if not block or not wait_until(lambda: bool(self._queue), timeout, "waiting for an item"):
                raise Empty
        return self._queue.popleft()

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._queue

    def qsize(self):
        return len(self._queue)
