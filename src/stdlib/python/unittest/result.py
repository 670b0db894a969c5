"""What has become of the tests that were run."""
import sys

_STDOUT = "\nStdout:\n%s"
_STDERR = "\nStderr:\n%s"

# The frames of modules that have this name are not shown in tracebacks.
__unittest = True


def exception_text(err, test, capture=None):
    """The traceback of a failure, without the frames of unittest itself."""
    import traceback

    kind, value, tb = err
    seen = set()

    def clean(e):
        if e is None or id(e) in seen:
            return
        seen.add(id(e))
        clean(e.__cause__)
        clean(e.__context__)

    while tb is not None and _is_own(tb):
        tb = tb.tb_next
    told = traceback.TracebackException(kind, value, tb, capture_locals=getattr(test, "_tb_locals", False))
    if isinstance(value, getattr(test, "failureException", None) or ()):
        _drop_own(told.stack, tb)
    text = "".join(told.format())
    for stream, form in capture or ():
        output = stream.getvalue()
        if output:
            if not output.endswith("\n"):
                output += "\n"
            text += form % output
    return text


def _is_own(tb):
    return "__unittest" in tb.tb_frame.f_globals


def _drop_own(stack, tb):
    """The assertion's own frames are the last ones."""
    count = 0
    while tb is not None and not _is_own(tb):
        count += 1
        tb = tb.tb_next
    if stack is not None:
        del stack[count:]


class TestResult:
    """Counts and keeps failures."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._captured = None
        self._streams = None

    def printErrors(self):
        """Called when the run is over."""

    def startTest(self, test):
        self.testsRun += 1
        self._start_capture()

    def _start_capture(self):
        if self.buffer and self._streams is None:
            import io

            self._streams = (sys.stdout, sys.stderr)
            sys.stdout, sys.stderr = out, err = io.StringIO(), io.StringIO()
            self._captured = ((out, _STDOUT), (err, _STDERR))

    def startTestRun(self):
        """Called before the first test."""

    def stopTest(self, test):
        self._stop_capture()

    def _stop_capture(self):
        if self._streams is not None:
            sys.stdout, sys.stderr = self._streams
            self._streams = self._captured = None

    def stopTestRun(self):
        """Called after the last test."""

    def _text(self, err, test):
        return exception_text(err, test, self._captured)

    def _exc_info_to_string(self, err, test):
        return self._text(err, test)

    def _failed(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self._failed()
        self.errors.append((test, self._exc_info_to_string(err, test)))

    def addFailure(self, test, err):
        self._failed()
        self.failures.append((test, self._exc_info_to_string(err, test)))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._failed()
            failed = issubclass(err[0], test.failureException)
            kept = self.failures if failed else self.errors
            kept.append((subtest, self._exc_info_to_string(err, test)))

    def addSuccess(self, test):
        """Nothing to keep."""

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self._failed()
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        cls = self.__class__
        return (
            f"<{cls.__module__}.{cls.__qualname__} run={self.testsRun} errors={len(self.errors)} "
            f"failures={len(self.failures)}>"
        )
