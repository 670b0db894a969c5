"""Working with several tasks: waiting, gathering, time limits, groups."""

import types
from asyncio._futures import CancelledError, Future, Task, iscoroutine, isfuture
from asyncio._loop import _get_running_loop, _wrapped, get_event_loop, get_running_loop

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"


@types.coroutine
def _turn():
    yield


async def sleep(delay, result=None):
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    if delay <= 0:
        await _turn()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_unless_done, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _set_unless_done(future, result):
    if not future.done():
        future.set_result(result)


def create_task(coro, *, name=None, context=None):
    return get_running_loop().create_task(coro, name=name, context=context)


def current_task(loop=None):
    return (loop or get_running_loop())._current_task


def all_tasks(loop=None):
    return {t for t in (loop or get_running_loop())._tasks if not t.done()}


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        coro_or_future = _wrapped(coro_or_future)
    return (loop or get_event_loop()).create_task(coro_or_future)


def wrap_future(future, *, loop=None):
    return future


class _Gathering(Future):
    """Is cancelled by cancelling what it waits for."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        any_cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                any_cancelled = True
        if any_cancelled:
            self._cancel_requested = True
        return any_cancelled


def gather(*coros_or_futures, return_exceptions=False):
    """A future for the results of all."""
    if not coros_or_futures:
        loop = get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer
    loop = _get_running_loop()
    children, known = [], {}
    for arg in coros_or_futures:
        if id(arg) in known:
            children.append(known[id(arg)])
            continue
        future = ensure_future(arg, loop=None if isfuture(arg) else loop)
        loop = loop or future._loop
        known[id(arg)] = future
        children.append(future)
    left = len(set(map(id, children)))
    outer = _Gathering(children, loop=loop)

    def done(future):
        nonlocal left
        left -= 1
        if outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._cancelled_error())
                return
            if future.exception() is not None:
                outer.set_exception(future.exception())
                return
        if left == 0:
            results = []
            for child in children:
                if child.cancelled():
                    results.append(CancelledError("" if child._cancel_message is None else child._cancel_message))
                else:
                    error = child.exception()
                    results.append(child.result() if error is None else error)
            if outer._cancel_requested:
                outer.set_exception(CancelledError())
            else:
                outer.set_result(results)

    for future in {id(c): c for c in children}.values():
        future.add_done_callback(done)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Two sets: what is done, and what is not."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    fs = list(dict.fromkeys(fs))
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    if any([iscoroutine(f) for f in fs]):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = get_running_loop()
    waiter = loop.create_future()

    def look(_=None):
        left = [f for f in fs if not f.done()]
        failed = any([f.done() and not f.cancelled() and f._exception is not None for f in fs])
        if (not left or return_when == FIRST_COMPLETED and len(left) < len(fs) or return_when == FIRST_EXCEPTION and failed):
            _set_unless_done(waiter, None)

    look()
    handle = loop.call_later(timeout, _set_unless_done, waiter, None) if timeout is not None else None
    for f in fs:
        f.add_done_callback(look)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for f in fs:
            f.remove_done_callback(look)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


async def wait_for(fut, timeout):
    if fut is not None and not isfuture(fut) and not iscoroutine(fut):
        fut = _wrapped(fut)
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        try:
            await fut
        except CancelledError as error:
            raise TimeoutError from error
        return fut.result()
    async with _timeout(timeout):
        return await fut


def as_completed(fs, *, timeout=None):
    """Awaitables for the results, as they come."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    todo = [ensure_future(f) for f in dict.fromkeys(fs)]
    loop = get_event_loop()
    finished, waiters = [], []

    def done(future):
        if waiters:
            _set_unless_done(waiters.pop(0), future)
        else:
            finished.append(future)

    def expire():
        for waiter in waiters:
            if not waiter.done():
                waiter.set_exception(TimeoutError())
        waiters.clear()

    for future in todo:
        future.add_done_callback(done)
    handle = loop.call_later(timeout, expire) if timeout is not None else None

    async def one():
        if finished:
            return finished.pop(0).result()
        waiter = loop.create_future()
        waiters.append(waiter)
        return (await waiter).result()

    for _ in todo:
        yield one()


def shield(arg):
    """A future that can be cancelled without cancelling what it waits for."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def inner_done(inner):
        if outer.cancelled():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    inner.add_done_callback(inner_done)
    return outer


async def to_thread(func, /, *args, **kwargs):
    await _turn()
    return func(*args, **kwargs)


def run_coroutine_threadsafe(coro, loop):
    raise NotImplementedError("mimeo does not support asyncio.run_coroutine_threadsafe yet")


class Timeout:
    """Cancels what runs in it when the time is over."""

    def __init__(self, when):
        self._when = when
        self._handle = self._task = None
        self._expired = False

    def when(self):
        return self._when

    def expired(self):
        return self._expired

    def reschedule(self, when):
        if self._task is None:
            raise RuntimeError("Timeout has not been entered")
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if when is not None:
            self._handle = get_running_loop().call_at(when, self._expire)

    def _expire(self):
        self._expired = True
        self._handle = None
        self._task.cancel()

    async def __aenter__(self):
        if self._task is not None:
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._expired and self._task.uncancel() <= self._cancelling and exc_type is not None and issubclass(exc_type, CancelledError):
            raise TimeoutError from exc
        return None


def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)


_timeout = timeout


def timeout_at(when):
    return Timeout(when)


class TaskGroup:
    """Tasks that end together: when one fails the others are cancelled."""

    def __init__(self):
        self._entered = self._exiting = self._aborting = False
        self._tasks = {}
        self._errors = []
        self._base_error = None
        self._parent_cancel_requested = False
        self._waiter = None

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._entered = True
        self._loop = get_running_loop()
        self._parent = current_task(self._loop)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        self._exiting = True
        if exc_type is not None and isinstance(exc, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = exc
        cancelled = exc if exc_type is not None and issubclass(exc_type, CancelledError) else None
        if self._parent_cancel_requested and self._parent.uncancel() == 0:
            cancelled = None
        if exc_type is not None and not self._aborting:
            self._abort()
        while self._tasks:
            self._waiter = self._loop.create_future()
            try:
                await self._waiter
            except CancelledError as error:
                if not self._aborting:
                    cancelled = error
                    self._abort()
            self._waiter = None
        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancel_requested and not self._errors:
            pass
        if cancelled is not None and not self._errors:
            raise cancelled
        if exc_type is not None and not issubclass(exc_type, CancelledError):
            self._errors.append(exc)
        if self._errors:
            errors, self._errors = self._errors, []
            if self._parent.cancelling() and self._parent_cancel_requested:
                self._parent.uncancel()
                self._parent._must_cancel = False
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", errors) from None

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")
        if self._exiting and not self._tasks:
            raise RuntimeError(f"TaskGroup {self!r} is finished")
        if self._aborting:
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")
        task = self._loop.create_task(coro, name=name, context=context)
        self._tasks[task] = True
        task.add_done_callback(self._done)
        return task

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks):
            if not task.done():
                task.cancel()

    def _done(self, task):
        self._tasks.pop(task, None)
        if self._waiter is not None and not self._tasks:
            _set_unless_done(self._waiter, True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = error
        if not self._aborting:
            self._abort()
            if not self._exiting and not self._parent_cancel_requested:
                self._parent_cancel_requested = True
                self._parent.cancel()
