"""Finding tests in classes, modules and folders."""
import sys
from unittest.case import FunctionTestCase, SkipTest, TestCase
from unittest.suite import TestSuite

__unittest = True


class _FailedTest(TestCase):
    """A test that could not be found or imported."""

    def __init__(self, method_name, exception):
        self._exception = exception
        self._name = method_name
        super().__init__("_fail")
        self._testMethodName = method_name

    def _fail(self):
        raise self._exception

    def __getattr__(self, name):
        if name != self.__dict__.get("_name"):
            raise AttributeError(name)
        return self._fail


def _by_name(a, b):
    return (a > b) - (a < b)


class TestLoader:
    """Finds tests."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(_by_name)
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of the class's tests."""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        if testCaseClass in (TestCase, FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """A suite of the tests of all classes of a module."""
        tests = []
        for name in dir(module):
            found = getattr(module, name)
            if isinstance(found, type) and issubclass(found, TestCase) and found not in (TestCase, FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(found))
        suite = self.suiteClass(tests)
        load = getattr(module, "load_tests", None)
        if load is not None:
            try:
                return load(self, suite, pattern)
            except Exception as e:
                return self._failed(module.__name__, TypeError(f"Failed to call load_tests:\n{e}"))
        return suite

    def _failed(self, name, exception):
        self.errors.append(str(exception))
        return self.suiteClass((_FailedTest(name, exception),))

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name means."""
        parts = name.split(".")
        parent = None
        if module is None:
            rest = parts[:]
            problem = None
            while rest:
                try:
                    module = __import__(".".join(rest))
                    break
                except ImportError as e:
                    failed = rest.pop()
                    problem = (failed, ImportError(f"Failed to import test module: {failed}\n{e}"))
                    if not rest:
                        return self._failed(*problem)
            parts = parts[1:]
        found = module
        for part in parts:
            try:
                parent, found = found, getattr(found, part)
            except AttributeError as e:
                return self._failed(part, e)
        if isinstance(found, type(sys)):
            return self.loadTestsFromModule(found)
        if isinstance(found, type) and issubclass(found, TestCase):
            return self.loadTestsFromTestCase(found)
        if callable(found) and isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(found, TestSuite):
            return found
        if callable(found):
            test = found()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError(f"calling {found} returned {test}, not a test")
        raise TypeError(f"don't know how to make test from: {found}")

    def loadTestsFromNames(self, names, module=None):
        """The same for several names."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The names of a class's tests, sorted."""
        import functools
        from fnmatch import fnmatchcase

        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            return self.testNamePatterns is None or any(fnmatchcase(full, p) for p in self.testNamePatterns)

        names = [name for name in dir(testCaseClass) if wanted(name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """The tests of the files that the pattern fits, in a folder and its packages."""
        import os
        from fnmatch import fnmatch
        from importlib import import_module

        start = os.path.abspath(start_dir)
        top = os.path.abspath(top_level_dir or start_dir)
        if not os.path.isdir(start):
            raise ImportError(f"Start directory is not importable: {start_dir!r}")
        if top not in sys.path:
            sys.path.insert(0, top)
        tests = []

        def walk(folder):
            for entry in sorted(os.listdir(folder)):
                full = os.path.join(folder, entry)
                name = os.path.splitext(os.path.relpath(full, top))[0].replace(os.sep, ".")
                if os.path.isfile(full) and entry.endswith(".py") and fnmatch(entry, pattern):
                    if not entry[:-3].isidentifier():
                        continue
                    try:
                        module = import_module(name)
                    except SkipTest as e:
                        tests.append(self._skipped(name, str(e)))
                    except Exception as e:
                        import traceback

                        text = f"Failed to import test module: {name}\n{traceback.format_exc()}"
                        tests.append(self._failed(name, ImportError(text)))
                    else:
                        tests.append(self.loadTestsFromModule(module, pattern=pattern))
                elif os.path.isdir(full) and os.path.isfile(os.path.join(full, "__init__.py")):
                    walk(full)

        walk(start)
        return self.suiteClass(tests)

    def _skipped(self, name, reason):
        from unittest.case import skip

        def test(self):
            """Skipped."""

        case = type("ModuleSkipped", (TestCase,), {name: skip(reason)(test)})
        return self.suiteClass((case(name),))


defaultTestLoader = TestLoader()
