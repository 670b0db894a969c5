# Code that releases or changes memory while it is being used.
class Releasing:
    def __init__(self, view):
        self.view = view

    def __index__(self):
        self.view.release()
        return 1

for use in (lambda m: m[Releasing(m)], lambda m: m.__setitem__(Releasing(m), 5), lambda m: m.__setitem__(0, Releasing(m)), lambda m: m[: Releasing(m)].tolist(), lambda m: m.__setitem__(slice(0, Releasing(m)), b"x")):
    m = memoryview(bytearray(b"abcdef"))
    try:
        print(use(m))
    except ValueError as e:
        print(e)

class Shrinking:
    def __init__(self, array):
        self.array = array

    def __index__(self):
        self.array.clear()
        return 65

for use in (lambda a: a.__setitem__(3, Shrinking(a)), lambda a: a.__setitem__(Shrinking(a), 1), lambda a: a.append(Shrinking(a)), lambda a: a[Shrinking(a)], lambda a: a[: Shrinking(a)], lambda a: a.insert(5, Shrinking(a)), lambda a: a.__delitem__(slice(0, Shrinking(a)))):
    a = bytearray(b"abcdef")
    try:
        print(use(a), a)
    except IndexError as e:
        print(e, a)
