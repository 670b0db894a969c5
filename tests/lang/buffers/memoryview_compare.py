# When two views are equal: the same shape and equal items.
from array import array

ints, floats = memoryview(array("i", [1, 2, 3])), memoryview(array("d", [1, 2, 3]))
print(ints == floats, floats == ints, ints != array("h", [1, 2, 3]), ints == array("q", [1, 2, 4]))
b = memoryview(bytes(range(6)))
print(b.cast("B", [2, 3]) == b, b.cast("B", [2, 3]) == b.cast("B", [3, 2]), b.cast("B", [2, 3]) == memoryview(bytes(range(6))).cast("B", [2, 3]))
print(b[::2] == bytes([0, 2, 4]), b[::-1] == bytes(range(5, -1, -1)), b[:0] == b"", b.cast("c") == b, b.cast("b") == b, b.cast("?")[:2] == memoryview(bytes([0, 1])).cast("?"))
print(b == "x", b == None, b != [0], memoryview(array("w", "a")) == memoryview(array("w", "a")))
for op in ("<", "<=", ">", ">="):
    try:
        print(eval(f"b {op} b"))
    except TypeError as e:
        print(e)
