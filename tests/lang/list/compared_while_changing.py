# Comparisons that change what is compared: no crash, and CPython's answers.


class Clears:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return NotImplemented


one, two = [], []
one.append(Clears(two))
two.append(Clears(one))
print(one == two, one, two)
three = []
three.append(Clears(three))
print(three == [1], three)


class Appends:
    def __eq__(self, other):
        if len(grow) < 5:
            grow.append(self)
        return True


grow = [Appends(), Appends()]
print(grow == [1, 2], len(grow))
