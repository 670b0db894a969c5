class I(int):
    def __repr__(self): return f"I({int(self)})"
    def __add__(self, o): return I(int(self) + o)
class F(float):
    def unit(self): return "m"
class S(str): pass
class B(bytes): pass
class BA(bytearray): pass
class C(complex): pass
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
class FS(frozenset): pass
class L(list): pass
class D(dict): pass
i = I(5)
print(i + 1, type(i + 1), 1 + i, type(1 + i), i * 2, type(i * 2), -i, type(-i), i == 5, 5 == i, i < 6, {5: 'x'}[i], [0,1,2,3,4,5,6][i])
print(type(int(i)), int(i) is int(i), type(i.real), type(+i), type(abs(i)), i.bit_length(), f"{i:04d}", "%d" % i, bool(I(0)), range(i), list(range(I(3))))
f = F(2.5)
print(f + 1, type(f+1), f.unit(), f == 2.5, int(f), round(f), f"{f:.3f}", "%.2f" % f, float(f) is f, type(float(f)), type(f.real), f.is_integer(), {2.5: 1}[f], max(f, 1), sum([f, f]), F("1e3"), F(), F(nan := float("inf")))
import math
print(math.sqrt(F(4)), math.floor(F(2.7)), abs(F(-2.0)), F(2) ** 2, divmod(F(7), 2), 2 < F(3) < 4, sorted([F(3), 1.0, F(2)]))
s = S("abc")
print(s + "d", type(s + "d"), s.upper(), type(s.upper()), {"abc": 1}[s], s == "abc", "".join([s, s]), s[0], type(s[:]), len(s), s in {"abc"}, str(s) is s, type(str(s)))
print(type(B(b"q") + b"r"), B(b"q")[0], B(b"abc").decode(), bytes(B(b"z")), bytes(B(b"z")) is B(b"z"), B("é", "utf-8"), BA(3), type(BA(b"a")+b"b"))
print(C(1,2) * 2, C("1+2j"), type(C(1,2).conjugate()), C(3), C(1,2) == 1+2j, abs(C(3,4)))
class Temp(float):
    def __new__(cls, v, unit='C'):
        self = super().__new__(cls, v); self.unit = unit; return self
    def __eq__(self, o): return "eq"
    __hash__ = float.__hash__
    def __lt__(self, o): return float.__lt__(self, o)
    def __str__(self): return f"{float(self):.1f}{self.unit}"
t = Temp(36.6); print(t, t == 1, 1 == t, t < 40, hash(t) == hash(36.6), repr(t), format(t, '.2f'), f"{t}")
