"""Regular expressions in Python's syntax, to a tree: tuples that begin with the kind of the node."""

FLAGS = {"i": 2, "L": 4, "m": 8, "s": 16, "u": 32, "x": 64, "a": 256}
IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, ASCII = 2, 4, 8, 16, 32, 64, 256
MOST = 0xFFFFFFFF
_DIGITS = "0123456789"
_OCTAL = "01234567"
_HEX = "0123456789abcdefABCDEF"
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CONTROL = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92}
_CLASSES = {"d": 0, "s": 1, "w": 2, "D": 8, "S": 9, "W": 10}


class error(Exception):
    """A pattern that is wrong: what, and where."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = "%s at position %d" % (msg, pos)
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = "%s (line %d, column %d)" % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error.__name__ = error.__qualname__ = "PatternError"


class Parser:
    """One pattern being read."""

    def __init__(self, pattern, flags):
        self.pattern = pattern
        self.is_str = isinstance(pattern, str)
        self.text = pattern if self.is_str else str(pattern, "latin-1")
        self.flags = flags
        self.pos = 0
        self.groups = 0
        self.names = {}
        self.open = set()
        self.widths = {}
        self.lookbehind = None
        self.conditions = []

    def fail(self, msg, back=0, at=None):
        raise error(msg, self.pattern, self.pos - back if at is None else at)

    def peek(self):
        text = self.text
        pos = self.pos
        if pos >= len(text):
            return ""
        c = text[pos]
        if c == "\\":
            if pos + 1 >= len(text):
                raise error("bad escape (end of pattern)", self.pattern, pos)
            return text[pos:pos + 2]
        return c

    def take(self, c):
        if self.peek() == c:
            self.pos += len(c)
            return True
        return False

    def next(self):
        c = self.peek()
        self.pos += len(c)
        return c

    def digits(self, allowed, most):
        start = self.pos
        while self.pos < len(self.text) and self.pos - start < most and self.text[self.pos] in allowed:
            self.pos += 1
        return self.text[start:self.pos]

    def until(self, end, what):
        start = self.pos
        at = self.text.find(end, start)
        if at < 0:
            rest = self.text[start:]
            self.pos = len(self.text)
            if not rest:
                self.fail("missing " + what)
            self.fail("missing %s, unterminated name" % end, len(rest))
        if at == start:
            self.pos = at + 1
            self.fail("missing " + what, 1)
        self.pos = at + 1
        return self.text[start:at]

    # Whole patterns

    def parse(self):
        tree = self.alternatives(True)
        if self.peek() == ")":
            self.fail("unbalanced parenthesis")
        for group, at in self.conditions:
            if group > self.groups:
                self.fail("invalid group reference %d" % group, at=at)
        return tree

    def alternatives(self, first=False):
        branches = []
        while True:
            branches.append(self.sequence(first and not branches))
            if not self.take("|"):
                break
        return branches[0] if len(branches) == 1 else ("branch", branches)

    def sequence(self, first):
        items = []
        while True:
            c = self.peek()
            if c == "" or c == "|" or c == ")":
                return ("seq", items)
            start = self.pos
            self.pos += len(c)
            if self.flags & VERBOSE:
                if c in " \t\n\r\v\f":
                    continue
                if c == "#":
                    while self.peek() not in ("", "\n"):
                        self.next()
                    self.take("\n")
                    continue
            if c in ("*", "+", "?", "{"):
                least, most = self.bounds(c)
                if least is None:
                    items.append(("char", ord(c), self.flags))
                    continue
                if not items or items[-1] == ("seq", []) or items[-1][0] == "at":
                    self.fail("nothing to repeat", at=start)
                if items[-1][0] == "repeat":
                    self.fail("multiple repeat", at=start)
                kind = 1 if self.take("?") else 2 if self.take("+") else 0
                items.append(("repeat", kind, least, most, items.pop()))
                continue
            item = self.item(c, start, first and not items)
            if item is not None:
                items.append(item)

    def bounds(self, c):
        if c == "?":
            return 0, 1
        if c == "*":
            return 0, MOST
        if c == "+":
            return 1, MOST
        start = self.pos
        if self.peek() == "}":
            return None, None
        least = self.digits(_DIGITS, 1000)
        most = least
        if self.take(","):
            most = self.digits(_DIGITS, 1000)
        if not self.take("}"):
            self.pos = start
            return None, None
        low = int(least) if least else 0
        high = int(most) if most else MOST
        if low >= MOST or most and high >= MOST:
            raise OverflowError("the repetition number is too large")
        if high < low:
            self.fail("min repeat greater than max repeat", at=start)
        return low, high

    def item(self, c, start, first):
        if c == ".":
            return ("any", self.flags)
        if c == "^":
            return ("at", 1 if self.flags & MULTILINE else 0)
        if c == "$":
            return ("at", 3 if self.flags & MULTILINE else 2)
        if c == "(":
            return self.group(start, first)
        if c == "[":
            return self.set(start)
        if c[0] == "\\":
            return self.escape(c, start)
        return ("char", ord(c), self.flags)

    # Escapes

    def category(self, letter):
        return _CLASSES[letter] | (4 if self.flags & ASCII or not self.is_str else 0)

    def number(self, c, start):
        """The code point of \\x, \\u, \\U and \\N escapes."""
        size = {"x": 2, "u": 4, "U": 8}[c[1]]
        if c[1] != "x" and not self.is_str:
            self.fail("bad escape %s" % c, at=start)
        digits = self.digits(_HEX, size)
        if len(digits) != size:
            self.fail("incomplete escape %s" % (c + digits), at=start)
        code = int(digits, 16)
        if code > 0x10FFFF:
            self.fail("bad escape %s" % (c + digits), at=start)
        return code

    def named(self, start):
        import unicodedata
        if not self.take("{"):
            self.fail("missing {")
        name = self.until("}", "character name")
        try:
            return ord(unicodedata.lookup(name))
        except (KeyError, TypeError):
            self.fail("undefined character name %r" % name, at=start)

    def escape(self, c, start):
        letter = c[1]
        if letter in "xuU" and (letter == "x" or self.is_str):
            return ("char", self.number(c, start), self.flags)
        if letter == "N" and self.is_str:
            return ("char", self.named(start), self.flags)
        if letter == "0":
            digits = self.digits(_OCTAL, 2)
            return ("char", int("0" + digits, 8), self.flags)
        if letter in _DIGITS:
            return self.numeric(c, start)
        if letter == "A":
            return ("at", 0)
        if letter == "Z":
            return ("at", 4)
        ascii = 2 if self.flags & ASCII or not self.is_str else 0
        if letter == "b":
            return ("at", 5 + ascii)
        if letter == "B":
            return ("at", 6 + ascii)
        if letter in _CLASSES:
            return ("set", 0, [(1, self.category(letter), 0)], self.flags)
        if letter in _CONTROL:
            return ("char", _CONTROL[letter], self.flags)
        if letter in _LETTERS:
            self.fail("bad escape %s" % c, at=start)
        return ("char", ord(letter), self.flags)

    def numeric(self, c, start):
        digits = c[1]
        if self.peek() in _DIGITS and self.peek():
            if c[1] in _OCTAL and self.peek() in _OCTAL:
                more = self.text[self.pos:self.pos + 2]
                if len(more) == 2 and more[1] in _OCTAL:
                    self.pos += 2
                    code = int(c[1] + more, 8)
                    if code > 0o377:
                        self.fail("octal escape value %s outside of range 0-0o377" % ("\\" + c[1] + more), at=start)
                    return ("char", code, self.flags)
            digits += self.next()
        group = int(digits)
        if group > self.groups:
            self.fail("invalid group reference %d" % group, at=start + 1)
        return self.reference(group, start)

    def reference(self, group, start):
        if group in self.open:
            self.fail("cannot refer to an open group", at=start)
        if self.lookbehind is not None and group >= self.lookbehind:
            self.fail("cannot refer to group defined in the same lookbehind subpattern", at=self.pos)
        return ("backref", group, self.flags)

    # Sets

    def set(self, start):
        items = []
        negated = 1 if self.take("^") else 0
        begin = self.pos
        while True:
            at = self.pos
            c = self.next()
            if c == "":
                self.fail("unterminated character set", at=start)
            if c == "]" and at != begin:
                break
            first = self.member(c, at)
            if self.take("-"):
                to = self.pos
                c2 = self.next()
                if c2 == "":
                    self.fail("unterminated character set", at=start)
                if c2 == "]":
                    items.append(first)
                    items.append((0, 45, 45))
                    break
                last = self.member(c2, to)
                if first[0] != 0 or last[0] != 0:
                    self.fail("bad character range %s" % self.text[at:self.pos], at=at)
                if last[1] < first[1]:
                    self.fail("bad character range %s" % self.text[at:self.pos], at=at)
                items.append((0, first[1], last[1]))
            else:
                items.append(first)
        return ("set", negated, items, self.flags)

    def member(self, c, start):
        if c[0] != "\\":
            return (0, ord(c), ord(c))
        letter = c[1]
        if letter in _CLASSES:
            return (1, self.category(letter), 0)
        if letter in "xuU" and (letter == "x" or self.is_str):
            code = self.number(c, start)
        elif letter == "N" and self.is_str:
            code = self.named(start)
        elif letter in _OCTAL:
            digits = letter + self.digits(_OCTAL, 2)
            code = int(digits, 8)
            if code > 0o377:
                self.fail("octal escape value \\%s outside of range 0-0o377" % digits, at=start)
        elif letter in _DIGITS:
            self.fail("bad escape %s" % c, at=start)
        elif letter in _CONTROL:
            code = _CONTROL[letter]
        elif letter in _LETTERS:
            self.fail("bad escape %s" % c, at=start)
        else:
            code = ord(letter)
        return (0, code, code)

    # Groups

    def name_at(self, name, offset):
        if not self.is_str and not name.isascii():
            self.fail("bad character in group name %r" % name, at=self.pos - offset)
        if not name.isidentifier():
            self.fail("bad character in group name %s" % (repr(name) if self.is_str else ascii(name.encode("latin-1"))), at=self.pos - offset)

    def close(self, start):
        if not self.take(")"):
            self.fail("missing ), unterminated subpattern", at=start)

    def body(self, start):
        flags = self.flags
        tree = self.alternatives()
        self.close(start)
        self.flags = flags
        return tree

    def capture(self, start, name=None):
        self.groups += 1
        group = self.groups
        if name is not None:
            if name in self.names:
                self.fail("redefinition of group name %r as group %d; was group %d" % (name, group, self.names[name]), len(name) + 1)
            self.names[name] = group
        self.open.add(group)
        tree = self.body(start)
        self.open.discard(group)
        tree = ("group", group, tree)
        self.widths[group] = width(tree, self.widths)
        return tree

    def group(self, start, first):
        if not self.take("?"):
            return self.capture(start)
        c = self.next()
        if c == "":
            self.fail("unexpected end of pattern")
        if c == "P":
            if self.take("<"):
                name = self.until(">", "group name")
                self.name_at(name, len(name) + 1)
                return self.capture(start, name)
            if self.take("="):
                name = self.until(")", "group name")
                self.name_at(name, len(name) + 1)
                if name not in self.names:
                    self.fail("unknown group name %r" % name, len(name) + 1)
                return self.reference(self.names[name], self.pos - len(name) - 1)
            c = self.next()
            if c == "":
                self.fail("unexpected end of pattern")
            self.fail("unknown extension ?P" + c, len(c) + 2)
        if c == ":":
            return ("seq", [self.body(start)])
        if c == ">":
            return ("atomic", self.body(start))
        if c == "#":
            at = self.text.find(")", self.pos)
            if at < 0:
                self.fail("missing ), unterminated comment", at=start)
            self.pos = at + 1
            return None
        if c == "=" or c == "!":
            return ("look", c == "!", 0, self.body(start))
        if c == "<":
            c = self.next()
            if c == "":
                self.fail("unexpected end of pattern")
            if c not in ("=", "!"):
                self.fail("unknown extension ?<" + c, len(c) + 2)
            outer = self.lookbehind
            if outer is None:
                self.lookbehind = self.groups + 1
            tree = self.body(start)
            self.lookbehind = outer
            low, high = width(tree, self.widths)
            if low != high:
                raise error("look-behind requires fixed-width pattern")
            return ("look", c == "!", low, tree)
        if c == "(":
            return self.condition(start)
        if c in FLAGS or c == "-":
            return self.inline(c, start, first)
        self.fail("unknown extension ?" + c, len(c) + 1)

    def condition(self, start):
        name = self.until(")", "group name")
        if name.isdigit() and name.isascii():
            group = int(name)
            if not group:
                self.fail("bad group number", len(name) + 1)
            if group >= 1 << 30:
                self.fail("invalid group reference %d" % group, len(name) + 1)
            self.conditions.append((group, self.pos - len(name) - 1))
        else:
            self.name_at(name, len(name) + 1)
            if name not in self.names:
                self.fail("unknown group name %r" % name, len(name) + 1)
            group = self.names[name]
        if self.lookbehind is not None and group >= self.lookbehind:
            self.fail("cannot refer to group defined in the same lookbehind subpattern")
        yes = self.sequence(False)
        no = ("seq", [])
        if self.take("|"):
            no = self.sequence(False)
            if self.peek() == "|":
                self.fail("conditional backref with more than two branches")
        self.close(start)
        return ("cond", group, yes, no)

    def inline(self, c, start, first):
        on = off = 0
        while c in FLAGS:
            bit = FLAGS[c]
            if self.is_str and c == "L":
                self.fail("bad inline flags: cannot use 'L' flag with a str pattern")
            if not self.is_str and c == "u":
                self.fail("bad inline flags: cannot use 'u' flag with a bytes pattern")
            on |= bit
            if c in "aLu" and (on & 292) not in (4, 32, 256):
                self.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
            c = self.next()
            if c == "":
                self.fail("missing -, : or )")
            if c not in FLAGS and c not in ")-:":
                self.fail("unknown flag" if c.isalpha() else "missing -, : or )", len(c))
        if c == ")":
            if not first:
                self.fail("global flags not at the start of the expression", at=start)
            self.flags |= on
            self.top_flags = on
            return None
        if on & ~(FLAGS["i"] | 8 | 16 | 64 | 256 | 32 | 4):
            self.fail("bad inline flags: cannot turn on global flag", 1)
        if c == "-":
            c = self.next()
            if c == "":
                self.fail("missing flag")
            if c not in FLAGS:
                self.fail("unknown flag" if c.isalpha() else "missing flag", len(c))
            while c in FLAGS:
                if c in "aLu":
                    self.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
                off |= FLAGS[c]
                c = self.next()
                if c == "":
                    self.fail("missing :")
                if c not in FLAGS and c != ":":
                    self.fail("unknown flag" if c.isalpha() else "missing :", len(c))
            if on & off:
                self.fail("bad inline flags: flag turned on and off", 1)
        flags = self.flags
        if on & 292:
            self.flags &= ~292
        self.flags = (self.flags | on) & ~off
        tree = self.alternatives()
        self.close(start)
        self.flags = flags
        return ("seq", [tree])


def width(node, widths):
    """The fewest and most characters that a node can match."""
    kind = node[0]
    if kind in ("char", "any", "set"):
        return 1, 1
    if kind == "seq":
        low = high = 0
        for item in node[1]:
            a, b = width(item, widths)
            low += a
            high += b
        return low, min(high, MOST)
    if kind == "branch":
        both = [width(item, widths) for item in node[1]]
        return min(a for a, b in both), max(b for a, b in both)
    if kind == "repeat":
        a, b = width(node[4], widths)
        return min(a * node[2], MOST), min(b * node[3], MOST)
    if kind == "group":
        return width(node[2], widths)
    if kind == "atomic":
        return width(node[1], widths)
    if kind == "backref":
        return widths.get(node[1], (0, MOST))
    if kind == "cond":
        a, b = width(node[2], widths)
        c, d = width(node[3], widths)
        return min(a, c), max(b, d)
    return 0, 0
