# inspect.classify_class_attrs says what each attribute is and where it comes from.
import inspect

class Base:
    plain = 1
    def method(self): pass
    @classmethod
    def made(cls): pass

class Derived(Base):
    @property
    def prop(self): return 1
    @staticmethod
    def static(): pass
    def method(self): pass

for a in inspect.classify_class_attrs(Derived):
    if not a.name.startswith("__") or a.name in ("__init_subclass__", "__init__", "__class__"):
        print(a.name, "|", a.kind, "|", a.defining_class.__name__)
