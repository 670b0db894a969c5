# Counters as multisets.
from collections import Counter

a = Counter("abracadabra")
b = Counter(a=2, b=5, z=1)
print(a.most_common(2), a.total(), a["missing"])
print(a + b, a - b, a & b, a | b)
print(+Counter(a=1, b=-1), -Counter(a=1, b=-1))
a.subtract("aaaaaab")
print(a, sorted(a.elements()))
a.update(["q"], r=3)
print(a["q"], a["r"], sorted(a))
del a["nothing"]
print(Counter(a=1) <= Counter(a=2, b=1), Counter(a=1) == Counter(a=1, b=0), Counter(a=3) > Counter(a=2))
c = Counter(x=2)
c += Counter(x=1, y=1)
c -= Counter(y=4)
print(c)
try:
    Counter.fromkeys("ab")
except NotImplementedError as error:
    print(error)
