# Classes derived from array.
from array import array

class Samples(array):
    """Numbers with a rate."""

    def __new__(cls, values, rate):
        return super().__new__(cls, "d", values)

    def __init__(self, values, rate):
        self.rate = rate

    def mean(self):
        return sum(self) / len(self)

s = Samples([1, 2, 6], rate=10)
print(s, s.rate, s.mean(), len(s), isinstance(s, array))
s.append(7)
print(s.mean(), type(s[1:]).__name__, type(s + s).__name__, s == array("d", [1, 2, 6, 7]))

class Bytes(array):
    pass

b = Bytes("B", b"abc")
b.note = "x"
print(b, b.note, b.tobytes())
try:
    Bytes("B", b"abc", note=1)
except TypeError as e:
    print(e)
