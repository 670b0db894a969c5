import queue
import threading

q = queue.Queue()
done = []


def worker():
    while True:
        item = q.get()
        if item is None:
            break
        done.append(item * item)
        q.task_done()


t = threading.Thread(target=worker)
t.start()
for i in range(5):
    q.put(i)
q.put(None)
t.join()
print(done, q.empty(), q.qsize(), q.unfinished_tasks)
p = queue.PriorityQueue()
for item in [(3, "c"), (1, "a"), (2, "b")]:
    p.put(item)
print([p.get() for _ in range(3)])
s = queue.LifoQueue(2)
s.put(1)
s.put(2)
print(s.full(), s.get(), s.get(), s.empty(), s.maxsize)
simple = queue.SimpleQueue()
simple.put("x")
print(simple.get(), simple.empty(), simple.qsize())
s.put(1)
s.put(2)
for bad in [
    lambda: s.put(3, block=False),
    lambda: s.put_nowait(3),
    lambda: s.put(3, timeout=0.01),
    lambda: p.get_nowait(),
    lambda: p.get(timeout=0.01),
    lambda: simple.get(block=False),
    lambda: p.get(timeout=-1),
]:
    try:
        bad()
    except (queue.Full, queue.Empty, ValueError) as e:
        print(type(e).__name__, e)
q2 = queue.Queue()
for i in range(3):
    q2.put(i)
for _ in range(3):
    q2.get()
    q2.task_done()
q2.join()
try:
    q2.task_done()
except ValueError as e:
    print(e)
q2.shutdown()
try:
    q2.put(1)
except queue.ShutDown:
    print("shut down")
