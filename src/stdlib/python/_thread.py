"""Threads without parallelism: what a thread was asked to do waits in a queue, and is done whenever another thread has to wait.

That is one of the orders in which real threads may run. What it cannot do is to leave a thread in the middle and come back to it; where
that would be needed, RuntimeError says so instead of waiting for ever.
"""

import time as _time

error = RuntimeError
TIMEOUT_MAX = 9223372036.0

# Threads that were started and have not run yet, oldest first: functions.
_waiting = []
_current = [1]
_last = [1]


def get_ident():
    return _current[-1]


get_native_id = get_ident


def _count():
    return len(_current) - 1


def run_one():
    """Run the oldest waiting thread to its end; False when there is none."""
    if not _waiting:
        return False
    ident, function = _waiting.pop(0)
    _current.append(ident)
    try:
        function()
    finally:
        _current.pop()
    return True


def wait_until(ready, timeout=None, what="this"):
    """Run waiting threads until `ready()`; False when that did not come within `timeout` seconds (None: ever)."""
    while not ready():
        if run_one():
            continue
        if timeout is None:
            raise RuntimeError(
                f"deadlock: {what} would wait for ever, as mimeo runs each thread to its end once it has begun"
            )
        # Nothing can change meanwhile.
        _time.sleep(max(timeout, 0))
        return ready()
    return True


def spawn(function):
    """Have `function()` called some time; the new thread's number."""
    _last[0] += 1
    _waiting.append((_last[0], function))
    return _last[0]


def start_new_thread(function, args, kwargs={}):
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")

    def run():
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException:
            import sys
            import traceback

            print(f"Exception ignored in thread started by {function!r}:", file=sys.stderr)
            traceback.print_exc()

    return spawn(run)


start_new = start_new_thread


class LockType:
    """A lock that any thread may release."""

    __slots__ = ("_locked", "__weakref__")

    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if self._locked:
            if not blocking:
                return False
            limit = None if timeout == -1 else timeout
            if not wait_until(lambda: not self._locked, limit, "acquiring a lock"):
                return False
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        self._locked = False

    def locked(self):
        return self._locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __repr__(self):
        state = "locked" if self._locked else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


lock = LockType
LockType.__name__ = LockType.__qualname__ = "lock"


def allocate_lock():
    return LockType()


allocate = allocate_lock


class RLock:
    """A lock that its owner may acquire again."""

    __slots__ = ("_owner", "_count", "__weakref__")

    def __init__(self):
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        if self._owner is not None:
            if not blocking:
                return False
            limit = None if timeout == -1 else timeout
            if not wait_until(lambda: self._owner is None, limit, "acquiring a lock"):
                return False
        self._owner, self._count = me, 1
        return True

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()

    def _is_owned(self):
        return self._owner == get_ident()

    def _recursion_count(self):
        return self._count if self._owner == get_ident() else 0

    def _release_save(self):
        saved = self._owner, self._count
        self._owner, self._count = None, 0
        return saved

    def _acquire_restore(self, saved):
        wait_until(lambda: self._owner is None, None, "acquiring a lock")
        self._owner, self._count = saved

    def __repr__(self):
        state = "unlocked" if self._owner is None else "locked"
        return f"<{state} _thread.RLock object owner={self._owner or 0} count={self._count} at {id(self):#x}>"


class _local:
    """Attributes that each thread has for itself."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local__all", {get_ident(): {}})
        object.__setattr__(self, "_local__arguments", (args, kwargs))
        return self

    def __own(self):
        everything = object.__getattribute__(self, "_local__all")
        me = get_ident()
        if me not in everything:
            everything[me] = {}
            cls = type(self)
            if cls.__init__ is not object.__init__:
                args, kwargs = object.__getattribute__(self, "_local__arguments")
                cls.__init__(self, *args, **kwargs)
        return everything[me]

    def __getattribute__(self, name):
        own = _local.__own(self)
        if name == "__dict__":
            return own
        if name in own:
            return own[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        own = _local.__own(self)
        found = getattr(type(self), name, None)
        if hasattr(type(found), "__set__"):
            object.__setattr__(self, name, value)
        else:
            own[name] = value

    def __delattr__(self, name):
        own = _local.__own(self)
        if name not in own:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        del own[name]


def interrupt_main(signum=2):
    raise KeyboardInterrupt


def exit():
    raise SystemExit


exit_thread = exit


def stack_size(size=0):
    return 0
