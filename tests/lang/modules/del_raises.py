# What __del__ raises cannot go anywhere: sys.unraisablehook is told.
import gc
import sys


class Bad:
    def __del__(self):
        raise ValueError("no end")


def hook(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg, unraisable.object.__qualname__)
    print(unraisable.exc_traceback is not None)


sys.unraisablehook = hook
bad = Bad()
del bad
gc.collect()
try:
    1 / 0
except ZeroDivisionError as e:
    bad = Bad()
    del bad
    gc.collect()
    print(type(e).__name__, sys.exception() is e)
sys.unraisablehook = sys.__unraisablehook__
print("on")
