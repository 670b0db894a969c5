import collections
import collections.abc
from array import array

class Seq(collections.abc.Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * 10

class Map(collections.abc.Mapping):
    def __getitem__(self, k):
        if k == "z": raise KeyError(k)
        return k.upper()
    def __len__(self): return 3
    def __iter__(self): return iter("abc")

class Registered:
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return "ab"[i]
collections.abc.Sequence.register(Registered)

class LooksLike:
    def __len__(self): return 2
    def __getitem__(self, i): return i

def what(v):
    match v:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [first, *_, last] if not isinstance(v, range):
            return f"from {first} to {last}"
        case [a, b, *_]:
            return f"begins {a} {b}"
        case {"a": a, "b": b, **rest}:
            return f"map {a} {b} {sorted(rest)}"
        case {"k": k}:
            return f"k {k}"
        case {}:
            return "some mapping"
        case str():
            return "text"
        case _:
            return "other"

for v in (Seq(0), Seq(1), Seq(42), Registered(), LooksLike(), Map(), "ab", b"ab", bytearray(b"ab"), range(1 << 40), array("i", [1, 2, 3]),
          collections.deque([5, 6]), memoryview(b"xyz"), {"k": 1}, {}, {1: 2}, collections.OrderedDict(a=1, b=2, c=3), collections.defaultdict(int),
          collections.UserList([1, 2]), collections.Counter("aab"), iter([1]), {1, 2}, None, (1,), collections.ChainMap({"k": 5})):
    print(type(v).__name__, what(v))

d = collections.defaultdict(list)
match d:
    case {"missing": x}:
        print("found")
    case {}:
        print("not made", dict(d))
k = "a"
class K:
    a = "same"
    b = "same"
try:
    match {"same": 1}:
        case {K.a: x, K.b: y}:
            print(x, y)
except ValueError as e:
    print(e)
def loop():
    total = 0
    for i in range(300):
        match [i, i + 1, i + 2]:
            case [a, *_, c] if i % 3 == 0:
                total += a + c
            case [_, b, _]:
                total -= b
    return total
print(loop())
