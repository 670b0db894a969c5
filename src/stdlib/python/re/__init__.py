"""Regular expressions: patterns are read and compiled here, in Python, and run by `_re`."""
import _re
from re import _program
from re._flags import RegexFlag
from re._parser import error

PatternError = error
__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error", "Pattern",
    "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG",
    "PatternError",
]

NOFLAG = RegexFlag.NOFLAG
A = ASCII = RegexFlag.A
I = IGNORECASE = RegexFlag.I
L = LOCALE = RegexFlag.L
U = UNICODE = RegexFlag.U
M = MULTILINE = RegexFlag.M
S = DOTALL = RegexFlag.S
X = VERBOSE = RegexFlag.X
DEBUG = RegexFlag.DEBUG
_LOCALE, _UNICODE, _ASCII = 4, 32, 256
_Proxy = type(type.__dict__)
_NAMES = [(2, "IGNORECASE"), (4, "LOCALE"), (8, "MULTILINE"), (16, "DOTALL"), (64, "VERBOSE"), (128, "DEBUG"), (256, "ASCII")]
_END = (1 << 62) - 1


class Match:
    """Where a pattern matched."""

    __module__ = "re"

    def __init__(self, pattern, string, text, pos, endpos, marks):
        self.re = pattern
        self.string = string
        self._text = text
        self.pos = pos
        self.endpos = endpos
        self._marks = marks

    @property
    def lastindex(self):
        last = self._marks[-1]
        return last if last > 0 else None

    @property
    def lastgroup(self):
        last = self._marks[-1]
        for name, group in self.re._names.items():
            if group == last:
                return name
        return None

    @property
    def regs(self):
        return tuple([self.span(i) for i in range(self.re.groups + 1)])

    def _index(self, group):
        if isinstance(group, str):
            group = self.re._names.get(group, -1)
        elif hasattr(group, "__index__"):
            group = group.__index__()
        else:
            group = -1
        if not 0 <= group <= self.re.groups:
            raise IndexError("no such group")
        return group

    def _get(self, group, default=None):
        start = self._marks[2 * group]
        end = self._marks[2 * group + 1]
        if start < 0 or end < 0:
            return default
        return self._text[start:end]

    def group(self, *groups):
        if not groups:
            return self._get(0)
        if len(groups) == 1:
            return self._get(self._index(groups[0]))
        return tuple([self._get(self._index(group)) for group in groups])

    def __getitem__(self, group):
        return self._get(self._index(group))

    def groups(self, default=None):
        return tuple([self._get(i, default) for i in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._get(group, default) for name, group in self.re._names.items()}

    def span(self, group=0, /):
        group = self._index(group)
        if self._marks[2 * group + 1] < 0:
            return -1, -1
        return self._marks[2 * group], self._marks[2 * group + 1]

    def start(self, group=0, /):
        return self.span(group)[0]

    def end(self, group=0, /):
        return self.span(group)[1]

    def expand(self, template):
        return _fill(_template(self.re, template), self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return "<re.Match object; span=%r, match=%.50r>" % (self.span(), self.group())


class Pattern:
    """A compiled pattern."""

    __module__ = "re"

    def __init__(self, pattern, flags):
        self._code, self.groups, self._registers, self._names, flags = _program.compile(pattern, flags)
        if isinstance(pattern, str):
            if flags & _ASCII and flags & _UNICODE:
                raise ValueError("ASCII and UNICODE flags are incompatible")
            if not flags & _ASCII:
                flags |= _UNICODE
        self.pattern = pattern
        self.flags = flags

    @property
    def groupindex(self):
        return _Proxy(self._names)

    def _exact(self, string):
        """The text to search, as a plain str or bytes."""
        kind = type(string)
        if kind is not str and kind is not bytes:
            if isinstance(string, str):
                string = "".join((string,))
            else:
                try:
                    string = bytes(memoryview(string))
                except TypeError:
                    raise TypeError("expected string or bytes-like object, got %r" % kind.__name__) from None
        if isinstance(self.pattern, str) is not isinstance(string, str):
            if isinstance(string, str):
                raise TypeError("cannot use a bytes pattern on a string-like object")
            raise TypeError("cannot use a string pattern on a bytes-like object")
        return string

    def _run(self, text, pos, endpos, mode, limit=0):
        return _re.run(self._code, self.groups, self._registers, text, pos, endpos, mode, limit)

    def _one(self, string, pos, endpos, mode):
        text = self._exact(string)
        found = self._run(text, pos, endpos, mode)
        if not found:
            return None
        return self._matches(string, text, pos, endpos, found)[0]

    def _matches(self, string, text, pos, endpos, found):
        size = len(text)
        pos = min(max(pos, 0), size)
        endpos = min(max(endpos, 0), size)
        return [Match(self, string, text, pos, endpos, marks) for marks in found]

    def match(self, string, pos=0, endpos=_END):
        return self._one(string, pos, endpos, 0)

    def search(self, string, pos=0, endpos=_END):
        return self._one(string, pos, endpos, 1)

    def fullmatch(self, string, pos=0, endpos=_END):
        return self._one(string, pos, endpos, 2)

    def finditer(self, string, pos=0, endpos=_END):
        text = self._exact(string)
        return iter(self._matches(string, text, pos, endpos, self._run(text, pos, endpos, 3)))

    def findall(self, string, pos=0, endpos=_END):
        text = self._exact(string)
        empty = text[:0]
        found = self._matches(text, text, pos, endpos, self._run(text, pos, endpos, 3))
        if self.groups == 0:
            return [m.group() for m in found]
        if self.groups == 1:
            return [m._get(1, empty) for m in found]
        return [m.groups(empty) for m in found]

    def split(self, string, maxsplit=0):
        text = self._exact(string)
        if maxsplit < 0:
            return [text]
        parts = []
        last = 0
        for m in self._matches(text, text, 0, _END, self._run(text, 0, _END, 3, maxsplit)):
            start, end = m.span()
            parts.append(text[last:start])
            parts.extend(m.groups())
            last = end
        parts.append(text[last:])
        return parts

    def subn(self, repl, string, count=0):
        if callable(repl):
            parts = None
        else:
            parts = _template(self, repl)
        text = self._exact(string)
        if count < 0:
            return text, 0
        found = self._matches(string, text, 0, _END, self._run(text, 0, _END, 3, count))
        out = []
        last = 0
        for m in found:
            start, end = m.span()
            out.append(text[last:start])
            new = repl(m) if parts is None else _fill(parts, m)
            if new is not None:
                out.append(new)
            last = end
        if not found:
            return text, 0
        out.append(text[last:])
        return text[:0].join(out), len(found)

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def scanner(self, string, pos=0, endpos=_END):
        from re._scanner import Positions

        return Positions(self, string, pos, endpos)

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.flags, type(self.pattern), self.pattern) == (other.flags, type(other.pattern), other.pattern)

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return compile, (self.pattern, self.flags)

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str) and not flags & _ASCII:
            flags &= ~_UNICODE
        names = ["re." + name for bit, name in _NAMES if flags & bit]
        text = "%.200r" % (self.pattern,)
        if names:
            return "re.compile(%s, %s)" % (text, "|".join(names))
        return "re.compile(%s)" % text


