"""What is to be done when the program ends."""
import sys

_registered = []


def register(func, /, *args, **kwargs):
    """Call func(*args, **kwargs) at the end, before what was registered earlier."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _registered.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Forget every registration of func."""
    # Comparing may run anything, so what is compared is a copy.
    for entry in _registered[:]:
        if entry[0] == func and entry in _registered:
            _registered.remove(entry)


def _clear():
    _registered.clear()


def _ncallbacks():
    return len(_registered)


class _Unraisable:
    def __init__(self, exception, object):
        self.exc_type = type(exception)
        self.exc_value = exception
        self.exc_traceback = exception.__traceback__
        self.err_msg = f"Exception ignored in atexit callback {object!r}"
        self.object = None


def _run_exitfuncs():
    while _registered:
        func, args, kwargs = _registered.pop()
        try:
            func(*args, **kwargs)
        except BaseException as exception:
            sys.unraisablehook(_Unraisable(exception, func))
