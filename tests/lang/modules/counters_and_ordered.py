# Counter, OrderedDict, namedtuple, deque, defaultdict, ChainMap.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

from collections import *
show(lambda: Counter("abca") + Counter(a=1) - Counter("b"))
show(lambda: Counter(a=3) & Counter(a=1, b=2) | Counter(c=1))
show(lambda: Counter("aab").most_common(1))
show(lambda: Counter(a=1)["zz"])
show(lambda: OrderedDict(a=1, b=2).popitem(last=False)); od = OrderedDict.fromkeys("abc"); od.move_to_end("a")
show(lambda: od)
show(lambda: list(reversed(od)))
P = namedtuple("P", "x y", defaults=[5])
show(lambda: P(1))
show(lambda: P(1)._asdict())
show(lambda: P._make([1, 2])._replace(x=9))
show(lambda: P._fields + tuple(P._field_defaults))
show(lambda: P(1) == (1, 5))
show(lambda: P())
show(lambda: namedtuple("Q", "a a"))
show(lambda: namedtuple("Q", "def x", rename=True)._fields)
show(lambda: P(1).x + P(1)[1])
show(lambda: P.__doc__)
show(lambda: P.x.__doc__)
d = deque([1, 2, 3], maxlen=3); d.append(4); d.rotate(1)
show(lambda: d); d.appendleft(0)
show(lambda: (d, d.maxlen, d[1], d.index(4), d.count(4)))
show(lambda: deque([1]) + deque([2]))
show(lambda: d.extendleft("ab"))
show(lambda: d)
dd = defaultdict(lambda: defaultdict(int)); dd["a"]["b"] += 1
show(lambda: {k: dict(v) for k, v in dd.items()})
show(lambda: defaultdict(list, a=[1]));
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
show(lambda: (cm["a"], cm["b"], dict(cm), cm.new_child({"z": 0}), cm.parents))
show(lambda: cm["q"])
