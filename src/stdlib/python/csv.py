"""Tables as text: fields separated by commas or other marks."""

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect",
    "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
    "Sniffer", "unregister_dialect", "DictReader", "DictWriter", "unix_dialect", "__doc__",
]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    """A table cannot be read or written."""


Error.__module__ = "_csv"
_limit = 131072
_dialects = {}
_DEFAULTS = {
    "delimiter": ",", "quotechar": '"', "escapechar": None, "doublequote": True, "skipinitialspace": False,
    "lineterminator": "\r\n", "quoting": QUOTE_MINIMAL, "strict": False,
}


class _Form:
    """A dialect whose parts have been checked."""

    def __init__(self, dialect=None, **given):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name, default in _DEFAULTS.items():
            setattr(self, name, given.pop(name, getattr(dialect, name, default)))
        if given:
            raise TypeError(f"this function got an unexpected keyword argument '{next(iter(given))}'")
        if "quotechar" not in given and self.quotechar is None and self.quoting == QUOTE_MINIMAL:
            self.quoting = QUOTE_NONE
        for name in ("delimiter", "escapechar", "quotechar"):
            v = getattr(self, name)
            if v is None and name != "delimiter":
                continue
            if not isinstance(v, str):
                raise TypeError(f'"{name}" must be string{"" if name == "delimiter" else " or None"}, not {type(v).__name__}')
            if len(v) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(self.quoting, int):
            raise TypeError(f'"quoting" must be an integer, not {type(self.quoting).__name__}')
        if not 0 <= self.quoting <= 5:
            raise TypeError('bad "quoting" value')
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if not isinstance(self.lineterminator, str):
            raise TypeError(f'"lineterminator" must be a string, not {type(self.lineterminator).__name__}')
        self.doublequote, self.skipinitialspace = bool(self.doublequote), bool(self.skipinitialspace)
        self.strict = bool(self.strict)


class Dialect:
    """How tables are written; derived classes set the attributes."""

    _name, _valid = "", False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Form(self)
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """What Excel writes."""

    delimiter, quotechar, doublequote, skipinitialspace = ",", '"', True, False
    lineterminator, quoting = "\r\n", QUOTE_MINIMAL


