class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.key = key or cls.__name__.lower()
        Plugin.registry[cls.key] = cls
class A(Plugin): pass
class B(Plugin, key="bee"): pass
class C(B, key="cee"): extra = 1
print({k: v.__name__ for k, v in Plugin.registry.items()}, C.key, C.__mro__[1].__name__)
try:
    class D(Plugin, other=3): pass
except TypeError as e:
    print(e)
class Meta(type):
    def __new__(meta, name, bases, ns, **kw):
        ns["made_by"] = meta.__name__
        return super().__new__(meta, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.kw = kw
    def __call__(cls, *a):
        print("call", cls.__name__, a)
        return super().__call__(*a)
    def __len__(cls): return 42
    def __getattr__(cls, n): return f"meta {n}"
class M(metaclass=Meta, opt=1):
    def __init__(self, x): self.x = x
print(M(5).x, M.made_by, M.kw, len(M), M.anything, type(M).__name__)
