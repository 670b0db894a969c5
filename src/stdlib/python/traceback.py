"""Tracebacks and exceptions as text. The text itself is made by the interpreter, as for uncaught exceptions."""
import sys
import _traceback

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
    "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
    "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list",
]

_missing = object()
_REPEATS = 3


class FrameSummary:
    """One entry of a traceback: filename, lineno, name, line, locals."""

    def __init__(
        self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
        end_colno=None, **kwargs
    ):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}
        self._line = line
        self._text = kwargs.get("_text")

    @property
    def line(self):
        if self._line is None and self.lineno is not None:
            self._line = _source_line(self.filename, self.lineno)
        return self._line if self._line is None else self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename, other.lineno, other.name, other.locals,
            )
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _source_line(filename, lineno):
    try:
        with open(filename, encoding="utf-8") as file:
            return file.read().split("\n")[lineno - 1]
    except Exception:
        return ""


def _summary(entry):
    filename, lineno, name, text, end_lineno, colno, end_colno = _traceback.entry(entry)
    lines = text.split("\n")
    line = lines[1].strip() if len(lines) > 1 and lines[1] else None
    return FrameSummary(filename, lineno, name, line=line, _text=text, end_lineno=end_lineno, colno=colno,
                        end_colno=end_colno)


class StackSummary(list):
    """The entries of a traceback, oldest first."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        entries = [_summary(frame) for frame, lineno in frame_gen]
        return cls(_limited(entries, limit))

    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for entry in a_list:
            if isinstance(entry, FrameSummary):
                result.append(entry)
            else:
                filename, lineno, name, line = entry
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary):
        """The text of one entry."""
        if frame_summary._text is not None:
            return frame_summary._text
        row = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary.line:
            row += f"    {frame_summary.line.strip()}\n"
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                row += f"    {name} = {value}\n"
        return row

    def format(self):
        """The texts of all entries; what repeats is only counted."""
        result = []
        last, count = None, 0
        for entry in self:
            text = self.format_frame_summary(entry)
            if text is None:
                continue
            here = (entry.filename, entry.lineno, entry.name)
            if here == last:
                count += 1
                if count > _REPEATS:
                    continue
            else:
                _count_repeats(result, count)
                last, count = here, 1
            result.append(text)
        _count_repeats(result, count)
        return result


def _count_repeats(result, count):
    if count > _REPEATS:
        more = count - _REPEATS
        result.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")


def _limited(entries, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return entries
    if limit >= 0:
        return entries[:limit]
    return entries[limit:]


def walk_tb(tb):
    """The frames and lines of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """The frames and lines from `f` outwards."""
    if f is None:
        f = sys._getframe(2)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    """The entries of a traceback."""
    entries = []
    while tb is not None:
        entries.append(_summary(tb))
        tb = tb.tb_next
    return StackSummary(_limited(entries, limit))


def extract_stack(f=None, limit=None):
    """The entries of the present stack."""
    if f is None:
        f = sys._getframe(1)
    entries = []
    while f is not None:
        entries.append(_summary(f))
        f = f.f_back
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    entries.reverse()
    return StackSummary(entries)


def format_list(extracted_list):
    """The texts of entries."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Print entries."""
    _print(format_list(extracted_list), file)


