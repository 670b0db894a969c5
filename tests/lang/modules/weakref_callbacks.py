# Callbacks: the newest first, each once, with the dead reference.
import gc
import weakref


class C:
    pass


def told(name):
    def callback(reference):
        print(name, reference() is None)

    return callback


c = C()
one = weakref.ref(c, told("one"))
two = weakref.ref(c, told("two"))
print(one is two, one == two, callable(one.__callback__), weakref.getweakrefcount(c))
three = weakref.ref(c, told("three"))
del three
gc.collect()
del c
gc.collect()
print(one.__callback__)
try:
    one.__callback__ = None
except AttributeError:
    print("not writable")


def function():
    pass


r = weakref.ref(function, lambda _: print("function gone"))
del function
gc.collect()
r = weakref.ref(C, lambda _: print("class gone"))
del C
gc.collect()
print(r())
