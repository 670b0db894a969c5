import warnings


class Level(int):
    names = {1: "low", 2: "high"}

    def __new__(cls, value, note=""):
        self = super().__new__(cls, value)
        self.note = note
        return self

    def __repr__(self):
        return f"Level({int(self)}, {self.note!r})"

    def __add__(self, other):
        return Level(int(self) + int(other), self.note)


a = Level(1, "first")
b = Level("2")
print(a, b, a.note, a + b, type(a + b), a - b, type(a - b), a * 3, a == 1, hash(a) == hash(1), {1: "one"}[a], Level.names[b])
print([10, 20, 30][a], range(10)[b], "abc"[a:b], a < b, max(a, b), sum([a, b]), bool(Level(0)), int(a), type(int(a)), +a, type(+a), -a, ~a, abs(Level(-3)))
print(f"{a:03d} {b:x} {a!r} {a!s}", "%d %s %r" % (a, a, a), str(a), isinstance(a, int), issubclass(Level, int), a.bit_length(), a.real, type(a.real))
a.extra = [1]
print(vars(a), a.__dict__, pow(b, 5), divmod(Level(7), b), b ** a, 1 << b, a | b, a.to_bytes(1, "big"), round(Level(25), -1), float(a), complex(b))


class Picky(int):
    def __eq__(self, other):
        return "eq"

    def __hash__(self):
        return 5

    def __index__(self):
        return 7

    def __int__(self):
        return 8

    def __bool__(self):
        return False

    def __str__(self):
        return "picky"


p = Picky(3)
print(p == 4, hash(p), int(p), [0, 1, 2, 3, 4][p], "yes" if p else "no", str(p), repr(p), f"{p}", f"{p:d}", p + 1, range(p), hex(p))


class Strict(int):
    pass


class ReturnsStrict:
    def __int__(self):
        return Strict(3)

    def __index__(self):
        return Strict(4)


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(int(ReturnsStrict()), type(int(ReturnsStrict())))
    print({str(w.message) for w in seen})
print(Strict(True), Strict("0x1f", 16), Strict(2.9), Strict() == 0, type(Strict(5).conjugate()), {Strict(1), 1, True}, sorted([Strict(2), 1]))
