"""Locks, events, conditions, semaphores and barriers for tasks."""

import collections
from asyncio._futures import CancelledError
from asyncio._loop import get_running_loop


class _Context:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class _Waiting:
    def __init__(self):
        self._waiters = collections.deque()

    async def _wait(self):
        future = get_running_loop().create_future()
        self._waiters.append(future)
        try:
            await future
        finally:
            self._waiters.remove(future)

    def _wake(self):
        for future in self._waiters:
            if not future.done():
                future.set_result(True)
                return


class Lock(_Waiting, _Context):
    def __init__(self):
        super().__init__()
        self._locked = False

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all([w.cancelled() for w in self._waiters]):
            self._locked = True
            return True
        try:
            await self._wait()
        except CancelledError:
            if not self._locked:
                self._wake()
            raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake()


class Event(_Waiting):
    def __init__(self):
        super().__init__()
        self._value = False

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for future in self._waiters:
                if not future.done():
                    future.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if not self._value:
            await self._wait()
        return True


class Condition(_Waiting, _Context):
    def __init__(self, lock=None):
        super().__init__()
        self._lock = lock or Lock()
        self.locked, self.acquire, self.release = self._lock.locked, self._lock.acquire, self._lock.release

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        try:
            await self._wait()
            return True
        finally:
            await self.acquire()

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        for future in self._waiters:
            if n <= 0:
                break
            if not future.done():
                n -= 1
                future.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_Waiting, _Context):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        super().__init__()
        self._value = value

    def locked(self):
        return self._value == 0 or any([not w.cancelled() for w in self._waiters])

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        try:
            await self._wait()
        except CancelledError:
            self._hand_on()
            raise
        # The place was taken for us by who left it.
        self._hand_on()
        return True

    def _hand_on(self):
        while self._value > 0:
            waiter = next((w for w in self._waiters if not w.done()), None)
            if waiter is None:
                return
            self._value -= 1
            waiter.set_result(True)

    def release(self):
        self._value += 1
        self._hand_on()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class BrokenBarrierError(RuntimeError):
    """A barrier was broken or reset while tasks waited."""


class Barrier(_Waiting):
    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        super().__init__()
        self._parties = parties
        self._broken = False

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: len(self._waiters))
    broken = property(lambda self: self._broken)

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *exc):
        pass

    async def wait(self):
        if self._broken:
            raise BrokenBarrierError("Barrier aborted")
        index = len(self._waiters)
        if index + 1 == self._parties:
            for future in self._waiters:
                if not future.done():
                    future.set_result(True)
            return index
        await self._wait()
        if self._broken:
            raise BrokenBarrierError("Barrier aborted")
        return index

    async def abort(self):
        self._broken = True
        for future in self._waiters:
            if not future.done():
                future.set_result(False)
