# A JSON reader and writer written by hand: generators, string escapes, errors with positions.
class JSONError(ValueError):
    def __init__(self, message, text, at):
        line = text.count("\n", 0, at) + 1
        column = at - text.rfind("\n", 0, at)
        super().__init__(f"{message}: line {line} column {column}")


ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class Reader:
    def __init__(self, text):
        self.text, self.at = text, 0

    def fail(self, message):
        raise JSONError(message, self.text, self.at)

    def skip(self):
        while self.at < len(self.text) and self.text[self.at] in " \t\r\n":
            self.at += 1

    def peek(self):
        self.skip()
        return self.text[self.at] if self.at < len(self.text) else ""

    def expect(self, c):
        if self.peek() != c:
            self.fail(f"expected {c!r}")
        self.at += 1

    def value(self):
        c = self.peek()
        if c == "{":
            return dict(self.members("{", "}", self.pair))
        if c == "[":
            return list(self.members("[", "]", self.value))
        if c == '"':
            return self.string()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        return self.number()

    def members(self, opening, closing, item):
        self.expect(opening)
        if self.peek() != closing:
            while True:
                yield item()
                if self.peek() != ",":
                    break
                self.at += 1
        self.expect(closing)

    def pair(self):
        self.skip()
        key = self.string()
        self.expect(":")
        return key, self.value()

    def string(self):
        self.expect('"')
        out = []
        while True:
            if self.at >= len(self.text):
                self.fail("unterminated string")
            c = self.text[self.at]
            self.at += 1
            if c == '"':
                return "".join(out)
            if c != "\\":
                out.append(c)
                continue
            c = self.text[self.at]
            self.at += 1
            if c == "u":
                out.append(chr(int(self.text[self.at:self.at + 4], 16)))
                self.at += 4
            elif c in ESCAPES:
                out.append(ESCAPES[c])
            else:
                self.at -= 1
                self.fail("bad escape")

    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-0123456789.eE":
            self.at += 1
        piece = self.text[start:self.at]
        for kind in (int, float):
            try:
                return kind(piece)
            except ValueError:
                continue
        self.at = start
        self.fail("value expected")


def loads(text):
    reader = Reader(text)
    value = reader.value()
    if reader.peek():
        reader.fail("extra data")
    return value


def dumps(value, indent=None, level=0):
    pad = "" if indent is None else "\n" + " " * indent * (level + 1)
    end = "" if indent is None else "\n" + " " * indent * level
    match value:
        case None | True | False:
            return {None: "null", True: "true", False: "false"}[value]
        case str():
            back = {v: k for k, v in ESCAPES.items() if k != "/"}
            return '"' + "".join("\\" + back[c] if c in back else c if " " <= c < "\x7f" else f"\\u{ord(c):04x}" for c in value) + '"'
        case int() | float():
            return repr(value)
        case [*items]:
            return "[" + pad + ("," + (pad or " ")).join(dumps(v, indent, level + 1) for v in items) + end + "]" if items else "[]"
        case {**pairs}:
            inner = (f"{dumps(str(k))}: {dumps(v, indent, level + 1)}" for k, v in pairs.items())
            return "{" + pad + ("," + (pad or " ")).join(inner) + end + "}" if pairs else "{}"
    raise TypeError(f"cannot write {type(value).__name__}")


data = loads(r'''
{"name": "mimeo \"x\"", "tags": ["a", "\u00e9\n", []], "n": -12, "f": 1.5e3, "ok": true, "none": null,
 "nested": {"deep": [1, [2, [3, {}]]]}}''')
print(data)
print(dumps(data))
print(dumps(data, 2))
print(loads(dumps(data)) == data, loads("[" * 30 + "]" * 30) != [], loads(" 3 "))
for bad in ("{", '{"a" 1}', "[1, 2", '"abc', "[1,]", "nul", '{"a": 1} x', '"\\q"', "", "[1\n, 2\n  3]"):
    try:
        print(loads(bad))
    except JSONError as e:
        print(repr(bad), e)
try:
    dumps({"a": {1, 2}})
except TypeError as e:
    print(e)