def format_tb(tb, limit=None):
    """The texts of a traceback's entries."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Print a traceback's entries."""
    _print(format_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    """The texts of the present stack."""
    if f is None:
        f = sys._getframe(1)
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Print the present stack."""
    if f is None:
        f = sys._getframe(1)
    _print(extract_stack(f, limit).format(), file)


def _print(texts, file):
    if file is None:
        file = sys.stderr
    for text in texts:
        file.write(text)


def _exception(exc, value):
    if value is _missing:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return exc
    return value


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    """The texts of an exception, its traceback, and what it is chained to."""
    if (value is _missing) != (tb is _missing):
        raise ValueError("Both or neither of value and tb must be given")
    value_ = _exception(exc, value)
    if tb is _missing:
        tb = None if value_ is None else value_.__traceback__
    return list(TracebackException(type(value_), value_, tb, limit=limit).format(chain=chain))


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    """Print an exception, its traceback, and what it is chained to."""
    _print(format_exception(exc, value, tb, limit, chain), file)


def format_exception_only(exc, /, value=_missing, *, show_group=False):
    """The texts of an exception without its traceback."""
    value = _exception(exc, value)
    return list(TracebackException(type(value), value, None).format_exception_only(show_group=show_group))


def format_exc(limit=None, chain=True):
    """print_exc() as a string."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """Print the last uncaught exception."""
    if not hasattr(sys, "last_exc"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def clear_frames(tb):
    """Drop the variables of a traceback's frames, which here it does not hold."""


class TracebackException:
    """An exception kept for being shown later, without its frames."""

    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
        compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None
    ):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = None if exc_traceback is None else extract_tb(exc_traceback, limit)
        self.exc_type = exc_type if save_exc_type else None
        self._is_syntax_error = isinstance(exc_value, SyntaxError)
        self.exc_type_qualname = self.exc_type_module = None
        if isinstance(exc_type, type):
            self.exc_type_qualname, self.exc_type_module = exc_type.__qualname__, exc_type.__module__
        self._str = "<exception str() failed>"
        try:
            self._str = str(exc_value)
        except Exception:
            pass
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if exc_value is None:
            self._last = "NoneType: None\n"
        else:
            self._last = _traceback.last_lines(exc_value)
        self.__cause__ = self.__context__ = self.exceptions = None
        self.__suppress_context__ = False
        if exc_value is None:
            return

        def inner(e):
            return TracebackException(
                type(e), e, e.__traceback__, limit=limit, max_group_width=max_group_width,
                max_group_depth=max_group_depth, _seen=seen,
            )

        self.__suppress_context__ = exc_value.__suppress_context__
        if exc_value.__cause__ is not None and id(exc_value.__cause__) not in seen:
            self.__cause__ = inner(exc_value.__cause__)
        needs_context = not compact or (self.__cause__ is None and not self.__suppress_context__)
        if exc_value.__context__ is not None and needs_context and id(exc_value.__context__) not in seen:
            self.__context__ = inner(exc_value.__context__)
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [inner(e) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        if self.exc_type_qualname is None:
            return None
        if self.exc_type_module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return f"{self.exc_type_module}.{self.exc_type_qualname}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self._key() == other._key()
        return NotImplemented

    def _key(self):
        return (
            self.stack, self._last, self.exc_type_qualname, self.__cause__, self.__context__, self.exceptions,
            self.__suppress_context__,
        )

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0):
        """Class, message and notes."""
        prefix = " " * (3 * _depth)
        if self._is_syntax_error:
            texts = self._last.splitlines(keepends=True)
        else:
            texts = self._only()
        for text in texts:
            yield prefix + text
        if show_group and self.exceptions:
            for e in self.exceptions:
                yield from e.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def _only(self):
        notes = self.__notes__
        head = self._last
        tail = []
        if notes is not None and isinstance(notes, (list, tuple)):
            for note in notes:
                try:
                    text = str(note)
                except Exception:
                    text = "<note str() failed>"
                tail += [line + "\n" for line in text.split("\n")]
            joined = "".join(tail)
            if tail and head.endswith(joined):
                head = head[: -len(joined)]
            else:
                tail = []
        return [head] + tail

    def format(self, *, chain=True, _ctx=None):
        """The texts of the exception, what it is chained to, and what it contains."""
        if _ctx is None:
            _ctx = _Margins()
        todo = []
        exc = self
        while exc is not None:
            following = message = None
            if chain:
                if exc.__cause__ is not None:
                    following = exc.__cause__
                    message = "\nThe above exception was the direct cause of the following exception:\n\n"
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    following = exc.__context__
                    message = "\nDuring handling of the above exception, another exception occurred:\n\n"
            todo.append((message, exc))
            exc = following
        for message, exc in reversed(todo):
            if message is not None:
                yield from _ctx.emit(message)
            if exc.exceptions is None:
                if exc.stack is not None:
                    yield from _ctx.emit("Traceback (most recent call last):\n")
                    yield from _ctx.emit_all(exc.stack.format())
                yield from _ctx.emit_all(exc.format_exception_only())
            else:
                yield from exc._format_group(chain, _ctx)

    def _format_group(self, chain, _ctx):
        if _ctx.depth > self.max_group_depth:
            yield from _ctx.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            return
        outermost = _ctx.depth == 0
        if outermost:
            _ctx.depth = 1
        if self.stack is not None:
            yield from _ctx.emit("Exception Group Traceback (most recent call last):\n", "+" if outermost else "|")
            yield from _ctx.emit_all(self.stack.format())
        yield from _ctx.emit_all(self.format_exception_only())
        count = len(self.exceptions)
        shown = min(count, self.max_group_width + 1)
        _ctx.need_close = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                _ctx.need_close = True
            truncated = i >= self.max_group_width
            title = "..." if truncated else i + 1
            yield f"{_ctx.indent()}{'  ' if i else '+-'}+---------------- {title} ----------------\n"
            _ctx.depth += 1
            if truncated:
                more = count - self.max_group_width
                yield from _ctx.emit(f"and {more} more exception{'s' if more > 1 else ''}\n")
            else:
                yield from self.exceptions[i].format(chain=chain, _ctx=_ctx)
            if last and _ctx.need_close:
                yield _ctx.indent() + "+------------------------------------\n"
                _ctx.need_close = False
            _ctx.depth -= 1
        if outermost:
            _ctx.depth = 0

    def print(self, *, file=None, chain=True):
        """Print it."""
        _print(self.format(chain=chain), file)


class _Margins:
    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, text, margin="|"):
        if not self.depth:
            yield text
            return
        before = f"{self.indent()}{margin} "
        yield "".join(before + line for line in text.splitlines(keepends=True))

    def emit_all(self, texts):
        for text in texts:
            yield from self.emit(text)
