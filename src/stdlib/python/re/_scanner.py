"""`Scanner`: a lexer made of patterns with actions; and what `Pattern.scanner` returns."""
import re


class Scanner:
    __module__ = "re"

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._actions = {}
        parts = []
        group = 1
        for phrase, action in lexicon:
            self._actions[group] = action
            group += re.compile(phrase, flags).groups + 1
            parts.append("(" + phrase + ")")
        self.scanner = re.compile("|".join(parts), flags)

    def scan(self, string):
        result = []
        at = 0
        self.match = None
        for m in iter(self.scanner.scanner(string).match, None):
            if m.end() == at:
                break
            action = self._actions[m.lastindex]
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            at = m.end()
        return result, string[at:]


class Positions:
    """Where the matches of a pattern are looked for one after the other."""

    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string, self._pos, self._endpos = string, pos, endpos

    def _next(self, find):
        if self._pos is None:
            return None
        m = find(self._string, self._pos, self._endpos)
        if m is None:
            self._pos = None
        elif m.end() > m.start():
            self._pos = m.end()
        else:
            self._pos = m.end() + 1 if m.end() < len(self._string) else None
        return m

    def match(self):
        return self._next(self.pattern.match)

    def search(self):
        return self._next(self.pattern.search)
