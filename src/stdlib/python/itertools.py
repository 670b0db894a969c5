"""Iterators that are made of other iterators."""
import operator as _operator

_absent = object()


class _Iterator:
    """An iterator over what the generator `_items` yields; it exists so that each kind has a class of its own, and checks its arguments at once."""

    __slots__ = ("_it", "__weakref__")

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._it)

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


class count(_Iterator):
    __slots__ = ("_n", "_step")

    def __init__(self, start=0, step=1):
        for v in (start, step):
            if not hasattr(v, "__add__") or isinstance(v, (str, list, tuple, bytes)):
                raise TypeError("a number is required")
        self._n, self._step = start, step

    def __next__(self):
        n = self._n
        self._n = n + self._step
        return n

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return f"count({self._n!r})"
        return f"count({self._n!r}, {self._step!r})"


class cycle(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, /):
        self._it = self._items(iter(iterable))

    @staticmethod
    def _items(it):
        saved = []
        for v in it:
            yield v
            saved.append(v)
        while saved:
            yield from saved


class repeat(_Iterator):
    __slots__ = ("_object", "_times")

    def __init__(self, object, times=_absent):
        self._object = object
        self._times = None if times is _absent else max(_operator.index(times), 0)

    def __next__(self):
        if self._times is None:
            return self._object
        if self._times == 0:
            raise StopIteration
        self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError("len() of unsized object")
        return self._times

    def __repr__(self):
        return f"repeat({self._object!r})" if self._times is None else f"repeat({self._object!r}, {self._times})"


class accumulate(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, func=None, *, initial=None):
        self._it = self._items(iter(iterable), func or _operator.add, initial)

    @staticmethod
    def _items(it, func, total):
        if total is None:
            for total in it:
                break
            else:
                return
        yield total
        for v in it:
            total = func(total, v)
            yield total


class chain(_Iterator):
    __slots__ = ()

    def __init__(self, *iterables):
        self._it = self._items(iter(iterables))

    @staticmethod
    def _items(iterables):
        for iterable in iterables:
            yield from iterable

    @classmethod
    def from_iterable(cls, iterables, /):
        made = cls()
        made._it = cls._items(iter(iterables))
        return made


class compress(_Iterator):
    __slots__ = ()

    def __init__(self, data, selectors):
        self._it = (v for v, wanted in zip(iter(data), iter(selectors)) if wanted)


class dropwhile(_Iterator):
    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self._it = self._items(predicate, iter(iterable))

    @staticmethod
    def _items(predicate, it):
        for v in it:
            if not predicate(v):
                yield v
                break
        yield from it


class takewhile(_Iterator):
    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        self._it = self._items(predicate, iter(iterable))

    @staticmethod
    def _items(predicate, it):
        for v in it:
            if not predicate(v):
                return
            yield v


class filterfalse(_Iterator):
    __slots__ = ()

    def __init__(self, function, iterable, /):
        it = iter(iterable)
        self._it = (v for v in it if not v) if function is None or function is bool else (v for v in it if not function(v))


class starmap(_Iterator):
    __slots__ = ()

    def __init__(self, function, iterable, /):
        it = iter(iterable)
        self._it = (function(*tuple(args)) for args in it)


