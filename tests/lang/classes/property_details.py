class C:
    @property
    def x(self):
        "doc of x"
        return self._x
    @x.setter
    def x(self, v):
        self._x = v
    @x.deleter
    def x(self):
        del self._x
    @property
    def only(self):
        return 1
    w = property(None, lambda self, v: print("set", v), doc="explicit")
    empty = property()

c = C()
c.x = 3
print(c.x, C.x.__doc__, C.x.__name__, C.x.fget.__name__, C.w.__doc__, C.only.__doc__)
c.w = 4
for f in (lambda: c.w, lambda: setattr(c, 'only', 2), lambda: delattr(c, 'only'), lambda: c.empty, lambda: C.empty.__get__(c)):
    try:
        f()
    except AttributeError as e:
        print(e)
del c.x
print(hasattr(c, 'x'), C.x.__get__(None, C) is C.x)
C.x.__set__(c, 9)
print(c.x, c.__dict__)
C.x.__delete__(c)

class Loud(property):
    "class doc"
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return "loud " + str(super().__get__(obj, owner))
    def __set__(self, obj, v):
        super().__set__(obj, v * 2)

class D:
    @Loud
    def v(self):
        "getter doc"
        return self._v
    @v.setter
    def v(self, n):
        self._v = n

d = D()
d.v = 5
print(d.v, D.v.__doc__, type(D.v).__name__)
p = property(doc="later")
print(p.__doc__, p.fget, property(lambda s: 1, None, None, None).__doc__)
p.__doc__ = "changed"
print(p.__doc__)
try:
    print(property().__name__)
except AttributeError as e:
    print(e)

class Deco:
    @staticmethod
    def s(a):
        "static doc"
        return a
    @classmethod
    def k(cls, a):
        return cls.__name__, a
print(Deco.__dict__['s'].__name__, Deco.__dict__['s'].__doc__, Deco.__dict__['s'](4), Deco.__dict__['k'].__wrapped__.__name__)
print(Deco.__dict__['k'].__get__(None, Deco)(5), Deco.__dict__['s'].__get__(3)(6), Deco.__dict__['k'].__module__)
class Tagged(staticmethod):
    def __init__(self, f, tag="t"):
        super().__init__(f)
        self.tag = tag
class E:
    f = Tagged(lambda: 7, "seven")
print(E.f(), E.__dict__['f'].tag, E().f())
s = super(E, E())
print(s.__thisclass__.__name__, s.__self_class__.__name__, type(s.__self__).__name__)
