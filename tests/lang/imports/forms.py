# import: names, aliases, submodules, errors, in functions and classes, __import__.
import collections.abc
import os.path as p
from collections import OrderedDict as OD, abc as abc_module
from math import (pi,
                  sqrt)

print(collections.abc is abc_module, p.__name__, OD.__name__, round(pi, 2), sqrt(4))


def local():
    import json
    from string import digits
    return json.loads("[1]"), digits, "json" in globals()


print(local())


class C:
    from operator import add
    import operator as op

    def use(self):
        return self.op.mul(3, 4)


print(C().use(), C.add(1, 2))
for text in ["import nothing_here", "from sys import nothing", "from nothing_here.x import y", "import math.sub", "from . import x", "import collections.nope"]:
    try:
        exec(text, {"__name__": "somewhere"} if text != "from . import x" else {"__name__": "somewhere", "__package__": ""})
    except ImportError as error:
        print(type(error).__name__, error, error.name)
print(__import__("math").pi == pi, __import__("collections.abc").__name__, __import__("collections.abc", fromlist=["x"]).__name__)
import math as m1, math as m2
print(m1 is m2)
namespace = {}
exec("from math import *", namespace)
print("sin" in namespace, "__doc__" in namespace and namespace["__doc__"] is None)
