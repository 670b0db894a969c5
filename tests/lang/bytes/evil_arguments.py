# Arguments whose methods change the bytearray that they are given to.
class Grow:
    def __init__(self, a, n):
        self.a, self.n = a, n

    def __index__(self):
        self.a.extend(b"zz")
        return self.n

def fresh():
    return bytearray(b"abcabc")

a = fresh(); print(a.find(b"z", Grow(a, 0)), a)
a = fresh(); print(a.count(b"z", Grow(a, -4)), a)
a = fresh(); print(a.startswith(b"b", Grow(a, 1)), a)
a = fresh(); print(a[Grow(a, -1)], a)
a = fresh(); print(a[Grow(a, 2):], a)
a = fresh(); a.insert(Grow(a, 7), 33); print(a)
a = fresh(); print(a.pop(Grow(a, 7)), a)
a = fresh(); print(a.ljust(Grow(a, 10), b"."), a)
a = fresh(); del a[Grow(a, 6):]; print(a)
