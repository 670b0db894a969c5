"""One test: a method of a TestCase, with what is done before and after it."""
import sys
from unittest._asserts import Assertions, AssertRaises, AssertWarns

__unittest = True

_module_cleanups = []


class SkipTest(Exception):
    """Raised by a test that is not to be run."""


class _ShouldStop(Exception):
    """The test is to be stopped."""


def _run_cleanups(cleanups):
    errors = []
    while cleanups:
        function, args, kwargs = cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as e:
            errors.append(e)
    return errors


def addModuleCleanup(function, /, *args, **kwargs):
    """Call the function when the tests of the module have run."""
    _module_cleanups.append((function, args, kwargs))


def doModuleCleanups():
    """Call the functions now."""
    errors = _run_cleanups(_module_cleanups)
    if errors:
        raise errors[0]


def _enter(manager, add_cleanup):
    cls = type(manager)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(
            f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol"
        ) from None
    result = enter(manager)
    add_cleanup(leave, manager, None, None, None)
    return result


def enterModuleContext(cm):
    """Enter a context that is left when the tests of the module have run."""
    return _enter(cm, addModuleCleanup)


def skip(reason):
    """Do not run the test."""

    def decorate(item):
        if not isinstance(item, type):
            import functools

            @functools.wraps(item)
            def wrapper(*args, **kwargs):
                raise SkipTest(reason)

            item = wrapper
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if callable(reason) and not isinstance(reason, type):
        item, reason = reason, ""
        return decorate(item)
    return decorate


def _same(item):
    return item


def skipIf(condition, reason):
    """Do not run the test if that holds."""
    return skip(reason) if condition else _same


def skipUnless(condition, reason):
    """Run the test only if that holds."""
    return _same if condition else skip(reason)


def expectedFailure(item):
    """The test is to fail."""
    item.__unittest_expecting_failure__ = True
    return item


class _Outcome:
    """How one run of a test goes."""

    def __init__(self, result):
        self.result = result
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.success = True
        self.expecting_failure = False
        self.expected = None
        self.skipped = False

    def part(self, test, function):
        """Run a part of the test; true when it came to its end."""
        before, self.success = self.success, True
        try:
            function()
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self.success = False
            self.skipped = True
            _add_skip(self.result, test, str(e))
        except _ShouldStop:
            self.success = False
        except:
            info = sys.exc_info()
            self.success = False
            if self.expecting_failure:
                self.expected = info
            elif issubclass(info[0], test.failureException):
                self.result.addFailure(test, info)
            else:
                self.result.addError(test, info)
        ok = self.success
        self.success = before and self.success
        return ok


def _add_skip(result, test, reason):
    result.addSkip(test, reason)


