# Classes derived from weakref.ref, with attributes and methods of their own.
import gc
import weakref


class Named(weakref.ref):
    def __init__(self, target, callback=None, **names):
        super().__init__(target, callback)
        self.counter = 0
        for name, value in names.items():
            setattr(self, name, value)

    def __call__(self):
        target = super().__call__()
        if target is not None:
            self.counter += 1
            target = (target, self.counter)
        return target


class Target:
    pass


t = Target()
r = Named(t, color="red")
print(r.color, r()[0] is t, r()[1], r.counter)
print(r is Named(t), weakref.ref(t) is r, weakref.getweakrefcount(t), isinstance(r, weakref.ref))
k = weakref.KeyedRef(t, lambda ref: print("gone", ref.key), "key")
print(k.key)
del t
gc.collect()
print(r(), r.color, r.counter)


class Slotted:
    __slots__ = ("a",)


class Referable:
    __slots__ = ("a", "__weakref__")


try:
    weakref.ref(Slotted())
except TypeError as e:
    print(e)
x = Referable()
print(weakref.ref(x)() is x)
