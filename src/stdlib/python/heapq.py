"""Heaps in lists: each item is no larger than the two at twice its place and one more."""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def _up(heap, i, less):
    """Move the item at `i` towards the front until its parent is no larger."""
    item = heap[i]
    while i > 0:
        parent = (i - 1) >> 1
        if not less(item, heap[parent]):
            break
        heap[i] = heap[parent]
        i = parent
    heap[i] = item


def _down(heap, i, less):
    """Move the item at `i` towards the end until its children are no smaller: first down along the smaller children, then up again."""
    item = heap[i]
    start, n = i, len(heap)
    child = 2 * i + 1
    while child < n:
        right = child + 1
        if right < n and not less(heap[child], heap[right]):
            child = right
        heap[i] = heap[child]
        i = child
        child = 2 * i + 1
    heap[i] = item
    while i > start:
        parent = (i - 1) >> 1
        if not less(item, heap[parent]):
            break
        heap[i] = heap[parent]
        i = parent
    heap[i] = item


def _less(a, b):
    return a < b


def _more(a, b):
    return b < a


def heappush(heap, item, /):
    heap.append(item)
    _up(heap, len(heap) - 1, _less)


def _pop(heap, less):
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _down(heap, 0, less)
    return first


def heappop(heap, /):
    return _pop(heap, _less)


def heapreplace(heap, item, /):
    first = heap[0]
    heap[0] = item
    _down(heap, 0, _less)
    return first


def heappushpop(heap, item, /):
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _down(heap, 0, _less)
    return item


def heapify(heap, /):
    for i in reversed(range(len(heap) // 2)):
        _down(heap, i, _less)


def _heapify_max(heap, /):
    for i in reversed(range(len(heap) // 2)):
        _down(heap, i, _more)


def _heappop_max(heap, /):
    return _pop(heap, _more)


def merge(*iterables, key=None, reverse=False):
    less = _more if reverse else _less
    heap = []
    for order, it in enumerate(map(iter, iterables)):
        for v in it:
            heap.append(_Entry(v if key is None else key(v), order, v, it, less))
            break
    heapify(heap)
    while heap:
        entry = heap[0]
        yield entry.value
        for v in entry.rest:
            heapreplace(heap, _Entry(v if key is None else key(v), entry.order, v, entry.rest, less))
            break
        else:
            heappop(heap)


class _Entry:
    """The next item of one of the merged iterators; equal ones come in the order of the iterators."""

    __slots__ = ("key", "order", "value", "rest", "less")

    def __init__(self, key, order, value, rest, less):
        self.key, self.order, self.value, self.rest, self.less = key, order, value, rest, less

    def __lt__(self, other):
        if self.less(self.key, other.key):
            return True
        return not self.less(other.key, self.key) and self.order < other.order


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]
