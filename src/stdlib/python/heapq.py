"""Heaps kept in lists: the smallest item is first, and the children of item i are items 2i+1 and 2i+2."""

__all__ = [
    "heappush",
    "heappop",
    "heapify",
    "heapreplace",
    "merge",
    "nlargest",
    "nsmallest",
    "heappushpop",
]


def _check(name, heap):
    if not isinstance(heap, list):
        raise TypeError(f"{name} must be list, not {type(heap).__name__}")


def _less(a, b):
    return a < b


def _greater(a, b):
    return b < a


def _rise(heap, start, at, before):
    """Move the item at a position up towards `start` until its parent is in order with it."""
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        if not before(item, heap[parent]):
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _sink(heap, at, before):
    """Let the item at a position find its place below: down along the smaller children to a leaf, and up again, which compares less
    than stopping on the way, because the item came from a leaf mostly."""
    start = at
    end = len(heap)
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        if child + 1 < end and not before(heap[child], heap[child + 1]):
            child += 1
        if len(heap) != end:
            raise RuntimeError("list changed size during iteration")
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _rise(heap, start, at, before)


def heappush(heap, item, /):
    """Push item onto heap, maintaining the heap invariant."""
    _check("heappush() argument 1", heap)
    heap.append(item)
    _rise(heap, 0, len(heap) - 1, _less)


def _pop(heap, before):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sink(heap, 0, before)
    return first


def heappop(heap, /):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    _check("heappop() argument", heap)
    return _pop(heap, _less)


def _replace(heap, item, before):
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _sink(heap, 0, before)
    return first


def heapreplace(heap, item, /):
    """Pop and return the current smallest value, and add the new item."""
    _check("heapreplace() argument 1", heap)
    return _replace(heap, item, _less)


def heappushpop(heap, item, /):
    """Push item on the heap, then pop and return the smallest item from the heap."""
    _check("heappushpop() argument 1", heap)
    if heap and heap[0] < item:
        return _replace(heap, item, _less)
    return item


def _heapify(heap, before):
    for at in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, at, before)


def heapify(heap, /):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    _check("heapify() argument", heap)
    _heapify(heap, _less)


def _heappop_max(heap, /):
    _check("_heappop_max() argument", heap)
    return _pop(heap, _greater)


def _heapreplace_max(heap, item, /):
    _check("_heapreplace_max() argument 1", heap)
    return _replace(heap, item, _greater)


def _heapify_max(heap, /):
    _check("_heapify_max() argument", heap)
    _heapify(heap, _greater)


class _Head:
    """The next item of one input of merge(): inputs of equal items keep their order."""

    __slots__ = ("rank", "order", "item", "rest")

    def __init__(self, rank, order, item, rest):
        self.rank = rank
        self.order = order
        self.item = item
        self.rest = rest


def _head_less(a, b):
    if a.rank < b.rank:
        return True
    return not b.rank < a.rank and a.order < b.order


def _head_greater(a, b):
    if b.rank < a.rank:
        return True
    return not a.rank < b.rank and a.order < b.order


def merge(*iterables, key=None, reverse=False):
    """Merge multiple sorted inputs into a single sorted output."""
    before = _head_greater if reverse else _head_less
    heads = []
    for order, iterable in enumerate(iterables):
        rest = iter(iterable)
        for item in rest:
            heads.append(_Head(item if key is None else key(item), order, item, rest))
            break
    _heapify(heads, before)
    while len(heads) > 1:
        head = heads[0]
        yield head.item
        for item in head.rest:
            head.item = item
            head.rank = item if key is None else key(item)
            _sink(heads, 0, before)
            break
        else:
            _pop(heads, before)
    if heads:
        yield heads[0].item
        yield from heads[0].rest


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset."""
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset."""
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]


def _mark():
    """The functions are no methods when they are found in a class: where they are native they are none either."""
    from _traceback import mark_builtin

    for value in list(globals().values()):
        if type(value) is type(_mark):
            mark_builtin(value)


_mark()
