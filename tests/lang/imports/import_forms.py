import math as m, sys, os.path
from math import (pi, sqrt as root,)
from collections import *
import collections.abc
print(m.floor(pi), root(16), os.path.basename("/a/b"), OrderedDict.__name__, collections.abc.Sized.__name__)
for name in ("nope_module", "os.nope", "math.nope"):
    try:
        __import__(name)
    except ModuleNotFoundError as e:
        print(e, e.name)
try:
    from math import nothing_here
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0], e.name)
def local():
    import string
    return string.digits
print(local(), "string" in sys.modules, "string" in globals())
import importlib
print(importlib.import_module("math") is m, __name__, __import__("os.path").__name__)
try:
    exec("from . import x", {"__name__": "__main__"})
except ImportError as e:
    print(e)
print(sys.modules["math"].sqrt is root)
