# doctest: examples found in docstrings, run and compared.
import doctest


def double(x):
    """
    >>> double(2)
    4
    >>> y = double(3)
    >>> y
    6
    >>> double([1])
    [1, 1]
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> double(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    """
    return x * 2


class Stack:
    """
    >>> s = Stack()
    >>> s.push(1)
    >>> s.items
    [1]
    """

    def __init__(self):
        self.items = []

    def push(self, x):
        """
        >>> Stack().push(3) is None
        True
        >>> list(range(30)) # doctest: +ELLIPSIS
        [0, 1, ..., 29]
        >>> print("a   b") # doctest: +NORMALIZE_WHITESPACE
        a b
        """
        self.items.append(x)


print(doctest.testmod())
test = doctest.DocTestParser().parse("text\n>>> 1 + 1\n2\nmore\n\n")
print([t if isinstance(t, str) else (t.source, t.want, t.lineno) for t in test])
print([(t.name, len(t.examples)) for t in doctest.DocTestFinder().find(Stack)])
checker = doctest.OutputChecker()
print(checker.check_output("a...z\n", "abcz\n", doctest.ELLIPSIS), checker.check_output("1\n", "True\n", 0))
