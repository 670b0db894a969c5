import threading

results = []
lock = threading.Lock()


def work(n):
    for i in range(100):
        with lock:
            results.append(n)


threads = [threading.Thread(target=work, args=(n,), name=f"worker-{n}") for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(results), sorted(set(results)), [t.is_alive() for t in threads], threads[0].name, threads[1].daemon)
event = threading.Event()
seen = []


def waiter():
    event.wait()
    seen.append("after the event")


t = threading.Thread(target=waiter)
t.start()
event.set()
t.join()
print(seen, event.is_set(), threading.current_thread().name, threading.current_thread() is threading.main_thread())
local = threading.local()
local.x = "main"


def own():
    seen.append(hasattr(local, "x"))
    local.x = "other"


t = threading.Thread(target=own)
t.start()
t.join()
print(seen, local.x)
r = threading.RLock()
with r, r:
    print(r.acquire(blocking=False), lock.locked(), lock.acquire(), lock.acquire(blocking=False), lock.release())
s = threading.BoundedSemaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.release(), s.release())
for bad in [s.release, lock.release, t.start, lambda: threading.Thread().join(), lambda: threading.Semaphore(-1)]:
    try:
        bad()
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)


class Mine(threading.Thread):
    def run(self):
        self.result = 6 * 7


m = Mine()
m.start()
m.join()
print(m.result, event.wait(0.01), threading.active_count())
