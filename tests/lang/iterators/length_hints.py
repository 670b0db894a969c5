# __length_hint__ of the built-in iterators, before, during and after.
import operator

for make in (lambda: iter([1, 2, 3]), lambda: iter((1, 2)), lambda: iter("añb"), lambda: iter(b"xyz"), lambda: iter(range(4)),
             lambda: iter({1: 2}), lambda: iter({1, 2}), lambda: reversed([1, 2]), lambda: reversed({1: 2, 3: 4})):
    it = make()
    hints = [it.__length_hint__()]
    next(it)
    hints.append(it.__length_hint__())
    list(it)
    hints.append(operator.length_hint(it, 7))
    print(type(it).__name__, hints)
grow = [1, 2]
it = iter(grow)
grow.append(3)
print(operator.length_hint(it))
back = reversed(grow)
del grow[1:]
print(operator.length_hint(back), list(back))


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter(())

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


for hint in (3, NotImplemented, -1, "x", TypeError("no"), ValueError("wrong")):
    try:
        print(list(Hint(hint)), operator.length_hint(Hint(hint), 10))
    except Exception as e:
        print(type(e).__name__, e)
