# Modules that are native in CPython name their classes with the module, and count arguments in words of their own.
import bisect
import functools
import heapq
import itertools
import operator
from collections import OrderedDict, abc, defaultdict, deque, namedtuple

Point = namedtuple("Point", "x y")
point = Point(1, 2)
for call in (
    lambda: deque().nothing, lambda: deque.nothing, lambda: deque() < [1], lambda: hash(deque()), lambda: deque().append(),
    lambda: deque().append(1, 2), lambda: deque().pop(1), lambda: deque(1, 2, 3), lambda: deque(size=1), lambda: deque()["a"],
    lambda: setattr(deque(), "maxlen", 1), lambda: OrderedDict().nothing, lambda: defaultdict() + 1, lambda: itertools.count(1, 2, 3),
    lambda: itertools.batched("ab"), lambda: itertools.starmap(pow), lambda: itertools.accumulate(), lambda: itertools.repeat(),
    lambda: itertools.combinations("ab", "c"), lambda: len(itertools.repeat(1)), lambda: functools.reduce(1), lambda: operator.add(1),
    lambda: operator.itemgetter(), lambda: functools.partial(len).nothing, lambda: setattr(functools.partial(len), "func", 1),
    lambda: bisect.bisect([1]), lambda: heapq.heappush([]), lambda: setattr(point, "x", 5), lambda: delattr(point, "y"),
    lambda: setattr(range(3), "start", 1), lambda: sorted([1], order=2), lambda: {}.update(1, 2), lambda: reversed(Point),
    lambda: type(1, 2), lambda: __import__(""), lambda: compile("1"), lambda: sum([], bytearray()),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(Point.x, Point.y.__doc__, type(iter("a")).__name__, type(iter("é")).__name__)
ordered = OrderedDict(a=1)
print(ordered.keys(), ordered.values(), ordered.items(), print.__self__)
print(abc.Mapping[str, int], abc.Callable[[int], str], abc.Callable[..., int].__args__, abc.Iterable[int].__origin__)


class Squares(abc.Sequence):
    def __getitem__(self, i):
        return i * i

    def __len__(self):
        return 3


print([c.__name__ for c in Squares.__mro__])


class Unsized:
    def __getitem__(self, i):
        return i


try:
    reversed(Unsized())
except TypeError as e:
    print(e)


@functools.total_ordering
class Age:
    def __lt__(self, other):
        return False


print(Age.__ge__.__doc__, Age.__gt__.__qualname__)
print(operator.add, functools.partial(operator.mul, 2), functools.reduce, bisect.bisect_left)
