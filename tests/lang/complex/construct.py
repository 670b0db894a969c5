def attempt(f, *args, **kwargs):
    try:
        print(args, kwargs, "->", repr(f(*args, **kwargs)))
    except Exception as e:
        print(args, kwargs, "->", type(e).__name__, e)


for args in ((), (1,), (1.5, 2), (1j, 2j), (True,), ("1+2j",), (" ( -3.5e2 - 1e-3j ) ",), ("j",), ("-J",), ("nan+infj",), ("1_0.5+2j",), ("1",),
             ("1+2",), ("1 + 2j",), ("",), ("1j+2",), ("++1j",), ("(1",), (None,), ([],), (1, "2"), ("1", 2), (1, None), ("\u0661+\u0662j",)):
    attempt(complex, *args)
attempt(complex, real=3)
attempt(complex, imag=3)
attempt(complex, 1, imag=-0.0)
attempt(complex, imaginary=3)


class C:
    def __init__(self, v):
        self.v = v

    def __complex__(self):
        return self.v


class F:
    def __float__(self):
        return 2.5


class I:
    def __index__(self):
        return 7


for v in (C(1 + 2j), C(1.5), C(None), C("x")):
    try:
        print(complex(v), complex(v, 1))
    except TypeError as e:
        print(e)
try:
    complex(1, C(1j))
except TypeError as e:
    print(e)
print(complex(F()), complex(I(), F()), complex(F(), 1j))
z = 3 + 4j
print(complex(z) is z, z.__getnewargs__(), z.real, z.imag, z.conjugate(), abs(z), bool(0j), bool(1e-300j), hash(z) == hash(3 + 4j), hash(2 + 0j) == hash(2))


class S(complex):
    def describe(self):
        return f"<{self.real} {self.imag}>"


s = S(1, 2)
print(s, type(s), s.describe(), type(s + 1), type(complex(s)), s == 1 + 2j, type(-s), type(s.conjugate()))
