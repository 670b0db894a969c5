"""The event loop: what is ready runs in turn, timers when their time has come."""

import heapq
import sys
import time
from asyncio._futures import Future, Task, iscoroutine, isfuture


class Handle:
    """A call to come."""

    def __init__(self, callback, args, loop, context=None):
        self._callback, self._args, self._loop = callback, args, loop
        self._cancelled = False

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._callback(*self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({"message": f"Exception in callback {self._callback!r}", "exception": error, "handle": self})


class TimerHandle(Handle):
    """A call at a certain time."""

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when


class AbstractEventLoop:
    """The base of event loops."""


class BaseEventLoop(AbstractEventLoop):
    def __init__(self):
        self._ready = []
        self._timers = []
        self._counter = 0
        self._tasks = []
        self._current_task = None
        self._running = self._stopping = self._closed = False
        self._exception_handler = None
        self._task_factory = None
        self._asyncgens = []
        self._debug = False

    def __repr__(self):
        return f"<{type(self).__name__} running={self._running} closed={self._closed} debug={self._debug}>"

    def time(self):
        return time.monotonic()

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        handle = TimerHandle(when, callback, args, self, context)
        self._counter += 1
        heapq.heappush(self._timers, (when, self._counter, handle))
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **options):
        self._check_closed()
        if self._task_factory is not None:
            made = self._task_factory(self, coro)
            if name is not None:
                made.set_name(name)
            return made
        return Task(coro, loop=self, name=name, context=context)

    def set_task_factory(self, factory):
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:
            future.set_exception(error)
        return future

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def default_exception_handler(self, context):
        print(context.get("message") or "Unhandled exception in event loop", file=sys.stderr)
        error = context.get("exception")
        if error is not None:
            import traceback
            traceback.print_exception(error)

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
        else:
            self._exception_handler(self, context)

    def _run_once(self):
        while self._timers and self._timers[0][2]._cancelled:
            heapq.heappop(self._timers)
        if not self._ready and not self._stopping:
            if not self._timers:
                raise RuntimeError("mimeo's event loop has nothing left to wait for: every task waits for another")
            delay = self._timers[0][0] - self.time()
            if delay > 0:
                time.sleep(delay)
        now = self.time() + 1e-9
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(heapq.heappop(self._timers)[2])
        # What becomes ready meanwhile has its turn in the next round.
        ready, self._ready = self._ready, []
        for handle in ready:
            if not handle._cancelled:
                handle._run()

    def _begin(self):
        self._check_closed()
        if self._running:
            raise RuntimeError("This event loop is already running")
        if _get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        self._running = True
        _set_running_loop(self)
        hooks = getattr(sys, "get_asyncgen_hooks", None)
        self._old_hooks = hooks() if hooks else None
        if hooks:
            sys.set_asyncgen_hooks(firstiter=self._note_asyncgen, finalizer=self._finalize)

    def _end(self):
        self._running = self._stopping = False
        _set_running_loop(None)
        if self._old_hooks is not None:
            sys.set_asyncgen_hooks(*self._old_hooks)

    def _note_asyncgen(self, agen):
        if len(self._asyncgens) > 500:
            self._asyncgens = [known for known in self._asyncgens if known.ag_frame is not None]
        self._asyncgens.append(agen)

    def _finalize(self, agen):
        if agen in self._asyncgens:
            self._asyncgens.remove(agen)
        if not self._closed:
            self.call_soon(self.create_task, agen.aclose())

    def run_forever(self):
        self._begin()
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._end()

    def stop(self):
        self._stopping = True

    def run_until_complete(self, future):
        self._check_closed()
        if self._running:
            raise RuntimeError("This event loop is already running")
        if not isfuture(future):
            if not iscoroutine(future):
                future = _wrapped(future)
            future = self.create_task(future)
        future.add_done_callback(self._stop_when_done)
        try:
            self.run_forever()
        finally:
            future.remove_done_callback(self._stop_when_done)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def _stop_when_done(self, future):
        self._stopping = True

    async def shutdown_asyncgens(self):
        agens, self._asyncgens = list(self._asyncgens), []
        for agen in agens:
            try:
                await agen.aclose()
            except Exception as error:
                self.call_exception_handler({"message": f"an error occurred during closing of asynchronous generator {agen!r}",
                                             "exception": error, "asyncgen": agen})

    async def shutdown_default_executor(self, timeout=None):
        pass

    def close(self):
        if self._running:
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._timers.clear()


def _wrapped(awaitable):
    if not hasattr(type(awaitable), "__await__"):
        raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")

    async def wait():
        return await awaitable

    return wait()


class EventLoop(BaseEventLoop):
    """The one kind of loop that there is."""


SelectorEventLoop = EventLoop

_running_loop = None
_set_loop = None
_policy = None


def _get_running_loop():
    return _running_loop


def _set_running_loop(loop):
    global _running_loop
    _running_loop = loop


def get_running_loop():
    if _running_loop is None:
        raise RuntimeError("no running event loop")
    return _running_loop


class _Policy:
    def get_event_loop(self):
        if _set_loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return _set_loop

    def set_event_loop(self, loop):
        set_event_loop(loop)

    def new_event_loop(self):
        return EventLoop()


def get_event_loop():
    global _set_loop
    if _running_loop is not None:
        return _running_loop
    if _set_loop is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _set_loop


def set_event_loop(loop):
    global _set_loop
    _set_loop = loop


def new_event_loop():
    return EventLoop()


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = _Policy()
    return _policy


def set_event_loop_policy(policy):
    global _policy, _set_loop
    _policy = policy
    _set_loop = None


class Runner:
    """Runs coroutines in a loop of its own."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._loop = None
        self._debug, self._factory = debug, loop_factory
        self._closed = False

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, *exc):
        self.close()

    def get_loop(self):
        if self._closed:
            raise RuntimeError("Runner is closed")
        if self._loop is None:
            self._loop = self._factory() if self._factory is not None else new_event_loop()
            if self._factory is None:
                set_event_loop(self._loop)
            if self._debug is not None:
                self._loop.set_debug(self._debug)
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            if not hasattr(type(coro), "__await__"):
                raise ValueError(f"a coroutine was expected, got {coro!r}")
            coro = _wrapped(coro)
        if _get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        loop = self.get_loop()
        return loop.run_until_complete(loop.create_task(coro, context=context))

    def close(self):
        if self._loop is None or self._closed:
            self._closed = True
            return
        loop = self._loop
        try:
            _cancel_all_tasks(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            if self._factory is None:
                set_event_loop(None)
            loop.close()
            self._closed = True


def _cancel_all_tasks(loop):
    left = [t for t in loop._tasks if not t.done()]
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(_settle(left))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({"message": "unhandled exception during asyncio.run() shutdown",
                                         "exception": task.exception(), "task": task})


async def _settle(tasks):
    for task in tasks:
        try:
            await task
        except BaseException:
            pass


def run(main, *, debug=None, loop_factory=None):
    """Runs a coroutine to its end in a new event loop."""
    if _get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)
