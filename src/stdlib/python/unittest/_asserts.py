"""The assertions of a TestCase."""
import sys

__unittest = True

_MAX_LENGTH = 80
_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def safe_repr(obj, short=False):
    """repr, whatever it does; at most 80 characters if `short`."""
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MAX_LENGTH:
        return result
    return result[:_MAX_LENGTH] + " [truncated]..."


def _shorten(s, prefix, suffix):
    skipped = len(s) - prefix - suffix
    if skipped > 12:
        s = "%s[%d chars]%s" % (s[:prefix], skipped, s[len(s) - suffix :])
    return s


def _common_shortened(*args):
    """The reprs, with what they have in common cut short."""
    from os.path import commonprefix

    args = tuple(safe_repr(arg) for arg in args)
    longest = max(len(arg) for arg in args)
    if longest <= _MAX_LENGTH:
        return args
    prefix = commonprefix(args)
    length = len(prefix)
    kept = _MAX_LENGTH - (longest - length) - (5 + 12)
    if kept > 5:
        prefix = _shorten(prefix, 5, kept)
        return tuple(prefix + arg[length:] for arg in args)
    prefix = _shorten(prefix, 5, 5)
    return tuple(prefix + _shorten(arg[length:], 5, 5) for arg in args)


def _is_class(kind, base):
    return isinstance(kind, type) and issubclass(kind, base)


class _AssertRaisesBase:
    """What assertRaises and its like have in common."""

    def __init__(self, expected, test_case, expected_regex=None):
        import re

        self.expected, self.test_case = expected, test_case
        if expected_regex is not None:
            expected_regex = re.compile(expected_regex)
        self.expected_regex = expected_regex
        self.obj_name = None
        self.msg = None

    def _raiseFailure(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))

    def handle(self, name, args, kwargs):
        """Be the context, or call the function in it."""
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(_is_class(kind, self._base) for kind in kinds):
            raise TypeError(f"{name}() arg 1 must be {self._base_message}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", None) or str(function)
        with self:
            function(*args, **kwargs)
        return None

    def _expected_name(self):
        try:
            return self.expected.__name__
        except AttributeError:
            return str(self.expected)


class AssertRaises(_AssertRaisesBase):
    """`with self.assertRaises(…)`"""

    _base = BaseException
    _base_message = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            name = self._expected_name()
            if self.obj_name:
                self._raiseFailure(f"{name} not raised by {self.obj_name}")
            self._raiseFailure(f"{name} not raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(value)):
            self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{value}"')
        return True


class AssertWarns(_AssertRaisesBase):
    """`with self.assertWarns(…)`"""

    _base = Warning
    _base_message = "a warning type or tuple of warning types"

    def __enter__(self):
        import warnings

        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self._manager = warnings.catch_warnings(record=True)
        self.warnings = self._manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, value, tb):
        self._manager.__exit__(kind, value, tb)
        if kind is not None:
            return
        name = self._expected_name()
        first = None
        for found in self.warnings:
            warning = found.message
            if not isinstance(warning, self.expected):
                continue
            if first is None:
                first = warning
            if self.expected_regex is not None and not self.expected_regex.search(str(warning)):
                continue
            self.warning, self.filename, self.lineno = warning, found.filename, found.lineno
            return
        if first is not None:
            self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{first}"')
        if self.obj_name:
            self._raiseFailure(f"{name} not triggered by {self.obj_name}")
        self._raiseFailure(f"{name} not triggered")


