# doctest: what is reported about failures, options, parsing and line numbers.
import doctest


def broken():
    """
    >>> 1 + 1
    3
    >>> [1,
    ...  2]
    [1, 2]
    >>> undefined
    5
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> raise ValueError("text")
    Traceback (most recent call last):
    ValueError: text
    >>> raise ValueError("text") # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ValueError: other
    >>> nothing # doctest: +SKIP
    """


finder = doctest.DocTestFinder()
test, = finder.find(broken, "broken", globs={})
print(test.name, len(test.examples), [e.lineno for e in test.examples])
lines = []
runner = doctest.DocTestRunner(verbose=False)
result = runner.run(test, out=lambda text: lines.append(text))
print(result, runner.failures, runner.tries)
for text in lines:
    print([line for line in text.splitlines() if line.startswith(("Expected", "    3", "    2", "Failed", "Exception", "    NameError"))])
parser = doctest.DocTestParser()
for bad in (">>>no blank", "    >>> x\n  y", ">>> x # doctest: +NOTHING"):
    try:
        parser.get_examples(bad)
        print("fine")
    except ValueError as error:
        print(error)
example = parser.get_examples(">>> f(x) # doctest: +ELLIPSIS, -SKIP\nyes\n")[0]
print(example.options == {doctest.ELLIPSIS: True, doctest.SKIP: False}, repr(example.source), repr(example.want))
print(doctest.OutputChecker().output_difference(example, "no\n", 0))
