"""Numbers and bytes packed as C lays them out. Formats are understood and packed by `_struct`."""

from _struct import _clearcache, calcsize, error, pack, pack_into, unpack, unpack_from

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]

_new_object = object.__new__


class unpack_iterator:
    """What `iter_unpack` gives: each step unpacks the next piece of the buffer."""

    __slots__ = ("_format", "_size", "_view", "_at")
    __module__ = "_struct"

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_struct.unpack_iterator' instances")

    def __iter__(self):
        return self

    def __next__(self):
        at = self._at
        if self._view is None or at >= len(self._view):
            self._view = None
            raise StopIteration
        self._at = at + self._size
        return unpack_from(self._format, self._view, at)

    def __length_hint__(self):
        if self._view is None:
            return 0
        return (len(self._view) - self._at) // self._size


def iter_unpack(format, buffer, /):
    """Iterate over the pieces of `buffer`, each unpacked by `format`."""
    size = calcsize(format)
    if size == 0:
        raise error("cannot iteratively unpack with a struct of length 0")
    view = memoryview(buffer) if not isinstance(buffer, bytes) else buffer
    if not isinstance(view, bytes) and (view.format != "B" or view.ndim != 1):
        view = view.cast("B")
    if len(view) % size:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
    iterator = _new_object(unpack_iterator)
    iterator._format = format
    iterator._size = size
    iterator._view = view
    iterator._at = 0
    return iterator


class Struct:
    """A format with the functions of the module as methods."""

    __slots__ = ("_format", "_size")
    __module__ = "_struct"

    def __new__(cls, *args, **kwargs):
        self = _new_object(cls)
        self._format = ""
        self._size = -1
        return self

    def __init__(self, format):
        self._size = calcsize(format)
        self._format = format if isinstance(format, str) else format.decode("ascii")

    @property
    def format(self):
        return self._format

    @property
    def size(self):
        return self._size

    def _ready(self):
        if self._size < 0:
            raise RuntimeError("Struct object is not initialized")

    def pack(self, /, *values):
        if self._size < 0:
            self._ready()
        return pack(self._format, *values)

    def pack_into(self, /, *arguments):
        if self._size < 0:
            self._ready()
        return pack_into(self._format, *arguments)

    def unpack(self, buffer, /):
        if self._size < 0:
            self._ready()
        return unpack(self._format, buffer)

    def unpack_from(self, /, buffer, offset=0):
        if self._size < 0:
            self._ready()
        return unpack_from(self._format, buffer, offset)

    def iter_unpack(self, buffer, /):
        if self._size < 0:
            self._ready()
        return iter_unpack(self._format, buffer)

    def __repr__(self):
        return f"Struct({self._format!r})"
