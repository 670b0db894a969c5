# What cannot be changed in an enumeration, and which classes cannot be made.
from enum import Enum

class Shape(Enum):
    SQUARE = 2
    CIRCLE = 1

def attempt(what, f):
    try:
        f()
        print(what, "worked")
    except Exception as e:
        print(what, "->", type(e).__name__, e)

attempt("set", lambda: setattr(Shape, "SQUARE", 5))
attempt("del", lambda: delattr(Shape, "CIRCLE"))
attempt("new attribute", lambda: setattr(Shape, "extra", 5))
attempt("del attribute", lambda: delattr(Shape, "extra"))
attempt("name", lambda: setattr(Shape.SQUARE, "name", "x"))
attempt("value", lambda: setattr(Shape.SQUARE, "value", 3))
print(Shape.SQUARE, Shape.SQUARE.value)

def extend():
    class More(Shape):
        TRIANGLE = 3

def twice():
    class Bad(Enum):
        A = 1
        A = 2

def function_after():
    class Bad(Enum):
        A = 1
        def A(self):
            pass

def sunder():
    class Bad(Enum):
        _secret_ = 1

def mro():
    class Bad(Enum):
        mro = 1

def order():
    class Bad(Enum):
        _order_ = "A B"
        B = 1
        A = 2

def super_new():
    class Bad(Enum):
        def __new__(cls, value):
            return super().__new__(cls, value)
        A = 1

for f in (extend, twice, function_after, sunder, mro, order, super_new):
    attempt(f.__name__, f)
attempt("call without members", lambda: Enum("a"))
