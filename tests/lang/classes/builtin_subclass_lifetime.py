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
class U(str):
    def __new__(cls, v, extra):
        o = super().__new__(cls, v); o.extra = extra; return o
u = U("txt", 5); print(u, u.extra, u.__dict__, vars(u), [n for n in dir(u) if 'extra' in n])
del u.extra
print(u.__dict__, hasattr(u, 'extra'))
for cls, v in ((int, 300), (float, 1.5), (str, "abc"), (bytes, b"ab"), (tuple, (1,)), (frozenset, [2]), (complex, 1j)):
    class X(cls): pass
    print(cls(X(v)) == X(v), type(cls(X(v))) is cls, X(v) != X(v), type(X(v) + X(v)) if cls is not frozenset else '')
keep = [I(i) for i in range(1000)]
for i, k in enumerate(keep): k.tag = str(i)
junk = [[L([i]) for i in range(100)] for _ in range(200)]
print(all(k.tag == str(int(k)) for k in keep))
total = 0
for k in keep * 5: total = total + k
print(total, type(total))
total = F(0)
for k in range(500): total = total + F(0.5)
print(total, type(total))
n = I(0)
for k in range(3000): n = n + 1
print(n, type(n))
try:
    class Bad2(int, str): pass
except TypeError as e: print(e)
try:
    class Bad3(bool): pass
except TypeError as e: print(e)
try:
    class Bad3(range): pass
except TypeError as e: print(e)
print(I.from_bytes(b"\x01\x02", "big"), type(I.from_bytes(b"\x01\x02", "big")), F.fromhex("0x1p3"), type(F.fromhex("0x1p3")), B.fromhex("6162"), type(B.fromhex("6162")))
print(D.fromkeys("ab", 1), type(D.fromkeys("ab", 1)), type(D(a=1).copy()), type(D(a=1)|{}), type(L([1])*2), type(T(1)+(2,)), type(FS([1])|{2}), type(FS([1]).copy()))
