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
for o in [I(5), F(2.5), S("abc"), B(b"xy"), BA(b"uv"), C(1, 2), T(1, 2), FS([1]), L([1]), D(a=1), I(10**30), I(-3)]:
    o.extra = 7
    print(type(o).__name__, o, repr(o), o.extra, o.__dict__, isinstance(o, type(o).__bases__[0]), type(o).__bases__[0](o) == o)
    try:
        print(hash(o) == hash(type(o).__bases__[0](o)))
    except TypeError as e: print(e)
