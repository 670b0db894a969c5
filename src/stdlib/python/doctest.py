"""Examples in docstrings, run and compared with the output that they show."""

import re
import sys
import traceback
from collections import namedtuple

_flags = {}


def register_optionflag(name):
    return _flags.setdefault(name, 1 << len(_flags))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST
OPTIONFLAGS_BY_NAME = _flags

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."


class TestResults(namedtuple("TestResults", "failed attempted")):
    """How many examples failed, of how many."""

    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        skipped = f", skipped={self.skipped}" if self.skipped else ""
        return f"TestResults(failed={self.failed}, attempted={self.attempted}{skipped})"


class Example:
    """One statement and what it is to print."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        self.exc_msg = exc_msg + "\n" if exc_msg is not None and not exc_msg.endswith("\n") else exc_msg
        self.lineno, self.indent = lineno, indent
        self.options = {} if options is None else options

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, with the names that they run with."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.docstring = examples, docstring
        self.globs = dict(globs)
        self.name, self.filename, self.lineno = name, filename, lineno

    def __repr__(self):
        count = len(self.examples)
        what = "no examples" if count == 0 else "1 example" if count == 1 else f"{count} examples"
        return f"<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({what})>"

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return (self.name, self.filename, self.lineno) < (other.name, other.filename, other.lineno)


_OPTION = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$")


class DocTestParser:
    """Finds the examples in a text."""

    def parse(self, string, name="<string>"):
        """Texts and examples by turns."""
        string = string.expandtabs()
        margin = min([len(m) for m in re.findall(r"(?m)^([ ]*)(?=\S)", string)], default=0)
        lines = [line[margin:] for line in string.split("\n")]
        output, text, at = [], [], 0
        while at < len(lines):
            line = lines[at]
            stripped = line.lstrip(" ")
            if not (stripped == ">>>" or stripped.startswith(">>> ")):
                if stripped.startswith(">>>"):
                    raise ValueError(f"line {at + 1} of the docstring for {name} lacks blank after >>>: {line!r}")
                text.append(line)
                at += 1
                continue
            indent = len(line) - len(stripped)
            start = at
            source = [self._content(line, indent, at, name)]
            at += 1
            while at < len(lines) and re.match(r"\.\.\.( |$)", lines[at][indent:]) and lines[at][:indent].strip() == "":
                source.append(self._content(lines[at], indent, at, name))
                at += 1
            want = []
            while at < len(lines) and lines[at].strip() and not lines[at].lstrip(" ").startswith(">>>"):
                if lines[at][:indent].strip():
                    raise ValueError(f"line {at + 1} of the docstring for {name} has inconsistent leading whitespace: {lines[at]!r}")
                want.append(lines[at][indent:])
                at += 1
            output.append("\n".join(text) + "\n" if text else "")
            text = []
            output.append(self._example("\n".join(source), "\n".join(want), name, start, indent + margin))
        output.append("\n".join(text))
        return output

    def _content(self, line, indent, at, name):
        if len(line) > indent + 3 and line[indent + 3] != " ":
            raise ValueError(f"line {at + 1} of the docstring for {name} lacks blank after {line[indent:indent + 3]}: {line!r}")
        return line[indent + 4:]

    def _example(self, source, want, name, lineno, indent):
        exc_msg = None
        if re.match(r"Traceback \((most recent call last|innermost last)\):", want):
            rest = want.split("\n")[1:]
            while rest and (not rest[0] or rest[0][0] in " \t"):
                rest.pop(0)
            exc_msg = "\n".join(rest)
        options = {}
        for line in source.split("\n"):
            found = _OPTION.search(line)
            for option in found.group(1).replace(",", " ").split() if found else ():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}")
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        if options and not re.sub(r"(?m)#.*$", "", source).strip():
            raise ValueError(f"line {lineno} of the doctest for {name} has an option directive on a line with no example: {source!r}")
        return Example(source, want, exc_msg, lineno, indent, options)

    def get_examples(self, string, name="<string>"):
        return [x for x in self.parse(string, name) if isinstance(x, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


class DocTestFinder:
    """Finds the docstrings of a module, class or function, and of what is in it."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser, self._verbose, self._recurse, self._exclude_empty = parser, verbose, recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: "
                                 f"{type(obj)!r}")
        if module is None:
            import inspect
            module = inspect.getmodule(obj)
        if globs is None:
            globs = {} if not module else module.__dict__.copy()
        else:
            globs = globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module, globs, set())
        tests.sort()
        return tests

    def _find(self, tests, obj, name, module, globs, seen):
        import inspect
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._get_test(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for key, value in obj.__dict__.items():
                if (inspect.isfunction(inspect.unwrap(value)) or inspect.isclass(value)) and self._from_module(module, value):
                    self._find(tests, value, f"{name}.{key}", module, globs, seen)
            for key, value in getattr(obj, "__test__", {}).items():
                if not isinstance(key, str):
                    raise ValueError(f"DocTestFinder.find: __test__ keys must be strings: {type(key)!r}")
                self._find(tests, value, f"{name}.__test__.{key}", module, globs, seen)
        if inspect.isclass(obj):
            for key, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if inspect.isfunction(value) or isinstance(value, property) or inspect.isclass(value) and self._from_module(module, value):
                    self._find(tests, value, f"{name}.{key}", module, globs, seen)

    def _from_module(self, module, obj):
        return module is None or getattr(obj, "__module__", None) == module.__name__

    def _get_test(self, obj, name, module, globs):
        text = obj if isinstance(obj, str) else getattr(obj, "__doc__", None) or ""
        text = str(text)
        if self._exclude_empty and not text.strip():
            return None
        filename = getattr(module, "__file__", None) or getattr(module, "__name__", None)
        return self._parser.get_doctest(text, globs, name, filename, self._line(obj))

    def _line(self, obj):
        code = getattr(getattr(obj, "fget", obj), "__code__", None)
        return code.co_firstlineno if code is not None else 0


class OutputChecker:
    """Compares what was printed with what was to be."""

    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf"(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r"(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        if want and got:
            return f"Expected:\n{_indent(want)}Got:\n{_indent(got)}"
        if want:
            return f"Expected:\n{_indent(want)}Got nothing\n"
        return f"Expected nothing\nGot:\n{_indent(got)}" if got else "Expected nothing\nGot nothing\n"


def _indent(text):
    return re.sub(r"(?m)^(?!$)", "    ", text)


def _ellipsis_match(want, got):
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    start, end = len(first), len(got) - len(last)
    if not got.startswith(first) or not got.endswith(last) or start > end:
        return False
    for piece in middle:
        at = got.find(piece, start, end)
        if at < 0:
            return False
        start = at + len(piece)
    return True


class _Output:
    """Stands in for standard output."""

    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        pass

    def take(self):
        text = "".join(self.parts)
        self.parts.clear()
        return text if not text or text.endswith("\n") else text + "\n"


class DocTestRunner:
    """Runs examples and reports."""

    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        if self._verbose:
            want = f"Expecting:\n{_indent(example.want)}" if example.want else "Expecting nothing\n"
            out(f"Trying:\n{_indent(example.source)}{want}")

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = "".join(traceback.format_exception(*exc_info))
        out(f"{self._failure_header(test, example)}Exception raised:\n{_indent(text)}")

    def _failure_header(self, test, example):
        line = "?" if test.lineno is None else test.lineno + example.lineno + 1
        place = f'File "{test.filename}", line {line}, in {test.name}' if test.filename else f"Line {example.lineno + 1}, in {test.name}"
        return f"{self.DIVIDER}\n{place}\nFailed example:\n{_indent(example.source)}"

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        stdout = sys.stdout
        fake = _Output()
        write = out or stdout.write
        failures = tries = skips = 0
        hook = getattr(sys, "displayhook", None)
        sys.stdout = fake
        try:
            for example in test.examples:
                flags = self.original_optionflags
                for flag, on in example.options.items():
                    flags = flags | flag if on else flags & ~flag
                self.optionflags = flags
                quiet = flags & REPORT_ONLY_FIRST_FAILURE and failures
                tries += 1
                if flags & SKIP:
                    skips += 1
                    continue
                if not quiet:
                    self.report_start(write, test, example)
                error = None
                try:
                    _run_source(example.source, f"<doctest {test.name}[{tries - 1}]>", test.globs)
                except KeyboardInterrupt:
                    raise
                except BaseException as raised:
                    error = raised
                got = fake.take()
                if error is None:
                    good = example.exc_msg is None and self._checker.check_output(example.want, got, flags)
                else:
                    text = "".join(traceback.format_exception_only(type(error), error))
                    if isinstance(error, SyntaxError):
                        # The place that it quotes is the example's, which the text does not show.
                        lines = text.splitlines(True)
                        text = "".join(lines[next(i for i, l in enumerate(lines) if not l.startswith(" ")):])
                    got += "Traceback (most recent call last):\n" + text
                    if example.exc_msg is None:
                        failures += 1
                        if not quiet:
                            self.report_unexpected_exception(write, test, example, (type(error), error, error.__traceback__))
                        continue
                    good = self._checker.check_output(example.exc_msg, text, flags)
                    if not good and flags & IGNORE_EXCEPTION_DETAIL:
                        good = self._checker.check_output(_bare(example.exc_msg), _bare(text), flags)
                if good:
                    if not quiet:
                        self.report_success(write, test, example, got)
                else:
                    failures += 1
                    if not quiet:
                        self.report_failure(write, test, example, got)
                    if flags & FAIL_FAST:
                        break
        finally:
            sys.stdout = stdout
            self.optionflags = self.original_optionflags
            if clear_globs:
                test.globs.clear()
        failed, tried, skipped = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = (failed + failures, tried + tries, skipped + skips)
        self.failures += failures
        self.tries += tries
        self.skips += skips
        return TestResults(failures, tries, skipped=skips)

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        stats = sorted(self._stats.items())
        passed = [(name, tried) for name, (failed, tried, _) in stats if tried and not failed]
        failing = [(name, failed, tried) for name, (failed, tried, _) in stats if failed]
        if verbose:
            empty = [name for name, (_, tried, _) in stats if not tried]
            if empty:
                print(f"{_items(len(empty))} had no tests:")
                for name in empty:
                    print(f"    {name}")
            if passed:
                print(f"{_items(len(passed))} passed all tests:")
                for name, count in passed:
                    print(f" {count:3d} {'test' if count == 1 else 'tests'} in {name}")
        if failing:
            print(self.DIVIDER)
            print(f"{_items(len(failing))} had failures:")
            for name, failed, tried in failing:
                print(f" {failed:3d} of {tried:3d} in {name}")
        if verbose:
            print(f"{self.tries} test{'s' * (self.tries != 1)} in {_items(len(stats))}.")
            print(f"{self.tries - self.failures} passed" + (f" and {self.failures} failed." if self.failures else "."))
        if self.failures:
            print(f"***Test Failed*** {self.failures} failure{'s' * (self.failures != 1)}"
                  + (f" and {self.skips} skipped test{'s' * (self.skips != 1)}" if self.skips else "") + ".")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries, skipped=self.skips)


def _items(count):
    return f"{count} item{'s' * (count != 1)}"


def _bare(message):
    """The name of an exception's class, without module and text."""
    return message.split("\n")[0].split(":")[0].split(".")[-1].strip()


def _run_source(source, filename, globs):
    exec(compile(source, filename, "single"), globs)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    if m is None:
        m = sys.modules.get("__main__")
    if raise_on_error:
        raise NotImplementedError("mimeo does not support doctest.DebugRunner yet")
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def testfile(filename, module_relative=True, name=None, globs=None, verbose=None, report=True, optionflags=0,
             extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    with open(filename, encoding=encoding) as stream:
        text = stream.read()
    globs = dict(globs or {}) | (extraglobs or {})
    globs.setdefault("__name__", "__main__")
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name or filename.rpartition("/")[2], filename, 0))
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def DocTestSuite(*args, **options):
    raise NotImplementedError("mimeo does not support doctest.DocTestSuite yet")


def DocFileSuite(*paths, **options):
    raise NotImplementedError("mimeo does not support doctest.DocFileSuite yet")
