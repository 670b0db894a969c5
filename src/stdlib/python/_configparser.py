"""Reading the lines of a file of settings."""
from configparser import (
    DuplicateOptionError, DuplicateSectionError, MissingSectionHeaderError, MultilineContinuationError, ParsingError,
    SectionProxy, UNNAMED_SECTION,
)


class Reader:
    """Puts what lines say into a parser."""

    def __init__(self, parser, source):
        self.parser, self.source = parser, source
        self.seen = set()
        self.section = None
        self.section_name = None
        self.option = None
        self.error = None

    def read(self, lines):
        parser = self.parser
        indent_level = 0
        if parser._allow_unnamed_section:
            self._open(UNNAMED_SECTION, 0)
        lineno = 0
        for lineno, line in enumerate(lines, start=1):
            text, whole_comment = self._without_comments(line)
            if not text:
                if not parser._empty_lines_in_values:
                    indent_level = None
                elif not whole_comment and self.section is not None and self.option:
                    value = self.section.get(self.option)
                    if isinstance(value, list):
                        value.append("")
                continue
            indent = len(line) - len(line.lstrip())
            if self.section is not None and self.option and indent_level is not None and indent > indent_level:
                value = self.section[self.option]
                if value is None:
                    raise MultilineContinuationError(self.source, lineno, line)
                value.append(text)
                continue
            indent_level = indent
            header = parser.SECTCRE.match(text)
            if header:
                self._open(header.group("header"), lineno)
            elif self.section is None:
                raise MissingSectionHeaderError(self.source, lineno, line)
            else:
                self._take(text, lineno, line)
        self._join()
        if self.error is not None:
            raise self.error

    def _without_comments(self, line):
        """The line without comments and blanks; is it a comment as a whole?"""
        parser = self.parser
        text = line.strip()
        if parser._comment_prefixes and text.startswith(parser._comment_prefixes):
            return "", True
        cut = len(line)
        for prefix in parser._inline_comment_prefixes:
            at = line.find(prefix)
            while at >= 0:
                if at == 0 or line[at - 1].isspace():
                    cut = min(cut, at)
                    break
                at = line.find(prefix, at + 1)
        shortened = line[:cut].strip()
        return shortened, not shortened and bool(text)

    def _open(self, name, lineno):
        parser = self.parser
        self.option = None
        self.section_name = name
        if name in parser._sections:
            if parser._strict and name in self.seen:
                raise DuplicateSectionError(name, self.source, lineno)
            self.section = parser._sections[name]
            self.seen.add(name)
        elif name == parser.default_section:
            self.section = parser._defaults
        else:
            self.section = parser._sections[name] = parser._dict()
            parser._proxies[name] = SectionProxy(parser, name)
            self.seen.add(name)

    def _take(self, text, lineno, line):
        """A name and its value."""
        parser = self.parser
        found = [(text.find(d), -len(d), d) for d in parser._delimiters if d in text]
        if found:
            at, _, delimiter = min(found)
            name, value = text[:at].rstrip(), text[at + len(delimiter) :].strip()
        elif parser._allow_no_value:
            name, value = text, None
        else:
            name = ""
        if not name:
            if self.error is None:
                self.error = ParsingError(self.source, lineno, line)
            else:
                self.error.append(lineno, line)
            if not found:
                return
        self.option = parser.optionxform(name)
        key = (self.section_name, self.option)
        if parser._strict and key in self.seen:
            raise DuplicateOptionError(self.section_name, self.option, self.source, lineno)
        self.seen.add(key)
        self.section[self.option] = None if value is None else [value]

    def _join(self):
        parser = self.parser
        for name, options in [(parser.default_section, parser._defaults), *parser._sections.items()]:
            for option, value in options.items():
                if isinstance(value, list):
                    value = "\n".join(value).rstrip()
                options[option] = parser._interpolation.before_read(parser, name, option, value)
