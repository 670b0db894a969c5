print(True + True, True * 5, -True, ~False, True / 2, True // 2, True << 3, True ** 2, abs(True), int(True), float(False), complex(True))
print(True & False, True | False, True ^ True, True & 1, 1 | False, type(True & True), type(True & 1), type(True + 0), type(+True), type(round(True)))
print(str(True), repr(False), f"{True}", f"{True:d}", f"{True:>6}|", "%d %s" % (True, True), format(True, ""), format(False, "x"), "{:5}|".format(True))
print(True == 1, True is not 1, hash(True), {True: 1, 1: 2}, [False, True].index(1), sorted([True, False, True]), sum([True] * 4), max(False, True), True < 2)
print(bool(0), bool(0.0), bool(""), bool(" "), bool([]), bool([0]), bool(None), bool(0j), bool(range(0)), bool(set()), bool(b""), bool(object()), bool(float("nan")))


class NoBool:
    def __bool__(self):
        return 1


class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


for v in (NoBool(), Len(0), Len(5), Len(-1), Len("x"), Len(2**70)):
    try:
        print(bool(v))
    except Exception as e:
        print(type(e).__name__, e)
for f in (lambda: bool(1, 2), lambda: bool(x=1), lambda: type("B", (bool,), {}), lambda: bool.from_bytes(b"\x00", "big")):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(isinstance(True, int), issubclass(bool, int), bool.__mro__, True.__class__, bool(), True.real, True.imag, True.numerator, True.bit_length(), True.to_bytes(1, "big"))
print(not 5, not "", 1 and 2, 0 or "x", None and 1, [] or {} or "last", (1 if [] else 2), True if True else False, True != False, not not 3, any([0, "", 3]), all([1, "", 3]))
