# `del x` and `x = None` end an object at once where somebody waits for its end, without gc.collect().
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


t = Thing("one")
del t
print("after one")
t = Thing("two")
t = None
print("after two")


def inside():
    local = Thing("local")
    watch = weakref.ref(local, lambda r: print("watched"))
    del local
    print("after local", watch())


inside()
both = also = Thing("shared")
del both
print("still", also.name)
del also


class Plain:
    pass


p = Plain()
r = weakref.ref(p)
d = weakref.WeakValueDictionary(key=p)
print(len(d), r() is p)
del p
print(len(d), r())
holder = [Thing("held")]
del holder
print("end")
