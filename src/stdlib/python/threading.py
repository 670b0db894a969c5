"""Threads and what they wait for. See _thread for what mimeo's threads are."""

import _thread
from _thread import RLock, TIMEOUT_MAX, _local as local, allocate_lock as Lock, error as ThreadError, get_ident, get_native_id
from _thread import wait_until as _wait_until

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event", "Lock",
    "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError",
    "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs", "getprofile", "gettrace",
    "setprofile_all_threads", "settrace_all_threads", "get_native_id",
]

_counter = 0
_active = {}


def _next_name(target):
    global _counter
    _counter += 1
    name = f"Thread-{_counter}"
    if target is not None:
        try:
            name += f" ({target.__name__})"
        except AttributeError:
            pass
    return name


class ExceptHookArgs(tuple):
    """What excepthook gets."""

    __slots__ = ()

    def __new__(cls, values):
        return tuple.__new__(cls, values)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Report an exception that ended a thread."""
    import sys
    import traceback

    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=sys.stderr)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=sys.stderr)
    sys.stderr.flush()


__excepthook__ = excepthook


class Thread:
    """A function that runs beside the program: with mimeo, while others wait."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._name = str(name) if name is not None else _next_name(target)
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._started = False
        self._ended = False
        self._initialized = True

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started:
            raise RuntimeError("threads can only be started once")
        self._started = True
        self._ident = _thread.spawn(self._bootstrap)
        _active[self._ident] = self

    def _bootstrap(self):
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException as e:
            excepthook(ExceptHookArgs((type(e), e, e.__traceback__, self)))
        finally:
            self._ended = True
            _active.pop(self._ident, None)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        _wait_until(lambda: self._ended, timeout, "joining a thread")

    def is_alive(self):
        if self._started and not self._ended and self is not current_thread():
            # Programs ask until the answer is no.
            _thread.run_one()
        return self._started and not self._ended

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def __repr__(self):
        state = "initial" if not self._started else "stopped" if self._ended else "started"
        if self._daemonic:
            state += " daemon"
        if self._ident is not None:
            state += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {state})>"


class _MainThread(Thread):
    """The thread in which the program began."""

    def __init__(self):
        self._name = "MainThread"
        self._daemonic = False
        self._ident = 1
        self._started, self._ended = True, False
        self._initialized = True
        _active[1] = self


_main = _MainThread()


def main_thread():
    return _main


def current_thread():
    return _active.get(get_ident(), _main)


currentThread = current_thread


def active_count():
    return len(_active)


activeCount = active_count


def enumerate():
    return list(_active.values())


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return _wait_until(lambda: self._flag, timeout, "waiting for an event")

    def __repr__(self):
        state = "set" if self._flag else "unset"
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {state}>"


class Condition:
    """A lock, and waiting until another thread says that something has changed."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def _is_owned(self):
        if hasattr(self._lock, "_is_owned"):
            return self._lock._is_owned()
        return self._lock.locked()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        told = []
        self._waiters.append(told)
        save = getattr(self._lock, "_release_save", None)
        saved = save() if save else self._lock.release()
        try:
            got = _wait_until(lambda: bool(told), timeout, "waiting for a condition")
        finally:
            if told not in self._waiters:
                pass
            else:
                self._waiters = [w for w in self._waiters if w is not told]
            if save:
                self._lock._acquire_restore(saved)
            else:
                self._lock.acquire()
        return got

    def wait_for(self, predicate, timeout=None):
        import time

        end = None if timeout is None else time.monotonic() + timeout
        result = predicate()
        while not result:
            left = None
            if end is not None:
                left = end - time.monotonic()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        for told in self._waiters[:n]:
            told.append(True)
        del self._waiters[:n]

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"


class Semaphore:
    """A counter that waits instead of going below zero."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value == 0:
            if not blocking or not _wait_until(lambda: self._value > 0, timeout, "acquiring a semaphore"):
                return False
        self._value -= 1
        return True

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"


class BoundedSemaphore(Semaphore):
    """A semaphore that is not released more often than acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class BrokenBarrierError(RuntimeError):
    """A barrier was reset or broken."""


class Barrier:
    """A place where a number of threads wait for each other."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._parties, self._action, self._timeout = parties, action, timeout
        self._arrived, self._round, self._broken = 0, 0, False

    def wait(self, timeout=None):
        if self._broken:
            raise BrokenBarrierError
        index, round = self._arrived, self._round
        self._arrived += 1
        if self._arrived == self._parties:
            if self._action:
                self._action()
            self._arrived, self._round = 0, round + 1
            return index
        passed = lambda: self._round != round or self._broken
        if not _wait_until(passed, self._timeout if timeout is None else timeout, "waiting at a barrier"):
            self._broken = True
        if self._broken:
            raise BrokenBarrierError
        return index

    def reset(self):
        self._arrived, self._broken = 0, False

    def abort(self):
        self._broken = True

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._arrived)
    broken = property(lambda self: self._broken)


class Timer(Thread):
    """A thread that calls a function after some seconds."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        import time

        if not self.finished.is_set():
            time.sleep(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


def _shutdown():
    """At the end of the program: run what was started and not joined, daemons excepted."""
    while any(not t._daemonic for ident, t in _active.items() if t is not _main):
        if not _thread.run_one():
            break


def _no_hooks(func):
    if func is not None:
        raise NotImplementedError("mimeo does not support tracing functions yet")


settrace = setprofile = settrace_all_threads = setprofile_all_threads = _no_hooks


def gettrace():
    return None


getprofile = gettrace
stack_size = _thread.stack_size
_after_fork = lambda: None