class excel_tab(excel):
    """The same with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """All fields quoted, lines end with a newline."""

    delimiter, quotechar, doublequote, skipinitialspace = ",", '"', True, False
    lineterminator, quoting = "\n", QUOTE_ALL


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Form(dialect, **fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(limit=None):
    global _limit
    old = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError("limit must be an integer")
        _limit = limit
    return old


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class _Reader:
    """The rows of an iterable of lines."""

    def __init__(self, lines, dialect):
        self._lines, self.dialect, self.line_num = iter(lines), dialect, 0

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            row = self._row()
            if row is not None:
                return row

    def _row(self):
        d = self.dialect
        delimiter, quote, escape = d.delimiter, d.quotechar if d.quoting != QUOTE_NONE else None, d.escapechar
        fields, field, state, numeric, was_quoted = [], [], "start record", False, False

        def save():
            nonlocal field
            text = "".join(field)
            if d.quoting == QUOTE_NONNUMERIC and not was_quoted or d.quoting == QUOTE_STRINGS and not was_quoted and text:
                fields.append(float(text) if text or d.quoting == QUOTE_NONNUMERIC else text)
            elif d.quoting in (QUOTE_NOTNULL, QUOTE_STRINGS) and not was_quoted and not text:
                fields.append(None)
            else:
                fields.append(text)
            field = []

        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state == "start record" or not (field or state == "in quotes" or fields):
                    raise
                if d.strict:
                    raise Error("unexpected end of data") from None
                save()
                return fields
            if not isinstance(line, str):
                raise Error(
                    f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)"
                )
            self.line_num += 1
            i, n = 0, len(line)
            while i <= n:
                c = line[i] if i < n else None
                i += 1
                end = c is None or c == "\n" or c == "\r"
                if state == "start record":
                    if c is None:
                        return []
                    if end:
                        state = "eat"
                        continue
                    state = "start field"
                if state == "start field":
                    was_quoted = False
                    if end:
                        save()
                        state = "done" if c is None else "eat"
                    elif c == quote:
                        state, was_quoted = "in quotes", True
                    elif c == escape:
                        state = "escaped"
                    elif c == " " and d.skipinitialspace:
                        pass
                    elif c == delimiter:
                        save()
                    else:
                        field.append(c)
                        state = "in field"
                elif state == "escaped":
                    field.append("\n" if c is None else c)
                    state = "in field" if c not in ("\n", "\r") else "after escaped end"
                    if c is None:
                        break
                elif state in ("in field", "after escaped end"):
                    if state == "after escaped end" and c is None:
                        break
                    state = "in field"
                    if end:
                        save()
                        state = "done" if c is None else "eat"
                    elif c == escape:
                        state = "escaped"
                    elif c == delimiter:
                        save()
                        state = "start field"
                    else:
                        field.append(c)
                elif state == "in quotes":
                    if c is None:
                        break
                    if c == escape:
                        state = "escaped in quotes"
                    elif c == quote:
                        state = "quote in quotes" if d.doublequote else "in field"
                    else:
                        field.append(c)
                elif state == "escaped in quotes":
                    field.append("\n" if c is None else c)
                    state = "in quotes"
                elif state == "quote in quotes":
                    if c == quote:
                        field.append(c)
                        state = "in quotes"
                    elif c == delimiter:
                        save()
                        state = "start field"
                    elif end:
                        save()
                        state = "done" if c is None else "eat"
                    elif not d.strict:
                        field.append(c)
                        state = "in field"
                    else:
                        raise Error(f"'{delimiter}' expected after '{quote}'")
                elif state == "eat":
                    if c is None:
                        state = "done"
                    elif not end:
                        raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                if len(field) > _limit:
                    raise Error(f"field larger than field limit ({_limit})")
            if state in ("done", "eat"):
                return fields


def reader(csvfile, /, dialect="excel", **fmtparams):
    return _Reader(csvfile, _Form(dialect, **fmtparams))


class _Writer:
    """Writes rows to a file."""

    def __init__(self, write, dialect):
        self._write, self.dialect = write, dialect

    def _field(self, v, alone):
        d = self.dialect
        number = isinstance(v, (int, float)) and not isinstance(v, bool) or type(v).__name__ in ("Decimal", "Fraction")
        if v is None:
            text = ""
        elif isinstance(v, float):
            text = repr(v)
        else:
            text = str(v)
        quoted = (
            d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not number
            or d.quoting == QUOTE_STRINGS and isinstance(v, str) or d.quoting == QUOTE_NOTNULL and v is not None
        )
        special = (d.delimiter, d.quotechar, d.escapechar, "\r", "\n", *d.lineterminator)
        out = []
        for c in text:
            if c in special and c is not None:
                if d.quoting == QUOTE_NONE:
                    escaped = True
                elif c == d.quotechar:
                    if d.doublequote:
                        quoted = True
                        out.append(c)
                        escaped = False
                    else:
                        escaped = True
                elif c == d.escapechar:
                    escaped = True
                else:
                    quoted, escaped = True, False
                if escaped:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
            out.append(c)
        if not text and alone:
            if d.quoting == QUOTE_NONE or d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and v is None:
                raise Error("single empty field record must be quoted")
            quoted = True
        if text and d.delimiter == " " and d.skipinitialspace and not quoted and d.quoting != QUOTE_NONE and text[0] == " ":
            quoted = True
        text = "".join(out)
        return d.quotechar + text + d.quotechar if quoted else text

    def writerow(self, row, /):
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        d = self.dialect
        return self._write(d.delimiter.join([self._field(v, len(row) == 1) for v in row]) + d.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


def writer(csvfile, /, dialect="excel", **fmtparams):
    write = getattr(csvfile, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(write, _Form(dialect, **fmtparams))


class DictReader:
    """Rows as dicts; the first row names the fields, unless the names are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames, self.restkey, self.restval = fieldnames, restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect, self.line_num = dialect, 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        made = dict(zip(self.fieldnames, row))
        names = len(self.fieldnames)
        if names < len(row):
            made[self.restkey] = row[names:]
        elif names > len(row):
            for key in self.fieldnames[len(row) :]:
                made[key] = self.restval
        return made


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames, self.restval = fieldnames, restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _list(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [key for key in rowdict if key not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(map(repr, wrong)))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._list, rowdicts))


class Sniffer:
    """Guesses the dialect of a sample."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        lines = [line for line in sample.splitlines() if line][:50]
        best = None
        for d in self.preferred + ["|"]:
            if delimiters is not None and d not in delimiters:
                continue
            counts = {len(row) for row in reader(lines, delimiter=d)}
            if len(counts) == 1 and max(counts) > 1:
                best = d
                break
        if best is None:
            raise Error("Could not determine delimiter")
        spaced = all(line.count(best) == line.count(best + " ") for line in lines)

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator, quoting, quotechar, doublequote = "\r\n", QUOTE_MINIMAL, '"', True

        dialect.delimiter, dialect.skipinitialspace = best, spaced and best != " "
        if sample.count("'") > sample.count('"'):
            dialect.quotechar = "'"
        return dialect

    def has_header(self, sample):
        import io

        rows = list(reader(io.StringIO(sample), self.sniff(sample)))
        header, votes = rows[0], 0
        for i, name in enumerate(header):
            column = [row[i] for row in rows[1:21] if len(row) == len(header)]
            if all(_is_number(v) for v in column):
                votes += 1 if not _is_number(name) else -1
            elif len({len(v) for v in column}) == 1:
                votes += 1 if len(name) != len(column[0]) else -1
        return votes > 0


def _is_number(text):
    try:
        complex(text)
    except ValueError:
        return False
    return True
