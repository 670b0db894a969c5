# A metaclass that intervenes in calls and checks, slots, the order of bases, classes changed later.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class M(type):
    def __call__(cls, *a):
        print("meta call", a); return super().__call__(*a)
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, o): return o is int
class MM(metaclass=M):
    def __new__(cls, *a): print("new", a); return super().__new__(cls)
    def __init__(self, *a): print("init", a)
MM(1, 2)
show(lambda: isinstance(5, MM))
show(lambda: isinstance(MM(), MM))
show(lambda: issubclass(int, MM))
show(lambda: type(MM).__name__)
class S:
    __slots__ = ("a", "b")
s = S(); s.a = 1
show(lambda: s.b)
show(lambda: setattr(s, "c", 1))
show(lambda: S.a.__name__)
show(lambda: hasattr(s, "__dict__"))
class X: pass
class Y(X): pass
class Z(X): pass
class W(Y, Z): pass
show(lambda: [c.__name__ for c in W.__mro__])
show(lambda: type("V", (X, Y), {}))
show(lambda: X.__subclasses__())
show(lambda: W.__bases__)
show(lambda: W.__base__)
x = X(); x.__class__ = Y
show(lambda: type(x).__name__)
show(lambda: X.__dict__["__module__"])
show(lambda: X.__qualname__)
show(lambda: scope.__qualname__)
show(lambda: (lambda: 0).__qualname__)
show(lambda: X().__doc__)
show(lambda: X.__name__)
X.__name__ = "Renamed"
show(lambda: X); X.method = lambda self: "added"
show(lambda: W().method())
show(lambda: X.nope)
show(lambda: W().nope)
show(lambda: super(Y, W()).method())
del X.method
show(lambda: W().method())
