# A number leaves repetition to sequences, so that a class derived from one may say what `2 * v` is.
class Vector(tuple):
    def __new__(cls, *values):
        return super().__new__(cls, values)

    def __mul__(self, k):
        return Vector(*(v * k for v in self))

    __rmul__ = __mul__

    def __repr__(self):
        return f"Vector{tuple(self)}"


class Plain(list):
    pass


for i in range(3):
    print(i * Vector(1, 2), Vector(1, 2) * i, 2.5 * Vector(2, 4), True * Vector(3), i * Plain("ab"))
print((2).__mul__([1]), int.__rmul__(2, "a"), (2.5).__mul__("a"), [1].__rmul__(2), (2).__mul__(3.5))
n = 2
n *= Vector(5, 6)
print(n)
