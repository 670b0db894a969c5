# finalize at the end of the program: the newest first, once each, also when one raises.
import atexit
import sys
import weakref


class Thing:
    pass


keep = [Thing() for _ in range(3)]
for i, thing in enumerate(keep):
    weakref.finalize(thing, print, "finalizing", i)
done = weakref.finalize(keep[0], print, "done early")
done()


def bad():
    raise ValueError("in finalizer")


weakref.finalize(keep[1], bad)
sys.excepthook = lambda kind, e, tb: print("hook", kind.__name__, e)
atexit.register(print, "registered after: runs before")
print("program over")