class AssertLogs:
    """`with self.assertLogs(…)`, or assertNoLogs."""

    FORMAT = "%(levelname)s:%(name)s:%(message)s"

    def __init__(self, test_case, logger, level, no_logs):
        import logging

        self.test_case, self.logger_name, self.no_logs = test_case, logger, no_logs
        self.level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO
        self.msg = None

    def __enter__(self):
        import logging

        records, output = self.records, self.output = [], []

        class Capture(logging.Handler):
            def emit(self, record):
                records.append(record)
                output.append(self.format(record))

        is_logger = isinstance(self.logger_name, logging.Logger)
        logger = self.logger = self.logger_name if is_logger else logging.getLogger(self.logger_name)
        handler = Capture()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.FORMAT))
        self._before = (logger.handlers[:], logger.level, logger.propagate)
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        if self.no_logs:
            return None
        from collections import namedtuple

        return namedtuple("_LoggingWatcher", ["records", "output"])(records, output)

    def __exit__(self, kind, value, tb):
        self.logger.handlers, level, self.logger.propagate = self._before
        self.logger.setLevel(level)
        if kind is not None:
            return False
        import logging

        if self.no_logs:
            if self.records:
                self._fail(f"Unexpected logs found: {self.output!r}")
        elif not self.records:
            self._fail(f"no logs of level {logging.getLevelName(self.level)} or higher triggered on {self.logger.name}")

    def _fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))


