"""Collections of tests."""
import sys
from unittest.case import SkipTest, TestCase, _class_name, doModuleCleanups

__unittest = True


class BaseTestSuite:
    """Tests that are run one after the other."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{_class_name(self.__class__)} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        test = self._tests[index]
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class _ErrorHolder:
    """Stands for what failed outside of a test."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.description

    def run(self, result):
        """There is nothing to run."""

    __call__ = run

    def countTestCases(self):
        return 0


class TestSuite(BaseTestSuite):
    """Tests, with the fixtures of their classes and modules."""

    def run(self, result, debug=False):
        top = not getattr(result, "_testRunEntered", False)
        if top:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if isinstance(test, (TestCase, _ErrorHolder)) or not hasattr(test, "__iter__"):
                self._tear_down_class(test, result)
                self._change_module(test, result)
                self._set_up_class(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if top:
            self._tear_down_class(None, result)
            self._tear_down_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        from unittest.result import TestResult

        self.run(TestResult(), True)

    def _fixture(self, result, function, what, name):
        """Run a fixture; false when it failed."""
        try:
            function()
        except Exception:
            self._add_fixture_error(result, sys.exc_info(), what, name)
            return False
        return True

    def _add_fixture_error(self, result, info, what, name):
        holder = _ErrorHolder(f"{what} ({name})")
        if isinstance(info[1], SkipTest):
            result.addSkip(holder, str(info[1]))
        else:
            result.addError(holder, info)

    def _set_up_class(self, test, result):
        previous, current = result._previousTestClass, test.__class__
        if current is previous or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(current, "__unittest_skip__", False):
            return
        setup = getattr(current, "setUpClass", None)
        if setup is None:
            return
        try:
            current._classSetupFailed = False
        except TypeError:
            return
        if not self._fixture(result, setup, "setUpClass", _class_name(current)):
            current._classSetupFailed = True
            self._clean_class(current, result, "setUpClass")

    def _clean_class(self, cls, result, what):
        clean = getattr(cls, "doClassCleanups", None)
        if clean is not None:
            clean()
            for info in cls.tearDown_exceptions:
                self._add_fixture_error(result, info, what, _class_name(cls))

    def _tear_down_class(self, test, result):
        previous, current = result._previousTestClass, test.__class__
        if current is previous or previous is None or getattr(previous, "_classSetupFailed", False):
            return
        if getattr(result, "_moduleSetUpFailed", False) or getattr(previous, "__unittest_skip__", False):
            return
        if hasattr(previous, "tearDownClass"):
            self._fixture(result, previous.tearDownClass, "tearDownClass", _class_name(previous))
        self._clean_class(previous, result, "tearDownClass")

    def _change_module(self, test, result):
        previous = _module_of(result._previousTestClass)
        current = test.__class__.__module__
        if current == previous:
            return
        self._tear_down_module(result)
        result._moduleSetUpFailed = False
        setup = getattr(sys.modules.get(current), "setUpModule", None)
        if setup is not None and not self._fixture(result, setup, "setUpModule", current):
            result._moduleSetUpFailed = True
            self._fixture(result, doModuleCleanups, "setUpModule", current)

    def _tear_down_module(self, result):
        previous = _module_of(result._previousTestClass)
        module = sys.modules.get(previous)
        if module is None or getattr(result, "_moduleSetUpFailed", False):
            return
        teardown = getattr(module, "tearDownModule", None)
        if teardown is not None:
            self._fixture(result, teardown, "tearDownModule", previous)
        self._fixture(result, doModuleCleanups, "tearDownModule", previous)


def _module_of(cls):
    return None if cls is None else getattr(cls, "__module__", None)
