"""Signals: what is to be done when they come."""
import _signal
from enum import IntEnum as _IntEnum
from time import monotonic as _now

Signals = _IntEnum(
    "Signals",
    {
        "SIGHUP": 1, "SIGINT": 2, "SIGQUIT": 3, "SIGILL": 4, "SIGTRAP": 5, "SIGABRT": 6, "SIGIOT": 6, "SIGBUS": 7, "SIGFPE": 8,
        "SIGKILL": 9, "SIGUSR1": 10, "SIGSEGV": 11, "SIGUSR2": 12, "SIGPIPE": 13, "SIGALRM": 14, "SIGTERM": 15,
        "SIGSTKFLT": 16, "SIGCHLD": 17, "SIGCLD": 17, "SIGCONT": 18, "SIGSTOP": 19, "SIGTSTP": 20, "SIGTTIN": 21, "SIGTTOU": 22,
        "SIGURG": 23, "SIGXCPU": 24, "SIGXFSZ": 25, "SIGVTALRM": 26, "SIGPROF": 27, "SIGWINCH": 28, "SIGIO": 29, "SIGPOLL": 29,
        "SIGPWR": 30, "SIGSYS": 31, "SIGRTMIN": 34, "SIGRTMAX": 64,
    },
    module=__name__,
)
Handlers = _IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module=__name__)
globals().update(Signals.__members__)
globals().update(Handlers.__members__)
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2
SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = 0, 1, 2

_TEXTS = {
    1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap", 6: "Aborted", 7: "Bus error",
    8: "Floating point exception", 9: "Killed", 10: "User defined signal 1", 11: "Segmentation fault",
    12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", 16: "Stack fault", 17: "Child exited",
    18: "Continued", 19: "Stopped (signal)", 20: "Stopped", 21: "Stopped (tty input)", 22: "Stopped (tty output)",
    23: "Urgent I/O condition", 24: "CPU time limit exceeded", 25: "File size limit exceeded", 26: "Virtual timer expired",
    27: "Profiling timer expired", 28: "Window changed", 29: "I/O possible", 30: "Power failure", 31: "Bad system call",
}


class ItimerError(OSError):
    """A timer cannot be set."""


ItimerError.__qualname__ = "itimer_error"
itimer_error = ItimerError


def default_int_handler(signalnum, frame, /):
    """Raise KeyboardInterrupt."""
    raise KeyboardInterrupt


_handlers = {2: default_int_handler, 13: Handlers.SIG_IGN, 25: Handlers.SIG_IGN}


def _number(signalnum):
    number = signalnum.__index__()
    if not 1 <= number < NSIG:
        raise ValueError("signal number out of range")
    return number


def signal(signalnum, handler, /):
    """Say what is to be done when a signal comes: a function, SIG_IGN or SIG_DFL. What was said before."""
    number = _number(signalnum)
    if not callable(handler) and handler not in (0, 1):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if number in (9, 19):
        raise OSError(22, "Invalid argument")
    before = getsignal(number)
    _signal.watch(number)
    _handlers[number] = handler if callable(handler) else Handlers(handler)
    return before


def getsignal(signalnum, /):
    """What is to be done when the signal comes."""
    return _handlers.get(_number(signalnum), Handlers.SIG_DFL)


def _deliver():
    """The interpreter's question: do what is to be done."""
    import sys

    for number in _signal.take():
        handler = _handlers.get(number, Handlers.SIG_DFL)
        if handler is Handlers.SIG_DFL:
            _signal.default(number)
        elif handler is not Handlers.SIG_IGN:
            handler(number, sys._getframe(1))


def strsignal(signalnum, /):
    """The signal in words."""
    return _TEXTS.get(_number(signalnum))


def valid_signals():
    """The signals that there are."""
    return {Signals(n) if n in Signals._value2member_map_ else n for n in range(1, NSIG) if n not in (32, 33)}


def raise_signal(signalnum, /):
    """Send this process a signal."""
    import os

    os.kill(os.getpid(), _number(signalnum))


_due = 0.0
_again = 0.0


def _left():
    return max(_due - _now(), 0.0) if _due else 0.0


def setitimer(which, seconds, interval=0.0, /):
    """Send SIGALRM after that time, and then again and again. What was left of the timer before, and its interval."""
    global _due, _again
    if which != ITIMER_REAL:
        raise NotImplementedError("mimeo does not support other timers than signal.ITIMER_REAL yet")
    if seconds < 0 or interval < 0:
        raise ItimerError(22, "Invalid argument")
    before = (_left(), _again)
    _signal.alarm(seconds, interval)
    _due, _again = (_now() + seconds, float(interval)) if seconds else (0.0, 0.0)
    return before


def getitimer(which, /):
    """What is left of the timer, and its interval."""
    return (_left(), _again)


def alarm(seconds, /):
    """Send SIGALRM after that many seconds. How many were left before."""
    import math

    return math.ceil(setitimer(ITIMER_REAL, seconds)[0])


def siginterrupt(signalnum, flag, /):
    """System calls are never begun anew here."""


def _refuse(name):
    def refused(*args, **kwargs):
        raise NotImplementedError(f"mimeo does not support signal.{name}() yet")

    refused.__name__ = name
    return refused


for _name in (
    "pause", "set_wakeup_fd", "pthread_kill", "pthread_sigmask", "sigpending", "sigwait", "sigwaitinfo",
    "sigtimedwait",
):
    globals()[_name] = _refuse(_name)
_signal.watch(2)
