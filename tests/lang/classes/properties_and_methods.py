# Properties, static and class methods.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

class Prop:
    @property
    def v(self): "doc"; return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): del self._v
    @staticmethod
    def st(a): return a
    @classmethod
    def cm(cls, a): return cls.__name__, a
    ro = property(lambda s: 1)
pp = Prop(); pp.v = 5
show(lambda: pp.v); del pp.v
show(lambda: pp.v)
show(lambda: Prop.v.__doc__)
show(lambda: setattr(pp, "ro", 1))
show(lambda: delattr(pp, "ro"))
show(lambda: Prop.st(1))
show(lambda: pp.cm(2))
show(lambda: Prop.cm.__self__ is Prop)
show(lambda: Prop.__dict__["st"].__func__(3))
