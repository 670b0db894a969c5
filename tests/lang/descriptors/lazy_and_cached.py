class lazy:
    def __init__(self, f): self.f = f; self.__doc__ = f.__doc__
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        print("compute", self.name)
        v = obj.__dict__[self.name] = self.f(obj)
        return v
class Circle:
    def __init__(self, r): self.r = r
    @lazy
    def area(self):
        "area of it"
        return 3 * self.r ** 2
c = Circle(2)
print(c.area, c.area, c.__dict__, Circle.area.__doc__)
del c.area
c.r = 3
print(c.area)
from functools import cached_property
class D:
    n = 0
    @cached_property
    def v(self):
        D.n += 1
        return D.n
d = D()
print(d.v, d.v, D.n, D().v)
