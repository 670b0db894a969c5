import atexit
import threading


@atexit.register
def first():
    print("registered first, runs last")


atexit.register(print, "arguments", "too", sep="+")
atexit.register(first)
gone = lambda: print("never")
atexit.register(gone)
atexit.unregister(gone)
try:
    atexit.register(3)
except TypeError as e:
    print(e)
threading.Thread(target=print, kwargs={'end': ''}, args=("a thread that nobody joins\n",)).start()
