# Classes, functions, methods, generators and modules can be referred to weakly; classes go when nobody needs them.
import gc
import types
import weakref


class Base:
    pass


def make():
    class Derived(Base):
        def method(self):
            return Derived

    return Derived


D = make()
print(Base.__subclasses__()[0].__name__)
watch = weakref.ref(D)
del D
gc.collect()
print(watch(), Base.__subclasses__())


def generate():
    yield


things = [Base, make, generate(), types.ModuleType("m"), Base().__init__ if False else print, {1}.union, frozenset()]
for thing in things:
    try:
        print(type(thing).__name__, weakref.ref(thing)() is thing)
    except TypeError as e:
        print(e)
f = lambda: 0
f.attribute = f
watch = weakref.ref(f)
del f
gc.collect()
print(watch())
