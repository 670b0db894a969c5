# Classes that register themselves, made by name, listed by what they derive from.
from collections import OrderedDict, defaultdict


class Plugin:
    registry = OrderedDict()
    by_kind = defaultdict(list)

    def __init_subclass__(cls, /, kind="plain", **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry[cls.__name__.lower()] = cls
        Plugin.by_kind[kind].append(cls.__name__)

    @classmethod
    def make(cls, name, *args):
        try:
            return cls.registry[name](*args)
        except KeyError:
            raise LookupError(f"no plugin {name!r}; there are {', '.join(cls.registry)}") from None


class Upper(Plugin):
    def __call__(self, text):
        return text.upper()


class Repeat(Plugin, kind="counted"):
    def __init__(self, n):
        self.n = n

    def __call__(self, text):
        return text * self.n


class Exclaim(Upper, kind="loud"):
    def __call__(self, text):
        return super().__call__(text) + "!"


text = "abc"
for spec in (("upper",), ("repeat", 2), ("exclaim",)):
    text = Plugin.make(*spec)(text)
    print(spec[0], text)
try:
    Plugin.make("lower")
except LookupError as e:
    print(e, e.__cause__, e.__suppress_context__)
print(dict(Plugin.by_kind), [c.__name__ for c in Plugin.__subclasses__()])
