# functools.partialmethod, and functions that are native elsewhere as class attributes.
import functools
import operator


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, *, shout=False):
        self.alive = state
        return "!" if shout else "."

    set_alive = functools.partialmethod(set_state, True)
    set_dead = functools.partialmethod(set_state, False, shout=True)
    make = functools.partialmethod(classmethod(lambda cls, n: (cls.__name__, n)), 5)
    fixed = functools.partialmethod(staticmethod(lambda *a: a), 1, 2)


c = Cell()
print(c.set_alive(), c.alive, c.set_dead(), c.alive, c.set_dead(shout=False))
print(Cell.make(), c.fixed(3), c.set_alive.__self__ is c)


class Rules:
    less = operator.lt
    plus = operator.add
    key = functools.cmp_to_key
    fold = functools.reduce
    by_len = len


r = Rules()
print(r.less(1, 2), r.plus(1, 2), r.by_len("abc"), r.fold(operator.mul, [1, 2, 3]))
print(sorted([3, 1, 2], key=r.key(lambda a, b: b - a)))
try:
    functools.partialmethod(None, 1)
except TypeError as e:
    print(e)
