"""`WeakSet`: a set whose items go when nobody else refers to them.

`data` is a set of references, which drop out by their callback. While somebody iterates they are only noted, so that the set keeps its size.
"""
from _weakref import ref

__all__ = ["WeakSet"]


class _IterationGuard:
    """Keeps a weak container from changing by itself while somebody iterates over it."""

    def __init__(self, container):
        self._container = ref(container)

    def _with_container(self, action):
        container = self._container()
        if container is not None:
            action(container)

    def __enter__(self):
        self._with_container(lambda container: container._iterating.add(self))
        return self

    def __exit__(self, *exception):
        def leave(container):
            container._iterating.discard(self)
            if not container._iterating:
                container._commit_removals()

        self._with_container(leave)


def _dropper(weak_self):
    """What references in a set call at the end: it must not keep the set alive."""

    def drop(reference):
        weak_set = weak_self()
        if weak_set is None:
            return
        if weak_set._iterating:
            weak_set._pending_removals.append(reference)
        else:
            weak_set.data.discard(reference)

    return drop


class WeakSet:
    def __init__(self, data=None):
        self.data = set()
        self._pending_removals = []
        self._iterating = set()
        self._drop = _dropper(ref(self))
        if data is not None:
            self.update(data)

    def _commit_removals(self):
        while self._pending_removals:
            self.data.discard(self._pending_removals.pop())

    def _settled(self):
        """The references, without those that are known to be dead."""
        self._commit_removals()
        return self.data

    def _kept(self, items):
        """References for this set."""
        return {ref(item, self._drop) for item in items}

    def __iter__(self):
        with _IterationGuard(self):
            for reference in self.data:
                item = reference()
                if item is not None:
                    yield item

    def __len__(self):
        return len(self.data) - len(self._pending_removals)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return repr(self.data)

    def __reduce__(self):
        return type(self), (list(self),), self.__getstate__()

    def copy(self):
        return type(self)(self)

    # One item.

    def add(self, item):
        self._settled().add(ref(item, self._drop))

    def remove(self, item):
        self._settled().remove(ref(item))

    def discard(self, item):
        self._settled().discard(ref(item))

    def clear(self):
        self._settled().clear()

    def pop(self):
        data = self._settled()
        while data:
            item = data.pop()()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    # In place.

    def update(self, other):
        data = self._settled()
        for item in other:
            data.add(ref(item, self._drop))

    def difference_update(self, other):
        self._settled().difference_update(self._kept(other))

    def intersection_update(self, other):
        self._settled().intersection_update(self._kept(other))

    def symmetric_difference_update(self, other):
        self._settled().symmetric_difference_update(self._kept(other))

    def __ior__(self, other):
        self.update(other)
        return self

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    # New sets.

    def union(self, other):
        new = self.copy()
        new.update(other)
        return new

    def difference(self, other):
        new = self.copy()
        new.difference_update(other)
        return new

    def intersection(self, other):
        return type(self)(item for item in other if item in self)

    def symmetric_difference(self, other):
        new = self.copy()
        new.symmetric_difference_update(other)
        return new

    __or__, __sub__, __and__, __xor__ = union, difference, intersection, symmetric_difference

    # Comparisons.

    def issubset(self, other):
        return self.data <= {ref(item) for item in other}

    def issuperset(self, other):
        return self.data >= {ref(item) for item in other}

    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return self.data < {ref(item) for item in other}

    def __gt__(self, other):
        return self.data > {ref(item) for item in other}

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.data == {ref(item) for item in other}

    __hash__ = None

    def isdisjoint(self, other):
        return not any(item in self for item in other)
