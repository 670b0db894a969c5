"""Futures and tasks."""

import contextlib
import types
from inspect import iscoroutinefunction


class CancelledError(BaseException):
    """A task or future was cancelled."""


class InvalidStateError(Exception):
    """A future is not in the state that was asked for."""


CancelledError.__module__ = InvalidStateError.__module__ = "asyncio.exceptions"

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"


def iscoroutine(obj):
    from collections import abc
    return isinstance(obj, (types.CoroutineType, abc.Coroutine))


def isfuture(obj):
    return hasattr(type(obj), "_asyncio_future_blocking") and getattr(obj, "_asyncio_future_blocking", None) is not None


def _context():
    try:
        import contextvars
    except ImportError:
        return None
    return contextvars.copy_context()


class Future:
    """A result that will be there later."""

    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        if loop is None:
            from asyncio._loop import get_event_loop
            loop = get_event_loop()
        self._loop = loop
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._callbacks = []
        self._cancel_message = None
        self._log_traceback = False

    def __repr__(self):
        info = [self._state.lower()]
        if self._state == _FINISHED:
            info.append(f"exception={self._exception!r}" if self._exception is not None else f"result={self._result!r}")
        return f"<{type(self).__name__} {' '.join(info)}>"

    __class_getitem__ = classmethod(types.GenericAlias)

    def get_loop(self):
        return self._loop

    def cancel(self, msg=None):
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _cancelled_error(self):
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def _schedule_callbacks(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            self._loop.call_soon(callback, self)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def result(self):
        if self._state == _CANCELLED:
            raise self._cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Result is not ready.")
        self._log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception.__traceback__)
        return self._result

    def exception(self):
        if self._state == _CANCELLED:
            raise self._cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        self._log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(fn, self)
        else:
            self._callbacks.append(fn)

    def remove_done_callback(self, fn):
        kept = [f for f in self._callbacks if f != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError(f"{self._state}: {self!r}")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            made = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            made.__cause__ = made.__context__ = exception
            exception = made
        self._exception = exception
        self._state = _FINISHED
        self._log_traceback = True
        self._schedule_callbacks()

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


_task_number = 0


class Task(Future):
    """A coroutine that the event loop runs."""

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        global _task_number
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            _task_number += 1
            name = f"Task-{_task_number}"
        self._name = str(name)
        self._num_cancels_requested = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._coro = coro
        self._context = context if context is not None else _context()
        self._loop._tasks.append(self)
        self._loop.call_soon(self._step)

    def __repr__(self):
        state = "cancelling" if self._num_cancels_requested and not self.done() else self._state.lower()
        info = f"{state} name={self._name!r} coro=<{getattr(self._coro, '__qualname__', self._coro)}()>"
        if self._state == _FINISHED:
            info += f" exception={self._exception!r}" if self._exception is not None else f" result={self._result!r}"
        return f"<Task {info}>"

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg=None):
        if self.done():
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    def _step(self, exc=None):
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        previous = self._loop._current_task
        self._loop._current_task = self
        try:
            if self._context is not None:
                self._context.run(self._advance, exc)
            else:
                self._advance(exc)
        finally:
            self._loop._current_task = previous
            if self.done() and self in self._loop._tasks:
                self._loop._tasks.remove(self)

    def _advance(self, exc):
        try:
            result = self._coro.send(None) if exc is None else self._coro.throw(exc)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as error:
            self._cancelled_exc = error
            super().cancel(msg=error.args[0] if error.args else None)
        except (KeyboardInterrupt, SystemExit) as error:
            super().set_exception(error)
            raise
        except BaseException as error:
            super().set_exception(error)
        else:
            self._wait_for(result)

    def _wait_for(self, result):
        if isfuture(result):
            if result._loop is not self._loop:
                self._fail(f"Task {self!r} got Future {result!r} attached to a different loop")
            elif not result._asyncio_future_blocking:
                self._fail(f"yield was used instead of yield from in task {self!r} with {result!r}")
            elif result is self:
                self._fail(f"Task cannot await on itself: {self!r}")
            else:
                result._asyncio_future_blocking = False
                result.add_done_callback(self._wakeup)
                self._fut_waiter = result
                if self._must_cancel and result.cancel(msg=self._cancel_message):
                    self._must_cancel = False
        elif result is None:
            self._loop.call_soon(self._step)
        elif isinstance(result, types.GeneratorType):
            self._fail(f"yield was used instead of yield from for generator in task {self!r} with {result!r}")
        else:
            self._fail(f"Task got bad yield: {result!r}")

    def _fail(self, text):
        self._loop.call_soon(self._step, RuntimeError(text))

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()
