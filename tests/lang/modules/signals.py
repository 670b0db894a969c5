"""Handlers of signals, alarms, Ctrl-C from within."""
import os
import signal
import time


def note(number, frame):
    print("came", signal.Signals(number).name, type(frame).__name__)


print(signal.signal(signal.SIGUSR1, note), signal.getsignal(signal.SIGUSR1) is note)
os.kill(os.getpid(), signal.SIGUSR1)
print("after")


def late(number, frame):
    raise TimeoutError("too late")


signal.signal(signal.SIGALRM, late)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    while True:
        pass
except TimeoutError as e:
    print(e)
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    time.sleep(20)
except TimeoutError as e:
    print("asleep:", e)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.raise_signal(signal.SIGINT)
for number, handler in [(99, note), (signal.SIGKILL, note), (signal.SIGUSR1, 5)]:
    try:
        signal.signal(number, handler)
    except (ValueError, OSError, TypeError) as e:
        print(type(e).__name__, e)
