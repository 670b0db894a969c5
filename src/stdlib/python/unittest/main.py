"""unittest as a program: `unittest.main()` and `-m unittest`."""
import sys
from unittest.runner import TextTestRunner
from unittest.loader import defaultTestLoader

__unittest = True


class TestProgram:
    """Reads the command line, finds tests, runs them, and exits."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = tb_locals = durations = None
    testNamePatterns = None

    def __init__(
        self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True,
        verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None
    ):
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        argv = sys.argv if argv is None else argv
        self.exit, self.verbosity, self.failfast, self.buffer = exit, verbosity, failfast, buffer
        self.tb_locals, self.durations, self.catchbreak = tb_locals, durations, catchbreak
        if warnings is None and not sys.warnoptions:
            warnings = "default"
        self.warnings = warnings
        self.defaultTest, self.testRunner, self.testLoader = defaultTest, testRunner, testLoader
        self.progName = argv[0].rpartition("/")[2]
        self.parseArgs(argv)
        self.runTests()

    def _parser(self):
        import argparse

        parser = argparse.ArgumentParser(prog=self.progName)
        parser.add_argument("-v", "--verbose", dest="verbosity", action="store_const", const=2, help="Verbose output")
        parser.add_argument("-q", "--quiet", dest="verbosity", action="store_const", const=0, help="Quiet output")
        parser.add_argument("--locals", dest="tb_locals", action="store_true", help="Show local variables in tracebacks")
        parser.add_argument("--durations", dest="durations", type=int, default=None, metavar="N",
                            help="Show the N slowest test cases (N=0 for all)")
        parser.add_argument("-f", "--failfast", dest="failfast", action="store_true", help="Stop on first fail or error")
        parser.add_argument("-c", "--catch", dest="catchbreak", action="store_true",
                            help="Catch Ctrl-C and display results so far")
        parser.add_argument("-b", "--buffer", dest="buffer", action="store_true",
                            help="Buffer stdout and stderr during tests")
        parser.add_argument("-k", dest="testNamePatterns", action="append", help="Only run tests which match the given substring")
        return parser

    def parseArgs(self, argv):
        """Find the tests that the command line asks for."""
        if self.module is None and len(argv) > 1 and argv[1] == "discover":
            return self._discover(argv[2:])
        parser = self._parser()
        parser.add_argument("tests", nargs="*", help="a list of any number of test modules, classes and test methods.")
        self._take(parser.parse_args(argv[1:]))
        names = self.tests
        if self.module is None and not names:
            return self._discover([])
        if names:
            self.testNames = names
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def _take(self, options):
        for key, value in vars(options).items():
            if value is not None and value is not False:
                setattr(self, key, value)
            elif key == "tests":
                self.tests = []
        if self.testNamePatterns:
            self.testNamePatterns = [p if "*" in p else f"*{p}*" for p in self.testNamePatterns]

    def _discover(self, args):
        parser = self._parser()
        parser.add_argument("-s", "--start-directory", dest="start", default=".")
        parser.add_argument("-p", "--pattern", dest="pattern", default="test*.py")
        parser.add_argument("-t", "--top-level-directory", dest="top", default=None)
        options = parser.parse_args(args)
        self._take(options)
        self.testLoader.testNamePatterns = self.testNamePatterns
        self.test = self.testLoader.discover(options.start, options.pattern, options.top)

    def createTests(self):
        """Load the tests by their names, or all of the module."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        """Run them, and exit."""
        runner = TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(runner, type):
            try:
                runner = runner(
                    verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings,
                    tb_locals=self.tb_locals, durations=self.durations,
                )
            except TypeError:
                runner = runner()
        self.result = runner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(5)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
