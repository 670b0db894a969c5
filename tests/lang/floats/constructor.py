def attempt(*args, **kwargs):
    try:
        print(args, kwargs, "->", repr(float(*args, **kwargs)))
    except Exception as e:
        print(args, kwargs, "->", type(e).__name__, e)


for v in ("1", " 1.5e3\n", "-.5", "5.", "1e400", "-1e400", "1e-400", "inf", "-Infinity", "NAN", "+nan", "1_000.5", "1__0", "_1", "1_", "1_.5", "0x10", "1e", "e5",
          "", " ", "++1", "1 2", "\u0661\u0662.5", "\u2003 7 \u2003", "1e+_5", b"2.5", bytearray(b" 3 "), b"x", b"\xff", None, [], 10**400, -10**400, 1j, True,
          2**53 + 1, 2**1024 - 2**970, "infinit", "1.5.5", "\ud800", "1\x00"):
    attempt(v)
attempt()
attempt(1, 2)
attempt(x=1)


class F:
    def __init__(self, v):
        self.v = v

    def __float__(self):
        return self.v


class I:
    def __index__(self):
        return 2**60


class T(float):
    def __float__(self):
        return 42.0


class StrF(str):
    def __float__(self):
        return 8.5


for v in (F(2.5), F(3), F("x"), F(None), I(), T(1.0), StrF("7")):
    try:
        print(float(v))
    except TypeError as e:
        print(e)
import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(float(F(T(2.0))), type(float(F(T(2.0)))))
    print([str(w.message) for w in seen])


class WithInit(float):
    def __init__(self, value, unit=None):
        self.unit = unit


w = WithInit(2.5, unit="kg")
print(w, w.unit, type(w), w + 1, type(w * 2), w == 2.5, {2.5: "found"}[w], f"{w:.3f}", repr(w), int(w), w.hex())
