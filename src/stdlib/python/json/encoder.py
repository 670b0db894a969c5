"""Writing JSON."""

import _json

INFINITY = float("inf")


def encode_basestring(s):
    return _json.quote(s, False)


def encode_basestring_ascii(s):
    return _json.quote(s, True)


class JSONEncoder:
    """Makes JSON documents of values."""

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
        separators=None, default=None
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def _plain(self, o):
        """The text, when nothing needs Python code; else None."""
        if self.indent is None and not self.sort_keys:
            return _json.encode(o, bool(self.ensure_ascii), self.item_separator, self.key_separator)

    def encode(self, o):
        if isinstance(o, str):
            return _json.quote(o, bool(self.ensure_ascii))
        text = self._plain(o)
        if text is None:
            out = []
            self._write(o, out.append, 0, {})
            text = "".join(out)
        return text

    def iterencode(self, o, _one_shot=False):
        text = self._plain(o) if _one_shot else None
        if text is not None:
            return iter((text,))
        out = []
        self._write(o, out.append, 0, {})
        return iter(out)

    def _float(self, o):
        if o != o:
            text = "NaN"
        elif o == INFINITY:
            text = "Infinity"
        elif o == -INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
        return text

    def _key(self, key):
        """A key's text, or None when it is to be skipped."""
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._float(key)
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")

    def _write(self, o, put, level, seen):
        if isinstance(o, str):
            put(_json.quote(o, bool(self.ensure_ascii)))
        elif o is None:
            put("null")
        elif o is True:
            put("true")
        elif o is False:
            put("false")
        elif isinstance(o, int):
            put(int.__repr__(o))
        elif isinstance(o, float):
            put(self._float(o))
        elif isinstance(o, (list, tuple, dict)):
            if self.check_circular:
                if id(o) in seen:
                    raise ValueError("Circular reference detected")
                seen[id(o)] = o
            if isinstance(o, dict):
                self._write_dict(o, put, level + 1, seen)
            else:
                self._write_list(o, put, level + 1, seen)
            if self.check_circular:
                del seen[id(o)]
        else:
            if self.check_circular:
                if id(o) in seen:
                    raise ValueError("Circular reference detected")
                seen[id(o)] = o
            self._write(self.default(o), put, level, seen)
            if self.check_circular:
                del seen[id(o)]

    def _line(self, level):
        """The start of a new line."""
        if self.indent is None:
            return ""
        return "\n" + (self.indent if isinstance(self.indent, str) else " " * self.indent) * level

    def _write_list(self, o, put, level, seen):
        if not o:
            return put("[]")
        begin = "[" + self._line(level)
        between = self.item_separator + self._line(level)
        for v in o:
            if v is None or isinstance(v, (str, int, float)):
                # One piece with what stands before it.
                pieces = []
                self._write(v, pieces.append, level, seen)
                put(begin + pieces[0])
            else:
                put(begin)
                self._write(v, put, level, seen)
            begin = between
        if self.indent is not None:
            put(self._line(level - 1))
        put("]")

    def _write_dict(self, o, put, level, seen):
        if not o:
            return put("{}")
        put("{")
        begin = self._line(level)
        between = self.item_separator + self._line(level)
        items = sorted(o.items()) if self.sort_keys else o.items()
        empty = True
        for key, v in items:
            text = self._key(key)
            if text is None:
                continue
            if begin:
                put(begin)
            put(_json.quote(text, bool(self.ensure_ascii)))
            put(self.key_separator)
            begin, empty = between, False
            self._write(v, put, level, seen)
        if self.indent is not None and not empty:
            put(self._line(level - 1))
        put("}")
