# Copies and pickles of arrays.
import copy
from array import array, _array_reconstructor

a = array("d", [1.5, 2.5])
b = copy.copy(a)
c = copy.deepcopy([a, a])
b.append(3)
print(a, b, c, c[0] is c[1], c[0] is a)
print(a.__reduce_ex__(2))
cls, args, state = a.__reduce_ex__(4)
print(args, state, cls(*args) == a)
for code, data in (("H", [1, 65535]), ("i", [-1, 7]), ("q", [-(2**40)]), ("w", "héé"), ("f", [0.5])):
    x = array(code, data)
    make, args, _ = x.__reduce_ex__(3)
    print(args[1:], make(*args) == x)
print(_array_reconstructor(array, "i", 9, bytes.fromhex("fffffffe 00000001")), _array_reconstructor(array, "L", 3, b"\1\0\0\2"))
for args in ((str, "b", 0, b""), (array, "?", 0, b""), (array, "b", 99, b""), (array, "b", 0, ""), (array, "d", 16, b"a"), (5, "b", 0, b"")):
    try:
        print(_array_reconstructor(*args))
    except Exception as e:
        print(type(e).__name__, e)
