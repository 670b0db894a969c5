# Methods taken from the classes.
print(bytes.upper(b"a"), bytearray.upper(bytearray(b"a")), bytes.find(b"abc", b"c"), list(map(bytes.decode, [b"a", b"b"])), bytes.__add__(b"a", b"b"))
print(bytes.join(b"-", [b"a", b"b"]), bytearray.copy(bytearray(b"x")), bytes.__len__(b"abc"), bytes.__eq__(b"a", b"a"), bytes.__eq__(b"a", "a"), bytes.__contains__(b"ab", 97))
for wrong in (lambda: bytes.upper("a"), lambda: bytes.upper(), lambda: bytearray.append(b"a", 1), lambda: bytes.upper(bytearray(b"a")), lambda: bytes.__add__(1, 2)):
    try:
        print(wrong())
    except TypeError as e:
        print(e)
print(bytes.__name__, bytearray.__mro__, bytes.__base__, issubclass(bytes, bytearray), isinstance(b"", bytes), hasattr(b"", "append"), hasattr(bytearray(), "append"))
