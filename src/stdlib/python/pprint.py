"""Values printed so that people can read them."""

import types as _types

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(
        stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(
        indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers
    ).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _Key:
    """Orders what cannot be compared by its type's name and its identity."""

    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(pair):
    return _Key(pair[0]), _Key(pair[1])


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class PrettyPrinter:
    """Prints values, in several lines if they do not fit one."""

    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False
    ):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth, self._indent_per_level, self._width = depth, indent, width
        if stream is None:
            import sys

            stream = sys.stdout
        self._stream = stream
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream.write, 0, 0, {}, 0)
            self._stream.write("\n")

    def pformat(self, object):
        out = []
        self._format(object, out.append, 0, 0, {}, 0)
        return "".join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, write, indent, allowance, context, level):
        if id(object) in context:
            return write(_recursion(object))
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            printer = self._printer(object)
            if printer is not None:
                context[id(object)] = 1
                printer(object, write, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        write(text)

    def _printer(self, object):
        """How to print an object in several lines; None: not at all."""
        from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque

        own = type(object).__repr__
        for kind, method in (
            (dict, self._dict), (OrderedDict, self._ordered), (list, self._list), (tuple, self._tuple), (set, self._set),
            (frozenset, self._set), (str, self._str), (bytes, self._bytes), (bytearray, self._bytearray),
            (_types.MappingProxyType, self._proxy), (_types.SimpleNamespace, self._namespace), (defaultdict, self._defaultdict),
            (Counter, self._counter), (ChainMap, self._chain), (deque, self._deque), (UserDict, self._user), (UserList, self._user),
            (UserString, self._user),
        ):
            if isinstance(object, kind) and own is kind.__repr__:
                return method
        if hasattr(object, "__dataclass_fields__") and not isinstance(object, type):
            if object.__dataclass_params__.repr and hasattr(own, "__wrapped__"):
                return self._dataclass
        return None

    def _dict(self, object, write, indent, allowance, context, level):
        write("{")
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        if object:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            self._items(items, write, indent, allowance + 1, context, level)
        write("}")

    def _ordered(self, object, write, indent, allowance, context, level):
        if not object:
            return write(repr(object))
        name = type(object).__name__
        write(name + "(")
        self._format(list(object.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(")")

    def _items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        between = ",\n" + " " * indent
        last = len(items) - 1
        for i, (key, v) in enumerate(items):
            text = self._repr(key, context, level)
            write(text + ": ")
            self._format(v, write, indent + len(text) + 2, allowance if i == last else 1, context, level)
            if i != last:
                write(between)

    def _list(self, object, write, indent, allowance, context, level):
        write("[")
        self._sequence(object, write, indent, allowance + 1, context, level)
        write("]")

    def _tuple(self, object, write, indent, allowance, context, level):
        write("(")
        end = ",)" if len(object) == 1 else ")"
        self._sequence(object, write, indent, allowance + len(end), context, level)
        write(end)

    def _set(self, object, write, indent, allowance, context, level):
        if not object:
            return write(repr(object))
        kind = type(object)
        if kind is set:
            write("{")
            end = "}"
        else:
            write(kind.__name__ + "({")
            end = "})"
            indent += len(kind.__name__) + 1
        self._sequence(sorted(object, key=_Key), write, indent, allowance + len(end), context, level)
        write(end)

    def _sequence(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        between = ",\n" + " " * indent
        delimiter = ""
        width = most = self._width - indent + 1
        it = iter(items)
        try:
            following = next(it)
        except StopIteration:
            return
        last = False
        while not last:
            v = following
            try:
                following = next(it)
            except StopIteration:
                last = True
                most -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(v, context, level)
                w = len(text) + 2
                if width < w:
                    width = most
                    if delimiter:
                        delimiter = between
                if width >= w:
                    width -= w
                    write(delimiter)
                    delimiter = ", "
                    write(text)
                    continue
            write(delimiter)
            delimiter = between
            self._format(v, write, indent, allowance if last else 1, context, level)

    def _str(self, object, write, indent, allowance, context, level):
        import re

        if not object:
            return write(repr(object))
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        most = most_last = self._width - indent
        text = ""
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                most_last -= allowance
            if len(text) <= most_last:
                chunks.append(text)
                continue
            # Words that fill a line each.
            parts = re.findall(r"\S*\s*", line)
            parts.pop()
            current = ""
            for j, part in enumerate(parts):
                candidate = current + part
                limit = most_last if j == len(parts) - 1 and i == len(lines) - 1 else most
                if len(repr(candidate)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            return write(text)
        if level == 1:
            write("(")
        for i, text in enumerate(chunks):
            if i:
                write("\n" + " " * indent)
            write(text)
        if level == 1:
            write(")")

    def _bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            return write(repr(object))
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            write("(")
        between = ""
        for text in _wrapped_bytes(object, self._width - indent, allowance):
            write(between + text)
            between = between or "\n" + " " * indent
        if parens:
            write(")")

    def _bytearray(self, object, write, indent, allowance, context, level):
        write("bytearray(")
        self._bytes(bytes(object), write, indent + 10, allowance + 1, context, level + 1)
        write(")")

    def _proxy(self, object, write, indent, allowance, context, level):
        write("mappingproxy(")
        self._format(object.copy(), write, indent + 13, allowance + 1, context, level)
        write(")")

    def _namespace(self, object, write, indent, allowance, context, level):
        name = "namespace" if type(object) is _types.SimpleNamespace else type(object).__name__
        indent += len(name) + 1
        write(name + "(")
        self._named(list(object.__dict__.items()), write, indent, allowance, context, level)
        write(")")

    def _dataclass(self, object, write, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        items = [(f.name, getattr(object, f.name)) for f in object.__dataclass_fields__.values() if f.repr]
        write(name + "(")
        self._named(items, write, indent, allowance, context, level)
        write(")")

    def _named(self, items, write, indent, allowance, context, level):
        between = ",\n" + " " * indent
        for i, (key, v) in enumerate(items):
            last = i == len(items) - 1
            write(key + "=")
            if id(v) in context:
                write("...")
            else:
                self._format(v, write, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                write(between)

    def _defaultdict(self, object, write, indent, allowance, context, level):
        if not object:
            return write(repr(object))
        factory = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        write(f"{name}({factory},\n{' ' * indent}")
        self._dict(object, write, indent, allowance + 1, context, level)
        write(")")

    def _counter(self, object, write, indent, allowance, context, level):
        if not object:
            return write(repr(object))
        name = type(object).__name__
        write(name + "({")
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        self._items(object.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write("})")

    def _chain(self, object, write, indent, allowance, context, level):
        if not object.maps:
            return write(repr(object))
        name = type(object).__name__
        write(name + "(")
        indent += len(name) + 1
        for i, m in enumerate(object.maps):
            if i == len(object.maps) - 1:
                self._format(m, write, indent, allowance + 1, context, level)
                write(")")
            else:
                self._format(m, write, indent, 1, context, level)
                write(",\n" + " " * indent)

    def _deque(self, object, write, indent, allowance, context, level):
        if not object:
            return write(repr(object))
        name = type(object).__name__
        write(name + "(")
        indent += len(name) + 1
        write("[")
        if object.maxlen is None:
            self._sequence(object, write, indent, allowance + 2, context, level)
            write("])")
        else:
            self._sequence(object, write, indent, 2, context, level)
            limit = self._repr(object.maxlen, context, level)
            write(f"],\n{' ' * indent}maxlen={limit})")

    def _user(self, object, write, indent, allowance, context, level):
        self._format(object.data, write, indent, allowance, context, level - 1)

    def _safe_repr(self, object, context, maxlevels, level):
        """(text, is it readable, is it recursive)"""
        kind = type(object)
        if kind in (str, bytes, bytearray, float, complex, bool, type(None)):
            return repr(object), True, False
        own = kind.__repr__
        if issubclass(kind, int) and own is int.__repr__:
            return (f"{object:_d}" if self._underscore_numbers else repr(object)), True, False
        if issubclass(kind, dict) and own is dict.__repr__:
            if not object:
                return "{}", True, False
            begin, end, pairs = "{", "}", True
        elif issubclass(kind, list) and own is list.__repr__:
            if not object:
                return "[]", True, False
            begin, end, pairs = "[", "]", False
        elif issubclass(kind, tuple) and own is tuple.__repr__:
            if not object:
                return "()", True, False
            begin, end, pairs = "(", ",)" if len(object) == 1 else ")", False
        else:
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if maxlevels and level >= maxlevels:
            return begin + "..." + end, False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive, parts = True, False, []
        level += 1
        if pairs:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
        else:
            items = object
        for item in items:
            texts = []
            for v in item if pairs else (item,):
                text, ok, circular = self.format(v, context, maxlevels, level)
                texts.append(text)
                readable = readable and ok
                recursive = recursive or circular
            parts.append(": ".join(texts))
        del context[id(object)]
        return begin + ", ".join(parts) + end, readable, recursive


def _wrapped_bytes(object, width, allowance):
    current = b""
    last = len(object) // 4 * 4
    for i in range(0, len(object), 4):
        part = object[i : i + 4]
        candidate = current + part
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)
