"""Reading TOML."""
import re

__all__ = ["loads", "load", "TOMLDecodeError"]


class TOMLDecodeError(ValueError):
    """The text is no TOML."""


_BARE = re.compile(r"[A-Za-z0-9_-]+")
_NUMBER = re.compile(
    r"0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|0b[01](?:_?[01])*|0o[0-7](?:_?[0-7])*"
    r"|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)"
)
_TIME = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_LOCALTIME = re.compile(_TIME)
_DATETIME = re.compile(
    rf"([0-9]{{4}})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?:[Tt ]{_TIME}(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?"
)
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


def load(fp, /, *, parse_float=float):
    """Read a file opened for bytes."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """Read a text."""
    try:
        text = s.replace("\r\n", "\n")
    except AttributeError:
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'") from None
    return _Parser(text, parse_float).document()


class _Table(dict):
    """A table that is being read: how it came to be decides what may be added."""

    kind = "implicit"


class _Parser:
    def __init__(self, text, parse_float):
        self.text, self.at, self.parse_float = text, 0, parse_float
        self.root = _Table()
        self.root.kind = "explicit"

    def error(self, message, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            place = "end of document"
        else:
            line = self.text.count("\n", 0, at) + 1
            place = f"line {line}, column {at - self.text.rfind(chr(10), 0, at)}"
        return TOMLDecodeError(f"{message} (at {place})")

    def peek(self):
        return self.text[self.at : self.at + 1]

    def blanks(self):
        while self.peek() in (" ", "\t") and self.peek():
            self.at += 1

    def comment(self):
        if self.peek() == "#":
            end = self.text.find("\n", self.at)
            end = len(self.text) if end < 0 else end
            for at in range(self.at, end):
                c = self.text[at]
                if (c < " " and c != "\t") or c == "\x7f":
                    raise self.error(f"Found invalid character {c!r}", at)
            self.at = end

    def lines(self):
        """Pass over blanks, comments and line ends."""
        while True:
            before = self.at
            while self.peek() and self.peek() in " \t\n":
                self.at += 1
            self.comment()
            if self.at == before:
                return

    def document(self):
        table = self.root
        while True:
            self.blanks()
            c = self.peek()
            if not c:
                return _plain(self.root)
            if c == "\n":
                self.at += 1
                continue
            if not (c in "[#\"'" or _BARE.match(c)):
                raise self.error("Invalid statement")
            if c == "[":
                table = self.header()
            elif c != "#":
                self.pair(table)
            self.blanks()
            self.comment()
            if self.peek() == "\n":
                self.at += 1
            elif self.peek():
                raise self.error("Expected newline or end of document after a statement")

    def header(self):
        start = self.at
        array = self.text.startswith("[[", self.at)
        self.at += 2 if array else 1
        self.blanks()
        key = self.key()
        close = "]]" if array else "]"
        if not self.text.startswith(close, self.at):
            what = "an array declaration" if array else "a table declaration"
            raise self.error(f"Expected {close!r} at the end of {what}")
        table = self.root
        for part in key[:-1]:
            table = table.setdefault(part, _Table())
            if isinstance(table, list) and table and isinstance(table[-1], _Table):
                table = table[-1]
            if not isinstance(table, _Table):
                raise self.error("Cannot overwrite a value")
            if table.kind in ("inline", "frozen"):
                raise self.error(f"Cannot declare {key} twice" if table.kind == "frozen" else f"Cannot mutate immutable namespace {key}")
        last = key[-1]
        if array:
            found = table.setdefault(last, [])
            if not isinstance(found, list) or (found and not isinstance(found[-1], _Table)) or (not found and last in table and table[last] is not found):
                raise self.error("Cannot overwrite a value")
            new = _Table()
            found.append(new)
        else:
            new = table.setdefault(last, _Table())
            if isinstance(new, list) or not isinstance(new, _Table):
                raise self.error(f"Cannot declare {key} twice" if isinstance(new, list) else "Cannot overwrite a value")
            if new.kind != "implicit":
                raise self.error(f"Cannot declare {key} twice")
        new.kind = "explicit"
        self.at += len(close)
        return new

    def key(self):
        parts = [self.key_part()]
        while True:
            self.blanks()
            if self.peek() != ".":
                return tuple(parts)
            self.at += 1
            self.blanks()
            parts.append(self.key_part())

    def key_part(self):
        c = self.peek()
        match = _BARE.match(self.text, self.at)
        if match:
            self.at = match.end()
            return match.group()
        if c == "'":
            return self.literal()
        if c == '"':
            return self.basic()
        raise self.error("Invalid initial character for a key part")

    def pair(self, table):
        key = self.key()
        if self.peek() != "=":
            raise self.error("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.blanks()
        value = self.value()
        for part in key[:-1]:
            made = part not in table
            inner = table.setdefault(part, _Table())
            if not isinstance(inner, _Table):
                raise self.error("Cannot overwrite a value")
            if made:
                inner.kind = "frozen"
            elif inner.kind == "inline":
                raise self.error(f"Cannot mutate immutable namespace {key[:-1]}")
            elif inner.kind == "explicit":
                raise self.error(f"Cannot redefine namespace {key[:-1]}")
            table = inner
        if key[-1] in table:
            raise self.error("Cannot overwrite a value")
        table[key[-1]] = value

    def value(self):
        c = self.peek()
        if c == '"':
            return self.multiline('"""') if self.text.startswith('"""', self.at) else self.basic()
        if c == "'":
            return self.multiline("'''") if self.text.startswith("'''", self.at) else self.literal()
        for word, value in (("true", True), ("false", False)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        if c == "[":
            return self.array()
        if c == "{":
            return self.inline_table()
        match = _DATETIME.match(self.text, self.at)
        if match:
            start, self.at = self.at, match.end()
            try:
                return _datetime(match)
            except ValueError as e:
                raise self.error("Invalid date or datetime", start) from e
        match = _LOCALTIME.match(self.text, self.at)
        if match:
            from datetime import time

            self.at = match.end()
            hour, minute, second, fraction = match.groups()
            return time(int(hour), int(minute), int(second), int((fraction or "0").ljust(6, "0")))
        match = _NUMBER.match(self.text, self.at)
        if match:
            self.at = match.end()
            if match.group("float"):
                return self.parse_float(match.group().replace("_", ""))
            return int(match.group().replace("_", ""), 0)
        for word in ("inf", "nan", "+inf", "-inf", "+nan", "-nan"):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return self.parse_float(word)
        raise self.error("Invalid value")

    def array(self):
        self.at += 1
        items = []
        while True:
            self.lines()
            if self.peek() == "]":
                self.at += 1
                return items
            items.append(self.value())
            self.lines()
            if self.peek() == ",":
                self.at += 1
            elif self.peek() != "]":
                raise self.error("Unclosed array")

    def inline_table(self):
        self.at += 1
        table = _Table()
        self.blanks()
        if self.peek() == "}":
            self.at += 1
        else:
            while True:
                self.blanks()
                self.pair(table)
                self.blanks()
                c = self.peek()
                self.at += 1
                if c == "}":
                    break
                if c != ",":
                    self.at -= 1
                    raise self.error("Unclosed inline table")
        _freeze(table)
        return table

    def literal(self):
        start = self.at + 1
        end = self.text.find("'", start)
        line = self.text.find("\n", start)
        if end < 0 or 0 <= line < end:
            self.at = len(self.text) if line < 0 else line
            raise self.error("Expected \"'\"" if line < 0 else f"Found invalid character {chr(10)!r}")
        self.at = end + 1
        return self.text[start:end]

    def basic(self):
        self.at += 1
        parts = []
        while True:
            c = self.peek()
            if not c:
                raise self.error("Unterminated string")
            if c == '"':
                self.at += 1
                return "".join(parts)
            if c == "\\":
                parts.append(self.escape(False))
            elif (c < " " and c != "\t") or c == "\x7f":
                raise self.error(f"Illegal character {c!r}")
            else:
                parts.append(c)
                self.at += 1

    def escape(self, multiline):
        c = self.text[self.at + 1 : self.at + 2]
        if multiline and c and c in " \t\n":
            end = self.at + 1
            while self.text[end : end + 1] and self.text[end] in " \t":
                end += 1
            if self.text[end : end + 1] == "\n":
                while self.text[end : end + 1] and self.text[end] in " \t\n":
                    end += 1
                self.at = end
                return ""
        self.at += 2
        if c in _ESCAPES and c:
            return _ESCAPES[c]
        if c in ("u", "U"):
            width = 4 if c == "u" else 8
            digits = self.text[self.at : self.at + width]
            if len(digits) != width or not all(d in "0123456789abcdefABCDEF" for d in digits):
                raise self.error("Invalid hex value")
            self.at += width
            code = int(digits, 16)
            if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
                raise self.error("Escaped character is not a Unicode scalar value")
            return chr(code)
        raise self.error("Unescaped '\\' in a string")

    def multiline(self, quotes):
        self.at += 3
        if self.peek() == "\n":
            self.at += 1
        parts = []
        while True:
            if self.text.startswith(quotes, self.at):
                self.at += 3
                # Up to two more quotes belong to the text.
                for _ in range(2):
                    if self.peek() == quotes[0]:
                        parts.append(quotes[0])
                        self.at += 1
                return "".join(parts)
            c = self.peek()
            if not c:
                raise self.error("Unterminated string" if quotes == '"""' else "Expected \"'''\"")
            if c == "\\" and quotes == '"""':
                parts.append(self.escape(True))
            elif (c < " " and c not in "\t\n") or c == "\x7f":
                raise self.error(f"Illegal character {c!r}")
            else:
                parts.append(c)
                self.at += 1


def _freeze(table):
    table.kind = "inline"
    for value in table.values():
        if isinstance(value, _Table):
            _freeze(value)


def _plain(value):
    if isinstance(value, _Table):
        return {key: _plain(v) for key, v in value.items()}
    if isinstance(value, list):
        return [_plain(v) for v in value]
    return value


def _datetime(match):
    from datetime import date, datetime, timedelta, timezone

    year, month, day, hour, minute, second, fraction, zulu, sign, off_hour, off_minute = match.groups()
    year, month, day = int(year), int(month), int(day)
    if hour is None:
        return date(year, month, day)
    zone = None
    if sign:
        offset = timedelta(hours=int(off_hour), minutes=int(off_minute))
        zone = timezone(offset if sign == "+" else -offset)
    elif zulu:
        zone = timezone.utc
    micro = int((fraction or "0").ljust(6, "0"))
    return datetime(year, month, day, int(hour), int(minute), int(second), micro, tzinfo=zone)
