"""Coroutines run in turns by an event loop: tasks, futures, timers, locks and queues. There is no input or output in it."""

from asyncio._futures import CancelledError, Future, InvalidStateError, Task, isfuture, iscoroutine, iscoroutinefunction
from asyncio._loop import (AbstractEventLoop, BaseEventLoop, EventLoop, Handle, Runner, SelectorEventLoop, TimerHandle, _get_running_loop,
                           _set_running_loop, get_event_loop, get_event_loop_policy, get_running_loop, new_event_loop, run,
                           set_event_loop, set_event_loop_policy)
from asyncio._locks import Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, Semaphore
from asyncio._queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull, QueueShutDown
from asyncio._tasks import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, TaskGroup, Timeout, all_tasks, as_completed, create_task,
                            current_task, ensure_future, gather, run_coroutine_threadsafe, shield, sleep, timeout, timeout_at,
                            to_thread, wait, wait_for, wrap_future)

TimeoutError = TimeoutError

__all__ = [name for name in dir() if name[0].isalpha()]


def __getattr__(name):
    if name in ("open_connection", "start_server", "create_subprocess_exec", "create_subprocess_shell", "StreamReader", "StreamWriter",
                "Protocol", "Transport", "DatagramProtocol"):
        raise NotImplementedError(f"mimeo does not support asyncio.{name} yet: its event loop has no input and output")
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
