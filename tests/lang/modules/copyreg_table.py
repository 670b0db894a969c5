# copyreg: what a program says of classes, and how objects describe themselves.
import copy
import copyreg


class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees


def describe(c):
    print("describing", c.degrees)
    return Celsius, (c.degrees + 1,)


copyreg.pickle(Celsius, describe)
print(copy.copy(Celsius(20)).degrees, Celsius in copyreg.dispatch_table)
del copyreg.dispatch_table[Celsius]
print(copy.copy(Celsius(20)).degrees)
for bad in (lambda: copyreg.pickle(int, 5), lambda: copyreg.constructor("x")):
    try:
        bad()
    except TypeError as e:
        print(e)
make, args, state, items, pairs = Celsius(1).__reduce_ex__(2)
print(make is copyreg.__newobj__, args, state, items, pairs)
copyreg.add_extension("m", "n", 0xABC)
try:
    copyreg.add_extension("m", "n", 0xABD)
except ValueError as e:
    print(e)
copyreg.remove_extension("m", "n", 0xABC)
try:
    copyreg.remove_extension("m", "n", 0xABC)
except ValueError as e:
    print(e)
