from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, as_completed, wait


def square(x):
    return x * x


with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(square, n) for n in range(5)]
    print([f.result() for f in futures], list(pool.map(square, range(4))), list(pool.map(pow, [2, 3], [3, 2])))
    bad = pool.submit(lambda: 1 / 0)
    try:
        bad.result()
    except ZeroDivisionError as e:
        print("raised", e)
    print(type(bad.exception()).__name__, bad.done(), futures[0].running(), futures[0].cancelled())
    print(sorted(f.result() for f in as_completed([pool.submit(square, n) for n in (3, 1, 2)])))
    done, not_done = wait([pool.submit(square, 9)])
    print(len(done), len(not_done), done.pop().result())
try:
    pool.submit(square, 1)
except RuntimeError as e:
    print(e)
f = Future()
f.add_done_callback(lambda f: print("callback", f.result()))
f.set_result(42)
print(f.result(), f.done(), f.cancel())
g = Future()
print(g.cancel(), g.cancelled(), g.done())
try:
    g.result()
except CancelledError as e:
    print("cancelled", repr(e))
try:
    Future().result(timeout=0.01)
except TimeoutError as e:
    print("timeout", repr(e))
try:
    ThreadPoolExecutor(0)
except ValueError as e:
    print(e)
