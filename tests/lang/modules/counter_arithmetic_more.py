# Counter: counting, arithmetic that drops what is not positive, comparisons as multisets.
from collections import Counter

c = Counter("abracadabra")
print(c.most_common(2), c["z"], c.total(), sorted(c.elements())[:6])
a, b = Counter(x=3, y=1), Counter(x=1, y=2)
print(a + b, a - b, a & b, a | b, +Counter(p=0, q=-1, r=2), -Counter(q=-3))
print(a <= b, Counter(x=1) < a, Counter(x=1, n=0) == Counter(x=1))
a.subtract({"x": 5})
a.update("xy", y=10)
print(a, sorted(a.items()))
a -= Counter(y=3)
print(a, a.copy() == a, type(a.copy()).__name__)
del a["missing"]
try:
    Counter.fromkeys("ab")
except NotImplementedError as e:
    print(e)
print(Counter(), Counter({"a": "x"}), repr(Counter([1, 1, 2])))