class Assertions:
    """The methods assert…"""

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return f"{standardMsg} : {msg}"
        except UnicodeDecodeError:
            return f"{safe_repr(standardMsg)} : {safe_repr(msg)}"

    def _refuse(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._refuse(msg, f"{safe_repr(expr)} is not false")

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._refuse(msg, f"{safe_repr(expr)} is not true")

    def assertRaises(self, expected_exception, *args, **kwargs):
        return AssertRaises(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return AssertRaises(expected_exception, self, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return AssertWarns(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return AssertWarns(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return AssertLogs(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return AssertLogs(self, logger, level, no_logs=True)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._refuse(msg, "%s != %s" % _common_shortened(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._refuse(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def _almost(self, first, second, places, delta):
        """The difference, and None or words for how much too large it is."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            return diff, diff <= delta, f"within {safe_repr(delta)} delta"
        if places is None:
            places = 7
        return diff, round(diff, places) == 0, f"within {places!r} places"

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        diff, near, how = self._almost(first, second, places, delta)
        if not near:
            self._refuse(msg, f"{safe_repr(first)} != {safe_repr(second)} {how} ({safe_repr(diff)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        diff, near, how = self._almost(first, second, places, delta)
        if delta is not None:
            if first == second or near:
                self._refuse(
                    msg, f"{safe_repr(first)} == {safe_repr(second)} {how} ({safe_repr(diff)} difference)"
                )
        elif first == second or near:
            self._refuse(msg, f"{safe_repr(first)} == {safe_repr(second)} {how}")

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + (_OMITTED % len(diff))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            name = seq_type.__name__
            if not isinstance(seq1, seq_type):
                raise self.failureException(f"First sequence is not a {name}: {safe_repr(seq1)}")
            if not isinstance(seq2, seq_type):
                raise self.failureException(f"Second sequence is not a {name}: {safe_repr(seq2)}")
        else:
            name = "sequence"
        differing = None
        try:
            len1 = len(seq1)
        except (TypeError, NotImplementedError):
            differing = f"First {name} has no length.    Non-sequence?"
        if differing is None:
            try:
                len2 = len(seq2)
            except (TypeError, NotImplementedError):
                differing = f"Second {name} has no length.    Non-sequence?"
        if differing is None:
            if seq1 == seq2:
                return
            differing = "%ss differ: %s != %s\n" % ((name.capitalize(),) + _common_shortened(seq1, seq2))
            for i in range(min(len1, len2)):
                try:
                    item1 = seq1[i]
                except (TypeError, IndexError, NotImplementedError):
                    differing += f"\nUnable to index element {i} of first {name}\n"
                    break
                try:
                    item2 = seq2[i]
                except (TypeError, IndexError, NotImplementedError):
                    differing += f"\nUnable to index element {i} of second {name}\n"
                    break
                if item1 != item2:
                    differing += "\nFirst differing element %d:\n%s\n%s\n" % ((i,) + _common_shortened(item1, item2))
                    break
            else:
                if len1 == len2 and seq_type is None and type(seq1) != type(seq2):
                    return
            for longer, shorter, seq, which in ((len1, len2, seq1, "First"), (len2, len1, seq2, "Second")):
                if longer > shorter:
                    differing += f"\n{which} {name} contains {longer - shorter} additional elements.\n"
                    try:
                        differing += f"First extra element {shorter}:\n{safe_repr(seq[shorter])}\n"
                    except (TypeError, IndexError, NotImplementedError):
                        differing += f"Unable to index element {shorter} of {which.lower()} {name}\n"
        self.fail(self._formatMessage(msg, self._truncateMessage(differing, "\n" + _pretty_diff(seq1, seq2))))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        differences = []
        for first, second, which in ((set1, set2, "first"), (set2, set1, "second")):
            try:
                differences.append(first.difference(second))
            except TypeError as e:
                self.fail(f"invalid type when attempting set difference: {e}")
            except AttributeError as e:
                self.fail(f"{which} argument does not support set difference: {e}")
        if not any(differences):
            return
        lines = []
        for found, which in zip(differences, ("first", "second")):
            if found:
                lines.append(f"Items in the {which} set but not the {'second' if which == 'first' else 'first'}:")
                lines += [repr(item) for item in found]
        self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._refuse(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._refuse(msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._refuse(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._refuse(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            standard = "%s != %s" % _common_shortened(d1, d2)
            self.fail(self._formatMessage(msg, self._truncateMessage(standard, "\n" + _pretty_diff(d1, d2))))

    def assertCountEqual(self, first, second, msg=None):
        from collections import Counter

        first, second = list(first), list(second)
        try:
            one, two = Counter(first), Counter(second)
        except TypeError:
            differences = _count_unhashable(first, second)
        else:
            if one == two:
                return
            differences = [(one[e], two[e], e) for e in one if one[e] != two[e]]
            differences += [(0, two[e], e) for e in two if e not in one]
        if differences:
            lines = ["First has %d, Second has %d:  %r" % found for found in differences]
            standard = "Element counts were not equal:\n"
            self.fail(self._formatMessage(msg, self._truncateMessage(standard, "\n".join(lines))))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > 2**16 or len(second) > 2**16:
            self._baseAssertEqual(first, second, msg)
        lines1, lines2 = first.splitlines(keepends=True), second.splitlines(keepends=True)
        if lines1 and not lines1[-1].endswith(("\n", "\r")):
            if lines2 and lines2[-1].endswith(("\n", "\r")):
                lines1[-1] += "\n"
        elif lines2 and lines1 and not lines2[-1].endswith(("\n", "\r")):
            lines2[-1] += "\n"
        if len(lines1) == 1 and first.strip("\r\n") == first:
            lines1, lines2 = [first + "\n"], [line for line in (second + "\n").splitlines(keepends=True)]
        import difflib

        standard = "%s != %s" % _common_shortened(first, second)
        diff = "\n" + "".join(difflib.ndiff(lines1, lines2))
        self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._refuse(msg, f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._refuse(msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._refuse(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._refuse(msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._refuse(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._refuse(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._refuse(msg, f"{safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._refuse(msg, f"{safe_repr(obj)} is an instance of {cls!r}")

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            import re

            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._refuse(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            import re

            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            found = text[match.start() : match.end()]
            self._refuse(msg, f"Regex matched: {found!r} matches {unexpected_regex.pattern!r} in {text!r}")


def _pretty_diff(first, second):
    import difflib
    import pprint

    return "\n".join(difflib.ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines()))


def _count_unhashable(first, second):
    """The elements of which there are not equally many: (count in first, count in second, element)."""
    found, rest = [], list(second)
    seen = []
    for element in first:
        if any(element == e for e in seen):
            continue
        seen.append(element)
        one = sum(1 for e in first if e == element)
        two = sum(1 for e in second if e == element)
        rest = [e for e in rest if not e == element]
        if one != two:
            found.append((one, two, element))
    while rest:
        element = rest[0]
        found.append((0, sum(1 for e in rest if e == element), element))
        rest = [e for e in rest if not e == element]
    return found
