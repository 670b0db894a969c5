import helper, math
import helper as h
from helper import func as fn, public
from math import sqrt, pi
print(helper is h, fn(), public, helper.__name__, helper.__doc__, math.sqrt(16), sqrt(9), round(pi, 4))
helper.public = 10
print(fn(), public)
import pkg
print(pkg.sub.value, pkg.v2, pkg.__name__)
import pkg.other
print(pkg.other.f(), pkg.other.sub.value)
from pkg import *
print(v2, sub.value)
from helper import *
print(public)
try:
    _private
except NameError as e: print(e)
try:
    from helper import nope
except ImportError as e: print(str(e).split(" (")[0])
try:
    import helper.x
except ModuleNotFoundError as e: print(e)
try:
    import broken
except ValueError as e: print(e)
import sys
print('broken' in sys.modules, 'helper' in sys.modules, __name__)
try:
    helper.zzz
except AttributeError as e: print(e)
def local():
    import helper as hh
    return hh.public
print(local())
