"""repr() with limits on the size of what it returns."""

from itertools import islice

__all__ = ["Repr", "repr", "recursive_repr"]

_repr = repr


def recursive_repr(fillvalue="..."):
    """Decorator to make a repr function return fillvalue for a recursive call."""

    def decorate(function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return function(self)
            finally:
                running.discard(key)

        wrapper.__module__ = function.__module__
        wrapper.__doc__ = function.__doc__
        wrapper.__name__ = function.__name__
        wrapper.__qualname__ = function.__qualname__
        wrapper.__annotations__ = function.__annotations__
        wrapper.__type_params__ = getattr(function, "__type_params__", ())
        wrapper.__wrapped__ = function
        return wrapper

    return decorate


def _in_order(items):
    """Sorted if that is possible, so that texts of sets do not vary."""
    try:
        return sorted(items)
    except Exception:
        return list(items)


class Repr:
    """A repr() whose limits are attributes; a method repr_NAME handles the type NAME."""

    def __init__(
        self,
        *,
        maxlevel=6,
        maxtuple=6,
        maxlist=6,
        maxarray=5,
        maxdict=4,
        maxset=6,
        maxfrozenset=6,
        maxdeque=6,
        maxstring=30,
        maxlong=40,
        maxother=30,
        fillvalue="...",
        indent=None,
    ):
        self.maxlevel = maxlevel
        self.maxtuple = maxtuple
        self.maxlist = maxlist
        self.maxarray = maxarray
        self.maxdict = maxdict
        self.maxset = maxset
        self.maxfrozenset = maxfrozenset
        self.maxdeque = maxdeque
        self.maxstring = maxstring
        self.maxlong = maxlong
        self.maxother = maxother
        self.fillvalue = fillvalue
        self.indent = indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        cls = type(x)
        name = cls.__name__
        if " " in name:
            name = "_".join(name.split())
        method = getattr(self, "repr_" + name, None)
        home = _HOMES.get(name)
        # A class of a user that has the name of one of ours is not ours.
        if method is None or home is not None and home != cls.__module__:
            return self.repr_instance(x, level)
        return method(x, level)

    def _join(self, pieces, level):
        indent = self.indent
        if indent is None or not pieces:
            return ", ".join(pieces)
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError(f"Repr.indent cannot be negative int (was {indent!r})")
            indent = " " * indent
        elif not isinstance(indent, str):
            raise TypeError(f"Repr.indent must be a str, int or None, not {type(indent)}")
        outer = indent * (self.maxlevel - level)
        lines = [outer + indent + piece + ",\n" for piece in pieces]
        return "\n" + "".join(lines) + outer

    def _repr_iterable(self, x, level, left, right, maxiter, trail=""):
        n = len(x)
        if level <= 0 and n:
            text = self.fillvalue
        else:
            pieces = [self.repr1(item, level - 1) for item in islice(x, maxiter)]
            if n > maxiter:
                pieces.append(self.fillvalue)
            text = self._join(pieces, level)
            if n == 1 and trail and self.indent is None:
                right = trail + right
        return left + text + right

    def repr_tuple(self, x, level):
        return self._repr_iterable(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._repr_iterable(x, level, "[", "]", self.maxlist)

    def repr_array(self, x, level):
        if not x:
            return f"array('{x.typecode}')"
        return self._repr_iterable(x, level, f"array('{x.typecode}', [", "])", self.maxarray)

    def repr_set(self, x, level):
        if not x:
            return "set()"
        return self._repr_iterable(_in_order(x), level, "{", "}", self.maxset)

    def repr_frozenset(self, x, level):
        if not x:
            return "frozenset()"
        return self._repr_iterable(_in_order(x), level, "frozenset({", "})", self.maxfrozenset)

    def repr_deque(self, x, level):
        return self._repr_iterable(x, level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        n = len(x)
        if n == 0:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        pieces = []
        for key in islice(_in_order(x), self.maxdict):
            pieces.append(f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}")
        if n > self.maxdict:
            pieces.append(self.fillvalue)
        return "{" + self._join(pieces, level) + "}"

    def _cut(self, text, limit):
        """How much of a text stays at its two ends when it has to fit into the limit with three dots."""
        room = max(0, limit - 3)
        return room // 2, len(text) - (room - room // 2)

    def _shorten(self, text, limit):
        if len(text) <= limit:
            return text
        head, tail = self._cut(text, limit)
        return text[:head] + self.fillvalue + text[tail:]

    def repr_str(self, x, level):
        if len(x) <= self.maxstring:
            return self._shorten(_repr(x), self.maxstring)
        # Cut before quoting too, so that a long string is never quoted whole.
        head, tail = self._cut(x, self.maxstring)
        short = _repr(x[:head] + x[tail:])
        head, tail = self._cut(short, self.maxstring)
        return short[:head] + self.fillvalue + short[tail:]

    def repr_int(self, x, level):
        return self._shorten(_repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = _repr(x)
        except Exception:
            return f"<{type(x).__name__} instance at {id(x):#x}>"
        return self._shorten(text, self.maxother)


_HOMES = {
    "tuple": "builtins",
    "list": "builtins",
    "array": "array",
    "set": "builtins",
    "frozenset": "builtins",
    "deque": "collections",
    "dict": "builtins",
    "str": "builtins",
    "int": "builtins",
}

aRepr = Repr()
repr = aRepr.repr
