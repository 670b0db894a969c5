"""Positions in sorted lists, by halving."""


def _bounds(a, lo, hi):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    return lo, len(a) if hi is None else hi


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    """Return the index where to insert item x in list a, assuming a is sorted.

    Items equal to x stay left of it.
    """
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle] if key is None else key(a[middle])
        if x < item:
            hi = middle
        else:
            lo = middle + 1
    return lo


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    """Return the index where to insert item x in list a, assuming a is sorted.

    Items equal to x end up right of it.
    """
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle] if key is None else key(a[middle])
        if item < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


def insort_right(a, x, lo=0, hi=None, *, key=None):
    """Insert item x in list a, and keep it sorted assuming a is sorted; after its equals."""
    wanted = x if key is None else key(x)
    i = bisect_right(a, wanted, lo, hi, key=key)
    a.insert(i, x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    """Insert item x in list a, and keep it sorted assuming a is sorted; before its equals."""
    wanted = x if key is None else key(x)
    i = bisect_left(a, wanted, lo, hi, key=key)
    a.insert(i, x)


bisect = bisect_right
insort = insort_right


def _mark():
    """The functions are no methods when they are found in a class: where they are native they are none either."""
    from _traceback import mark_builtin

    for value in list(globals().values()):
        if type(value) is type(_mark):
            mark_builtin(value)


_mark()
