print(abs(-5), abs(2.5), abs(-(10**30)), abs(True), abs(3 + 4j))
print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), divmod(10**30, 7))
print(pow(2, 10), pow(2, -1), pow(3, 4, 5), pow(3, -1, 7), pow(2, 100, 10**9 + 7), pow(-2, 3, 5), pow(2, 3, -5))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1234, -2), round(5), round(1e20), round(0.5), round(1.15, 1))
print(bin(10), bin(-5), oct(64), hex(255), hex(-(2**70)), bin(0))
print(chr(97), chr(0x20AC), ord("a"), ord("€"), ord(b"x"))
print(sum([1, 2, 3]), sum([0.1] * 10), sum([1, 2.5]), sum([[1], [2]], []), sum((), 5), sum([True, True]), sum(range(10), start=5))
print(sum([10**20, 1]), sum([1e16, 1.0, -1e16]))
print(all([1, True]), all([]), any([0, ""]), any([0, 3]))
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, float)), isinstance("a", (str, (int, float))), issubclass(bool, int))
print(callable(len), callable(5), callable(int), callable(lambda: 0))
print(len("héé"), len({1: 2}), len(range(5)), len(b"ab"))
print(hash("a") == hash("a"), id(print) == id(print), repr("it's"), ascii("é\n"), format(3.14159, ".2f"), format(42, "x"), format("a", ">3"))
for bad in (
    lambda: abs("a"),
    lambda: divmod(1, 0),
    lambda: pow(2, 3, 0),
    lambda: pow(2, -1, 4),
    lambda: chr(-1),
    lambda: ord("ab"),
    lambda: ord(5),
    lambda: sum(["a"]),
    lambda: sum("ab", ""),
    lambda: len(5),
    lambda: bin(1.5),
    lambda: isinstance(1, 5),
    lambda: issubclass(1, int),
    lambda: round("a"),
    lambda: 5[0],
    lambda: 5 in 6,
    lambda: int[0],
    lambda: hash([1]),
):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
