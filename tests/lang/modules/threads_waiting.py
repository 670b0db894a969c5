import threading
import time

log = []
condition = threading.Condition()
items = []


def consumer():
    with condition:
        condition.wait_for(lambda: items)
        log.append(("got", items.pop()))


t = threading.Thread(target=consumer)
t.start()
with condition:
    items.append("item")
    condition.notify()
t.join()
print(log)
barrier = threading.Barrier(1)
print(barrier.wait(), barrier.parties, barrier.broken)
timer = threading.Timer(0.01, log.append, args=["timer"])
timer.start()
timer.join()
cancelled = threading.Timer(10, log.append, args=["never"])
cancelled.start()
cancelled.cancel()
cancelled.join()
print(log[1:], timer.is_alive())
started = time.monotonic()
print(threading.Event().wait(0.02), time.monotonic() - started >= 0.01, threading.Lock().acquire(timeout=0.01))
lock = threading.Lock()
lock.acquire()
print(lock.acquire(timeout=0.01), lock.locked())
with threading.Semaphore(2) as got:
    print(got)


def fails():
    raise ValueError("in a thread")


seen = []
old = threading.excepthook
threading.excepthook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
t = threading.Thread(target=fails, name="failing")
t.start()
t.join()
threading.excepthook = old
print(seen, t.is_alive())
try:
    condition.wait()
except RuntimeError as e:
    print(e)
print(threading.main_thread().name, threading.get_ident() == threading.main_thread().ident, repr(lock).startswith("<locked"))
