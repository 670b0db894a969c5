"""Reading JSON."""

import _json

__all__ = ["JSONDecoder", "JSONDecodeError"]

_SPACE = " \t\n\r"


class JSONDecodeError(ValueError):
    """A text is no JSON document; says where."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class JSONDecoder:
    """Makes values of JSON documents."""

    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
        object_pairs_hook=None
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.memo = {}

    def _decode(self, s, idx):
        return _json.decode(
            s, idx, self.strict, JSONDecodeError, self.object_hook, self.object_pairs_hook,
            None if self.parse_float is float else self.parse_float, None if self.parse_int is int else self.parse_int,
            self.parse_constant,
        )

    def scan_once(self, s, idx):
        return self._decode(s, idx)

    def decode(self, s, _w=None):
        start = 0
        while start < len(s) and s[start] in _SPACE:
            start += 1
        obj, end = self.raw_decode(s, idx=start)
        rest = len(s[end:].lstrip(_SPACE))
        if rest:
            raise JSONDecodeError("Extra data", s, len(s) - rest)
        return obj

    def raw_decode(self, s, idx=0):
        if idx < 0:
            raise ValueError("idx cannot be negative")
        return self._decode(s, idx)
