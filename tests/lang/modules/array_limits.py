# What does not fit an item is refused in the words of the item's type.
from array import array

for code in "bBhHiIlLqQ":
    size = array(code).itemsize * 8
    signed = code.islower()
    low, high = (-(2 ** (size - 1)), 2 ** (size - 1) - 1) if signed else (0, 2**size - 1)
    print(code, size, array(code, [low, high]))
    for n in (low - 1, high + 1, 10**30):
        try:
            array(code, [n])
        except OverflowError as e:
            print("   ", e)
for code, v in (("i", 1.5), ("i", "x"), ("d", "x"), ("u", 1), ("w", "ab"), ("d", 1j)):
    try:
        array(code, [v])
    except TypeError as e:
        print(code, e)
