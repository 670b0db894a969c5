def attempt(*args, **kwargs):
    try:
        print(args, kwargs, "->", int(*args, **kwargs))
    except Exception as e:
        print(args, kwargs, "->", type(e).__name__, e)


for v in ("10", " -7\n", "+3", "1_000", "1__0", "_1", "1_", "", " ", "0x10", "1.5", "1e5", "\u0967\u0968", "- 1", "--1", b"12", bytearray(b"-5"), b"\xff", "12L", "\ud800", "9" * 30, "0" * 50 + "7", "1\x002"):
    attempt(v)
for v, base in (("ff", 16), ("0xFF", 16), ("0xff", 0), ("0b101", 0), ("0b101", 2), ("0o17", 8), ("0o17", 0), ("017", 0), ("00", 0), ("z", 36), ("Z9", 36), ("12", 2), ("0b12", 2), ("0x", 16), ("1_f", 16),
                ("0x_f", 0), ("0_x1", 0), ("10", 1), ("10", 37), ("10", -1), ("10", 2**100), (b"11", 2), (10, 2), (None, 2), ("0b1", 16), ("0B1", 3), (memoryview(b"1"), 2)):
    attempt(v, base) if not isinstance(v, memoryview) else None
attempt("7", base=8)
attempt(base=8)
attempt()
attempt(x=5)
attempt("1", 2, 3)
attempt(None)
attempt([])
attempt(1j)
attempt("5", "6")


class Index:
    def __index__(self):
        return 9


class Int:
    def __int__(self):
        return 11


class Trunc:
    def __trunc__(self):
        return 13


class BadInt:
    def __int__(self):
        return "x"


class Both(int):
    def __int__(self):
        return 99


for v in (Index(), Int(), BadInt(), Both(5)):
    attempt.__globals__["v"] = v
    try:
        print(int(v))
    except TypeError as e:
        print(e)
print(int("11", Index()), int(3.99), int(-3.99), int(True), int(memoryview(b"42")))
try:
    int.__new__(bool, 0)
except TypeError as e:
    print(e)
