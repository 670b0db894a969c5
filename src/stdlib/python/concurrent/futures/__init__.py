"""Calls whose results come later: with mimeo, when someone waits for them, as its threads."""

import threading
from _thread import run_one as _run_one, spawn as _spawn, wait_until as _wait_until
from collections import namedtuple

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"

__all__ = (
    "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "InvalidStateError", "BrokenExecutor",
    "Future", "Executor", "wait", "as_completed", "ProcessPoolExecutor", "ThreadPoolExecutor",
)


class Error(Exception):
    """Something about a future."""


class CancelledError(Error):
    """The call was cancelled."""


class InvalidStateError(Error):
    """Not in this state."""


class BrokenExecutor(RuntimeError):
    """The executor cannot go on."""


TimeoutError = TimeoutError
DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


class Future:
    """The result of a call, once there is one."""

    def __init__(self):
        self._state, self._result, self._exception, self._callbacks = "PENDING", None, None, []

    def cancel(self):
        if self._state in ("RUNNING", "FINISHED"):
            return False
        if self._state != "CANCELLED":
            self._state = "CANCELLED"
            self._call_back()
        return True

    def cancelled(self):
        return self._state == "CANCELLED"

    def running(self):
        return self._state == "RUNNING"

    def done(self):
        if self._state == "PENDING":
            # Programs ask until the answer is yes.
            _run_one()
        return self._state in ("CANCELLED", "FINISHED")

    def _ended(self):
        return self._state in ("CANCELLED", "FINISHED")

    def _wait(self, timeout):
        if not _wait_until(self._ended, timeout, "waiting for a result"):
            raise TimeoutError()
        if self._state == "CANCELLED":
            raise CancelledError()

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def add_done_callback(self, fn):
        if self._ended():
            self._callback(fn)
        else:
            self._callbacks.append(fn)

    def _callback(self, fn):
        try:
            fn(self)
        except Exception:
            import sys
            import traceback

            sys.stderr.write(f"exception calling callback for {self!r}\n")
            traceback.print_exc()

    def _call_back(self):
        for fn in self._callbacks:
            self._callback(fn)

    def set_running_or_notify_cancel(self):
        if self._state == "CANCELLED":
            return False
        if self._state != "PENDING":
            raise RuntimeError("Future in unexpected state")
        self._state = "RUNNING"
        return True

    def set_result(self, result):
        if self._ended():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._result, self._state = result, "FINISHED"
        self._call_back()

    def set_exception(self, exception):
        if self._ended():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._exception, self._state = exception, "FINISHED"
        self._call_back()

    def __repr__(self):
        more = ""
        if self._state == "FINISHED":
            more = f" raised {type(self._exception).__name__}" if self._exception else f" returned {type(self._result).__name__}"
        return f"<{type(self).__name__} at {id(self):#x} state={self._state.lower()}{more}>"


class Executor:
    """Calls functions some time."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            futures.reverse()
            try:
                while futures:
                    yield futures.pop().result(timeout)
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    """Calls functions in threads."""

    _pools = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        import os

        self._max_workers = min(32, (os.cpu_count() or 1) + 4) if max_workers is None else max_workers
        self._initializer, self._initargs, self._begun = initializer, initargs, 0
        self._futures, self._shutdown = [], False

    def submit(self, fn, /, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = Future()

        def work():
            if not future.set_running_or_notify_cancel():
                return
            try:
                if self._initializer is not None and self._begun < self._max_workers:
                    self._begun += 1
                    self._initializer(*self._initargs)
                result = fn(*args, **kwargs)
            except BaseException as e:
                future.set_exception(e)
            else:
                future.set_result(result)

        self._futures.append(future)
        _spawn(work)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            for future in self._futures:
                future.cancel()
        if wait:
            for future in self._futures:
                _wait_until(future._ended, None, "waiting for results")


class ProcessPoolExecutor(ThreadPoolExecutor):
    """Calls functions; with mimeo in this process."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, "", initializer, initargs)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)

    def enough():
        done = [f for f in fs if f._ended()]
        if return_when == FIRST_COMPLETED and done:
            return True
        if return_when == FIRST_EXCEPTION and any(f._exception for f in done if not f.cancelled()):
            return True
        return len(done) == len(fs)

    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    _wait_until(enough, timeout, "waiting for futures")
    done = {f for f in fs if f._ended()}
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    left = list(dict.fromkeys(fs))
    total = len(left)
    while left:
        if not _wait_until(lambda: any(f._ended() for f in left), timeout, "waiting for futures"):
            raise TimeoutError(f"{len(left)} (of {total}) futures unfinished")
        for future in [f for f in left if f._ended()]:
            left.remove(future)
            yield future
