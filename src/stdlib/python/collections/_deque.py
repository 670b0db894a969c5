"""`deque`: a list that grows and shrinks at both ends. The items stand in a list behind a gap; the gap is closed when it is half of the list."""
from operator import index as _index


class deque:
    __slots__ = ("_items", "_gap", "_maxlen", "_changes", "__weakref__")

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._items, self._gap, self._maxlen, self._changes = [], 0, maxlen, 0
        self.extend(iterable)

    maxlen = property(lambda self: self._maxlen, doc="maximum size of a deque or None if unbounded")

    def _all(self):
        return self._items[self._gap :] if self._gap else self._items

    def _become(self, items):
        self._items, self._gap = items, 0
        self._changes += 1

    def append(self, x, /):
        self._items.append(x)
        self._changes += 1
        if self._maxlen is not None and len(self._items) - self._gap > self._maxlen:
            self.popleft()

    def appendleft(self, x, /):
        self._changes += 1
        if not self._gap:
            # Room for as many again.
            self._gap = len(self._items) + 8
            self._items = [None] * self._gap + self._items
        self._gap -= 1
        self._items[self._gap] = x
        if self._maxlen is not None and len(self._items) - self._gap > self._maxlen:
            self.pop()

    def pop(self):
        if len(self._items) == self._gap:
            raise IndexError("pop from an empty deque")
        self._changes += 1
        return self._items.pop()

    def popleft(self):
        gap = self._gap
        if len(self._items) == gap:
            raise IndexError("pop from an empty deque")
        self._changes += 1
        x = self._items[gap]
        self._items[gap] = None
        self._gap = gap = gap + 1
        if gap > 64 and gap * 2 > len(self._items):
            del self._items[:gap]
            self._gap = 0
        return x

    def extend(self, iterable, /):
        for x in list(iterable) if iterable is self else iterable:
            self.append(x)

    def extendleft(self, iterable, /):
        for x in list(iterable) if iterable is self else iterable:
            self.appendleft(x)

    def clear(self):
        self._become([])

    def copy(self):
        return type(self)(self, self._maxlen) if self._maxlen is not None else type(self)(self)

    __copy__ = copy

    def count(self, x, /):
        changes, n = self._changes, 0
        for v in self._all():
            if v is x or v == x:
                n += 1
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
        return n

    def index(self, x, start=0, stop=None, /):
        n = len(self)
        start = max(start + n, 0) if start < 0 else start
        stop = n if stop is None else max(stop + n, 0) if stop < 0 else min(stop, n)
        changes, items = self._changes, self._all()
        for i in range(start, stop):
            if items[i] is x or items[i] == x:
                return i
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
        raise ValueError(f"{x!r} is not in deque")

    def insert(self, i, x, /):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        items = list(self._all())
        items.insert(i, x)
        self._become(items)

    def remove(self, x, /):
        changes = self._changes
        for i, v in enumerate(self._all()):
            found = v is x or v == x
            if self._changes != changes:
                raise IndexError("deque mutated during remove().")
            if found:
                del self._items[self._gap + i]
                self._changes += 1
                return
        raise ValueError(f"{x!r} is not in deque")

    def reverse(self):
        # Iterators go on in what stands there now: CPython does not count this as a change.
        self._items, self._gap = self._all()[::-1], 0

    def rotate(self, n=1, /):
        n = _index(n)
        items = self._all()
        if len(items) > 1:
            n %= len(items)
            self._become(items[len(items) - n :] + items[: len(items) - n])

    def _place(self, i, what="deque index out of range"):
        try:
            i = _index(i)
        except TypeError:
            raise TypeError(f"sequence index must be integer, not '{type(i).__name__}'") from None
        n = len(self)
        if i < 0:
            i += n
        if not 0 <= i < n:
            raise IndexError(what)
        return self._gap + i

    def __getitem__(self, i):
        if isinstance(i, slice):
            raise TypeError("sequence index must be integer, not 'slice'")
        return self._items[self._place(i)]

    def __setitem__(self, i, x):
        self._items[self._place(i)] = x

    def __delitem__(self, i):
        del self._items[self._place(i)]
        self._changes += 1

    def __len__(self):
        return len(self._items) - self._gap

    def __bool__(self):
        return len(self._items) != self._gap

    def __iter__(self):
        return _deque_iterator(self)

    def __reversed__(self):
        return _deque_reverse_iterator(self)

    def __contains__(self, x):
        changes = self._changes
        for v in self._all():
            if v is x or v == x:
                return True
            if self._changes != changes:
                raise RuntimeError("deque mutated during iteration")
        return False

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        made = self.copy()
        made.extend(other)
        return made

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        made = self.copy()
        made *= n
        return made

    __rmul__ = __mul__

    def __imul__(self, n):
        if not hasattr(n, "__index__"):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(n).__name__}'")
        items = list(self._all()) * _index(n)
        self._become(items if self._maxlen is None else items[len(items) - min(self._maxlen, len(items)) :])
        return self

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return list(self) < list(other) if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return list(self) <= list(other) if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return list(self) > list(other) if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return list(self) >= list(other) if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __repr__(self):
        if any(x is self for x in _being_shown):
            return "[...]"
        _being_shown.append(self)
        try:
            end = "" if self._maxlen is None else f", maxlen={self._maxlen}"
            return f"{type(self).__name__}({list(self)!r}{end})"
        finally:
            _being_shown.pop()

    def __reduce__(self):
        args = () if self._maxlen is None else ((), self._maxlen)
        return type(self), args, self.__getstate__(), iter(self)

    def __getstate__(self):
        """The attributes that subclasses have."""
        from copyreg import _slotnames

        members = {}
        for name in _slotnames(type(self)):
            if name not in deque.__slots__ and hasattr(self, name):
                members[name] = getattr(self, name)
        state = getattr(self, "__dict__", None) or None
        return (state, members) if members else state

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


class _deque_iterator:
    """From the left. A deque that changed is noticed at the end too, as CPython does."""

    __slots__ = ("_deque", "_at", "_left", "_changes")

    def __init__(self, of, index=0, /):
        if not isinstance(of, deque):
            raise TypeError(f"argument 1 must be collections.deque, not {type(of).__name__}")
        self._deque = of
        self._at = min(max(_index(index), 0), len(of))
        self._left = len(of) - self._at
        self._changes = of._changes

    def __iter__(self):
        return self

    def __next__(self):
        of = self._deque
        if of._changes != self._changes:
            self._left = 0
            raise RuntimeError("deque mutated during iteration")
        if not self._left:
            raise StopIteration
        x = of._items[of._gap + self._at]
        self._at += 1
        self._left -= 1
        return x

    def __length_hint__(self):
        return self._left

    def __reduce__(self):
        return type(self), (self._deque, self._at)


class _deque_reverse_iterator:
    """From the right. One that has ended stays so, whatever happens to its deque."""

    __slots__ = ("_deque", "_left", "_changes")

    def __init__(self, of, index=0, /):
        if not isinstance(of, deque):
            raise TypeError(f"argument 1 must be collections.deque, not {type(of).__name__}")
        self._deque = of
        self._left = max(len(of) - max(_index(index), 0), 0)
        self._changes = of._changes

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        of = self._deque
        if of._changes != self._changes:
            self._left = 0
            raise RuntimeError("deque mutated during iteration")
        self._left -= 1
        return of._items[of._gap + self._left]

    def __length_hint__(self):
        return self._left

    def __reduce__(self):
        return type(self), (self._deque, len(self._deque) - self._left)


_being_shown = []
for _class in (deque, _deque_iterator, _deque_reverse_iterator):
    _class.__module__ = "collections"
