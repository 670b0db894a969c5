# Reading and writing ints.
def attempt(f, *args, **kw):
    try:
        return repr(f(*args, **kw))
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


for text in ["0", "-0", "+5", " 12 ", "1_000", "1__0", "_1", "1_", "", " ", "0x10", "0b11", "0o17", "12a", "٣٤", "- 1", "9" * 40, "1e3", "1.0"]:
    print(repr(text), attempt(int, text), attempt(int, text, 0), attempt(int, text, 16), attempt(int, text, base=36))
for value in [1.9, -1.9, 1e30, float("nan"), float("inf"), True, None, [], b"12", bytearray(b"7"), "x"]:
    print(attempt(int, value))
print(int(), int("ff", 16), int("zz", 36), attempt(int, "1", 1), attempt(int, "1", 37), attempt(int, 5, 10))
for n in [0, 1, -1, 255, 256, -128, -129, 65535, 2**63, -2**63, 10**25]:
    print(n, bin(n), oct(n), hex(n), n.as_integer_ratio())
    for length in [1, 2, 8, 9, 16]:
        for order in ["big", "little"]:
            for signed in [False, True]:
                made = attempt(n.to_bytes, length, order, signed=signed)
                print(made, end=" ")
                if not made.startswith("Over"):
                    print(int.from_bytes(n.to_bytes(length, order, signed=signed), order, signed=signed) == n, end=" ")
    print()
for n in [15, 25, 35, -15, -25, 12345, 10**20 + 5 * 10**9, 5, 4, 6]:
    print(n, [round(n, k) for k in [2, 0, -1, -2, -10, -30]], round(n))
print((5).real, (5).imag, (5).numerator, (5).denominator, True.real, (7).conjugate(), (3).is_integer())
print(int.__add__(2, 3), (2).__radd__(3), (2).__sub__("a"), (5).__divmod__(3), (2).__pow__(5), (2).__lt__(3), (7).__neg__())
print(10**50 == 10.0**50, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**400 > 1e308, -10**400 < float("-inf"))
print(attempt(lambda: 1 << -1), attempt(lambda: 2**200 / 3**100), attempt(lambda: 10**400 / 7), attempt(lambda: 10**400 * 1.0))
print((3**200) / (3**199), (2**1100) / (2**1099), 1 / (2**1074), 3 / (2**1075), 1 / (2**1076), -7 / 10**320)
