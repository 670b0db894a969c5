# Arrays and views can be referred to weakly.
import gc
import weakref
from array import array

def make():
    a = array("i", [1, 2])
    m = memoryview(b"abc")
    return weakref.ref(a), weakref.ref(m), weakref.proxy(a), a

def look():
    ra, rm, proxy, a = make()
    print(ra() is a, len(proxy), proxy[1], proxy.tolist())
    return ra, rm, proxy

ra, rm, proxy = look()
gc.collect()
print(ra() is None, rm() is None)
try:
    proxy[0]
except ReferenceError as e:
    print(type(e).__name__)
