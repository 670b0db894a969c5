"""Small statements: annotations, del, global forms, imports, docstrings, chained assignment."""
"not a docstring"
import sys, math as m
from math import sqrt as root, pi
import math
x: int = 5
y: "undefined name" = x + 1
z: int
print(__annotations__ if False else sorted(__annotations__), x, y)
try: z
except NameError as e: print(e)
class Annotated:
    a: int = 1
    b: str
    (c): float = 2
    def f(self):
        d: undefined_name = 3
        self.e: undefined_name = 4
        return d
print(Annotated.__annotations__ == {"a": int, "b": str}, Annotated.a, Annotated.c, Annotated().f())
print(root(16), pi == m.pi == math.pi, sys.__name__)
def doc():
    """First line.

        Indented more.
    Last.
    """
print(repr(doc.__doc__))
def no_doc():
    f"not {1}"
print(no_doc.__doc__)
lst = [1, 2, 3, 4, 5]
del lst[0], lst[-1], (lst[1])
del [lst[0], x]
print(lst, "x" in globals())
if True: a = 1; b = 2
print(a, b); pass
def empty(): ...
print(empty(), empty.__name__)
def after_return():
    return 1
    print("never")
    while True: pass
print(after_return())
def unpack_error():
    a = b = 0
    try:
        a, b = [1, 2, 3]
    except ValueError:
        pass
    return a, b
print(unpack_error())
def call_error_keeps():
    v = "old"
    def boom(): raise ValueError
    try: v = boom()
    except ValueError: pass
    try: v = v + 1
    except TypeError: pass
    try:
        for v in 5: pass
    except TypeError: pass
    return v
print(call_error_keeps())
print(__name__, __debug__, __doc__ is not None)
if __name__ == "__main__":
    print("main")
nums = iter(range(5))
total = 0
for n in nums:
    for n in nums:
        total += n
print(total, n)