class TestCase(Assertions):
    """A class of tests, and one test of it."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _classSetupFailed = False

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != "runTest":
                raise ValueError(f"no such test method in {self.__class__}: {methodName}") from None
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {}
        self.addTypeEqualityFunc(dict, "assertDictEqual")
        self.addTypeEqualityFunc(list, "assertListEqual")
        self.addTypeEqualityFunc(tuple, "assertTupleEqual")
        self.addTypeEqualityFunc(set, "assertSetEqual")
        self.addTypeEqualityFunc(frozenset, "assertSetEqual")
        self.addTypeEqualityFunc(str, "assertMultiLineEqual")

    def addTypeEqualityFunc(self, typeobj, function):
        """How assertEqual compares two objects of a type."""
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        """Call the function after the test, whatever happens."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context that is left after the test."""
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Call the function after the tests of the class."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context that is left after the tests of the class."""
        return _enter(cm, cls.addClassCleanup)

    def setUp(self):
        """Called before each test."""

    def tearDown(self):
        """Called after each test."""

    @classmethod
    def setUpClass(cls):
        """Called before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the tests of the class."""

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from unittest.result import TestResult

        return TestResult()

    def shortDescription(self):
        """The first line of the test's docstring."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return f"{_class_name(self.__class__)}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({_class_name(self.__class__)}.{self._testMethodName})"

    def __repr__(self):
        return f"<{_class_name(self.__class__)} testMethod={self._testMethodName}>"

    def subTest(self, msg=None, **params):
        """A part of the test that may fail by itself."""
        return _SubTestContext(self, msg, params)

    def skipTest(self, reason):
        """Skip the rest of the test."""
        raise SkipTest(reason)

    def fail(self, msg=None):
        """Fail."""
        raise self.failureException(msg)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            import warnings

            warnings.warn(
                f"It is deprecated to return a value that is not None from a test case ({method})",
                DeprecationWarning, stacklevel=3,
            )

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        """Run the test."""
        own = result is None
        if own:
            result = self.defaultTestResult()
            getattr(result, "startTestRun", _nothing)()
        try:
            self._run(result)
            return result
        finally:
            if own:
                getattr(result, "stopTestRun", _nothing)()

    def _run(self, result):
        result.startTest(self)
        outcome = None
        try:
            method = getattr(self, self._testMethodName)
            for item in (self.__class__, method):
                if getattr(item, "__unittest_skip__", False):
                    why = getattr(self.__class__, "__unittest_skip_why__", "") or getattr(
                        method, "__unittest_skip_why__", ""
                    )
                    return _add_skip(result, self, why)
            expecting = getattr(self, "__unittest_expecting_failure__", False) or getattr(
                method, "__unittest_expecting_failure__", False
            )
            outcome = self._outcome = _Outcome(result)
            from time import perf_counter

            begun = perf_counter()
            if outcome.part(self, self._callSetUp):
                outcome.expecting_failure = expecting
                outcome.part(self, lambda: self._callTestMethod(method))
                outcome.expecting_failure = False
                outcome.part(self, self._callTearDown)
            self.doCleanups()
            if hasattr(result, "addDuration"):
                result.addDuration(self, perf_counter() - begun)
            if outcome.success or (expecting and outcome.expected):
                if not expecting:
                    result.addSuccess(self)
                elif outcome.expected:
                    result.addExpectedFailure(self, outcome.expected)
                else:
                    result.addUnexpectedSuccess(self)
        finally:
            self._outcome = None
            result.stopTest(self)

    def doCleanups(self):
        """Call what addCleanup was given, the last first."""
        outcome = self._outcome or _Outcome(self.defaultTestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.part(self, lambda: self._callCleanup(function, *args, **kwargs))
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """The same for addClassCleanup."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the test, and let its exceptions out."""
        method = getattr(self, self._testMethodName)
        for item in (self.__class__, method):
            if getattr(item, "__unittest_skip__", False):
                raise SkipTest(getattr(item, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)


TestCase._class_cleanups = []


def _nothing():
    pass


def _class_name(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


class _SubTestContext:
    """`with self.subTest()`"""

    def __init__(self, test, message, params):
        self._test, self._message, self._params = test, message, params

    def __enter__(self):
        test = self._test
        outer = test._subtest
        params = dict(self._params) if outer is None else {**outer.params, **self._params}
        self._outer = outer
        test._subtest = _SubTest(test, self._message, params)

    def __exit__(self, kind, value, tb):
        test, outcome = self._test, self._test._outcome
        subtest, test._subtest = test._subtest, self._outer
        if outcome is None or not outcome.result_supports_subtests:
            return False
        if kind is None:
            outcome.result.addSubTest(test, subtest, None)
            return False
        if issubclass(kind, (KeyboardInterrupt, _ShouldStop)):
            return False
        if issubclass(kind, SkipTest):
            outcome.success = False
            _add_skip(outcome.result, subtest, str(value))
            return True
        outcome.success = False
        if outcome.expecting_failure:
            outcome.expected = (kind, value, tb)
        else:
            outcome.result.addSubTest(test, subtest, (kind, value, tb))
        if outcome.expecting_failure or getattr(outcome.result, "failfast", False):
            raise _ShouldStop
        return True


class _SubTest(TestCase):
    """What a subTest is called in reports."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _description(self):
        parts = []
        if self._message is not None:
            parts.append(f"[{self._message}]")
        if self.params:
            listed = ", ".join(f"{k}={v!r}" for k, v in self.params.items())
            parts.append(f"({listed})")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._description()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._description()}"


class FunctionTestCase(TestCase):
    """A function as a test."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc, self._tearDownFunc = setUp, tearDown
        self._testFunc, self._description = testFunc, description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __hash__(self):
        return hash((type(self), self._testFunc))

    def __str__(self):
        return f"{self._testFunc.__name__} ({_class_name(self.__class__)})"

    def __repr__(self):
        return f"<{_class_name(self.__class__)} tec={self._testFunc}>"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc.split("\n")[0].strip() if doc else None
