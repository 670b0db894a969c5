import collections
import dataclasses
import types
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint, saferepr

pprint({"b": 1, "a": [1, 2, 3]})
data = {"numbers": list(range(40)), "text": "word " * 30, "nested": {"x" * 20: ("a" * 30, "b" * 30), "y": {"z": [None] * 10}}, 5: {1, 2}}
pprint(data)
pprint(data, width=40, indent=4, compact=True)
pprint([["deep", ["deeper", ["deepest", [1]]]]], depth=2)
pp({"z": 1, "a": 2})
print(pformat((1,)), pformat([]), pformat({}), pformat(set()), pformat("short"), pformat(1234567, underscore_numbers=True))
loop = [1]
loop.append(loop)
print(isrecursive(loop), isreadable([1, "x"]), isreadable([object()]), saferepr({"b": 2, "a": 1}))
pprint(collections.OrderedDict([("key" * 10, 1), ("other" * 10, 2), ("third" * 8, 3)]))
pprint(collections.Counter("abracadabra" * 3), width=20)
pprint(collections.defaultdict(list, {"a" * 30: [1], "b" * 30: [2]}), width=50)
pprint(collections.deque(range(30)), width=40)
pprint(collections.ChainMap({"a" * 30: 1}, {"b" * 30: 2}), width=40)
pprint(b"some bytes that are long enough to need more than one line when printed, really" * 2)
pprint(types.SimpleNamespace(first="x" * 40, second="y" * 40))
pprint({frozenset([1]), frozenset([2, 3])}, width=20)
pprint({"s": "several lines\nof text that is\nquite long, in fact longer than the width allows it to be"}, width=50)


@dataclasses.dataclass
class Point:
    name: str
    values: list


pprint(Point("p" * 30, list(range(25))))
pprint([Point("a", [1])])


class Own(PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, int):
            return f"<{object}>", True, False
        return super().format(object, context, maxlevels, level)


Own().pprint([1, {"a": 2}])
for bad in [lambda: PrettyPrinter(indent=-1), lambda: PrettyPrinter(depth=0), lambda: PrettyPrinter(width=0)]:
    try:
        bad()
    except ValueError as e:
        print(e)