class islice(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, *bounds):
        if not 1 <= len(bounds) <= 3:
            raise TypeError(f"islice expected at {'least 2 arguments, got 1' if not bounds else f'most 4 arguments, got {len(bounds) + 1}'}")
        start, stop, step = (None, bounds[0], None) if len(bounds) == 1 else (*bounds, None)[:3]
        start = self._bound(start, 0, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        stop = self._bound(stop, None, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        step = self._bound(step, 1, "Step for islice() must be a positive integer or None.")
        if step == 0:
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._it = self._items(iter(iterable), start, stop, step)

    @staticmethod
    def _bound(v, default, message):
        if v is None:
            return default
        try:
            v = _operator.index(v)
        except TypeError:
            raise ValueError(message) from None
        if not 0 <= v < 1 << 63:
            raise ValueError(message)
        return v

    @staticmethod
    def _items(it, start, stop, step):
        at = 0
        wanted = start
        while stop is None or wanted < stop:
            for v in it:
                at += 1
                if at > wanted:
                    break
            else:
                return
            yield v
            wanted += step
        # What lies before the end is consumed too.
        while stop is not None and at < stop:
            for _ in it:
                at += 1
                break
            else:
                return


class pairwise(_Iterator):
    __slots__ = ("_last",)

    def __init__(self, iterable, /):
        self._it, self._last = iter(iterable), _absent

    def __next__(self):
        if self._it is None:
            raise StopIteration
        try:
            if self._last is _absent:
                # The iterator may ask for a pair itself, and end this one.
                self._last = next(self._it)
                if self._it is None:
                    raise StopIteration
            last = self._last
            new = next(self._it)
        except BaseException:
            self._it, self._last = None, _absent
            raise
        self._last = new
        return last, new


class batched(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, n, *, strict=False):
        if n < 1:
            raise ValueError("n must be at least one")
        self._it = self._items(iter(iterable), n, strict)

    @staticmethod
    def _items(it, n, strict):
        while batch := tuple(islice(it, n)):
            if strict and len(batch) != n:
                raise ValueError("batched(): incomplete batch")
            yield batch


class zip_longest(_Iterator):
    __slots__ = ()

    def __init__(self, *iterables, fillvalue=None):
        self._it = self._items([iter(iterable) for iterable in iterables], fillvalue)

    @staticmethod
    def _items(its, fillvalue):
        left = len(its)
        while left:
            row = []
            for i, it in enumerate(its):
                v = fillvalue if it is None else next(it, _absent)
                if v is _absent:
                    its[i] = None
                    left -= 1
                    if not left:
                        return
                    v = fillvalue
                row.append(v)
            yield tuple(row)


class groupby(_Iterator):
    __slots__ = ("_source", "_key", "_current", "_value", "_group", "_begun")

    def __init__(self, iterable, key=None):
        self._source = iter(iterable)
        self._key = key
        self._current = self._value = self._group = _absent
        self._begun = False

    def _step(self):
        self._value = next(self._source)
        self._current = self._value if self._key is None else self._key(self._value)

    def __next__(self):
        target, self._group = self._group, _absent
        if not self._begun:
            self._step()
            self._begun = True
        else:
            # What is left of the group before is skipped.
            while target is not _absent and self._current == target:
                self._step()
        group = self._group = self._current
        return group, _grouper(self, group)


class _grouper(_Iterator):
    __slots__ = ("_parent", "_target", "_first")

    def __init__(self, parent, target):
        self._parent, self._target, self._first = parent, target, True

    def __next__(self):
        parent = self._parent
        if parent._group is not self._target:
            raise StopIteration
        if not self._first:
            parent._step()
            if not parent._current == self._target:
                # The next group begins with what was read.
                parent._group = _absent
                raise StopIteration
        self._first = False
        return parent._value


class product(_Iterator):
    __slots__ = ()

    def __init__(self, *iterables, repeat=1):
        repeat = _operator.index(repeat)
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._it = self._items([tuple(iterable) for iterable in iterables] * repeat)

    @staticmethod
    def _items(pools):
        if not all(pools):
            return
        indices = [0] * len(pools)
        row = [pool[0] for pool in pools]
        while True:
            yield tuple(row)
            for i in reversed(range(len(pools))):
                indices[i] += 1
                if indices[i] < len(pools[i]):
                    row[i] = pools[i][indices[i]]
                    break
                indices[i] = 0
                row[i] = pools[i][0]
            else:
                return


class permutations(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        elif not isinstance(r, int):
            raise TypeError("Expected int as r")
        if r < 0:
            raise ValueError("r must be non-negative")
        self._it = self._items(pool, r)

    @staticmethod
    def _items(pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(n))
        # How many choices are left for each place.
        left = list(range(n, n - r, -1))
        yield tuple([pool[i] for i in indices[:r]])
        while True:
            for i in reversed(range(r)):
                left[i] -= 1
                if left[i]:
                    j = n - left[i]
                    indices[i], indices[j] = indices[j], indices[i]
                    yield tuple([pool[k] for k in indices[:r]])
                    break
                indices[i:] = indices[i + 1 :] + indices[i : i + 1]
                left[i] = n - i
            else:
                return


class combinations(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        r = _operator.index(r)
        if r < 0:
            raise ValueError("r must be non-negative")
        self._it = self._items(pool, r)

    @staticmethod
    def _items(pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(r))
        yield tuple([pool[i] for i in indices])
        while True:
            i = r - 1
            while i >= 0 and indices[i] == i + n - r:
                i -= 1
            if i < 0:
                return
            indices[i] += 1
            for j in range(i + 1, r):
                indices[j] = indices[j - 1] + 1
            yield tuple([pool[i] for i in indices])


class combinations_with_replacement(_Iterator):
    __slots__ = ()

    def __init__(self, iterable, r):
        pool = tuple(iterable)
        r = _operator.index(r)
        if r < 0:
            raise ValueError("r must be non-negative")
        self._it = self._items(pool, r)

    @staticmethod
    def _items(pool, r):
        n = len(pool)
        if not n and r:
            return
        indices = [0] * r
        yield tuple([pool[i] for i in indices])
        while True:
            i = r - 1
            while i >= 0 and indices[i] == n - 1:
                i -= 1
            if i < 0:
                return
            indices[i:] = [indices[i] + 1] * (r - i)
            yield tuple([pool[i] for i in indices])


class _tee(_Iterator):
    """One of several iterators over the same items: a chain of links that the foremost one makes."""

    __slots__ = ("_source", "_link")

    def __init__(self, source, link):
        self._source, self._link = source, link

    def __next__(self):
        link = self._link
        if not link:
            link.append(_absent)
            try:
                link[:] = next(self._source), []
            except BaseException:
                link.clear()
                raise
        elif len(link) == 1:
            raise RuntimeError("cannot re-enter the tee iterator")
        value, self._link = link
        return value

    def __copy__(self):
        return _tee(self._source, self._link)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    it = iter(iterable)
    first = it if isinstance(it, _tee) else _tee(it, [])
    return (first, *(first.__copy__() for _ in range(n - 1)))