_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}


def _template(pattern, template):
    """A replacement: a list of texts and numbers of groups."""
    is_str = isinstance(template, str)
    text = template if is_str else str(template, "latin-1")
    parts = []
    literal = []

    def reference(group, at):
        if group > pattern.groups:
            raise error("invalid group reference %d" % group, template, at)
        if literal:
            piece = "".join(literal)
            parts.append(piece if is_str else piece.encode("latin-1"))
            literal.clear()
        parts.append(group)

    i = 0
    size = len(text)
    while i < size:
        c = text[i]
        if c != "\\":
            literal.append(c)
            i += 1
            continue
        if i + 1 >= size:
            raise error("bad escape (end of pattern)", template, i)
        start = i
        c = text[i + 1]
        i += 2
        if c == "g":
            if text[i:i + 1] != "<":
                raise error("missing <", template, i)
            end = text.find(">", i)
            name = text[i + 1:end] if end >= 0 else text[i + 1:]
            if end < 0:
                raise error("missing >, unterminated name" if name else "missing group name", template, i + 1)
            if not name:
                raise error("missing group name", template, i + 1)
            if name.isascii() and name.isdigit():
                reference(int(name), i + 1)
            else:
                if not name.isidentifier():
                    shown = repr(name) if is_str else ascii(name.encode("latin-1"))
                    raise error("bad character in group name %s" % shown, template, i + 1)
                if name not in pattern._names:
                    raise IndexError("unknown group name %r" % name)
                reference(pattern._names[name], i + 1)
            i = end + 1
        elif c == "0":
            digits = ""
            while len(digits) < 2 and text[i:i + 1] and text[i] in "01234567":
                digits += text[i]
                i += 1
            literal.append(chr(int("0" + digits, 8) & 255))
        elif c in "123456789":
            digits = c
            if text[i:i + 1] and text[i] in "0123456789":
                digits += text[i]
                i += 1
                if digits[0] in "01234567" and digits[1] in "01234567" and text[i:i + 1] and text[i] in "01234567":
                    digits += text[i]
                    i += 1
                    code = int(digits, 8)
                    if code > 255:
                        raise error("octal escape value \\%s outside of range 0-0o377" % digits, template, start)
                    literal.append(chr(code))
                    continue
            reference(int(digits), start + 1)
        elif c in _ESCAPES:
            literal.append(_ESCAPES[c])
        elif c.isascii() and c.isalpha():
            raise error("bad escape \\" + c, template, start)
        else:
            literal.append("\\" + c)
    if literal:
        piece = "".join(literal)
        parts.append(piece if is_str else piece.encode("latin-1"))
    return parts


def _fill(parts, m):
    empty = m._text[:0]
    if not parts:
        return empty
    return empty.join([m._get(part, empty) if isinstance(part, int) else part for part in parts])


_cache = {}


def compile(pattern, flags=0):
    if type(flags) is not int:
        flags = int(flags & 511)
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    if isinstance(pattern, str) and flags & _LOCALE:
        raise ValueError("cannot use LOCALE flag with a str pattern")
    if not isinstance(pattern, str):
        if flags & _UNICODE:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if flags & _LOCALE and flags & _ASCII:
            raise ValueError("ASCII and LOCALE flags are incompatible")
    key = type(pattern), pattern, flags
    compiled = _cache.get(key)
    if compiled is None:
        compiled = Pattern(pattern, flags)
        if len(_cache) >= 512:
            _cache.clear()
        _cache[key] = compiled
    return compiled


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def __getattr__(name):
    if name == "Scanner":
        from re._scanner import Scanner

        return Scanner
    raise AttributeError("module 're' has no attribute %r" % name)


def purge():
    _cache.clear()


_SPECIAL = {c: "\\" + chr(c) for c in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin-1").translate(_SPECIAL).encode("latin-1")
