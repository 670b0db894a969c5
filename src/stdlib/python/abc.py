"""Abstract base classes: classes that cannot be instantiated while a method is abstract, and that others can join by registering."""


from _collection import mark


def abstractmethod(function):
    function.__isabstractmethod__ = True
    return function


def abstractclassmethod(function):
    return classmethod(abstractmethod(function))


def abstractstaticmethod(function):
    return staticmethod(abstractmethod(function))


def abstractproperty(function):
    return property(abstractmethod(function))


# Counts registrations: what was found out about subclasses before is looked at again.
_registrations = 0


def get_cache_token():
    return _registrations


def _abstract_names(cls, namespace):
    names = {name for name, v in namespace.items() if getattr(v, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    return frozenset(names)


def update_abstractmethods(cls):
    """Look again which methods of `cls` are abstract, after methods were added to it."""
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls, vars(cls))
    return cls


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_registry = []
        cls._abc_known = {}
        cls._abc_token = _registrations
        return cls

    def register(cls, subclass):
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_registry.append(subclass)
        mark(subclass, cls)
        _registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        if cls.__subclasscheck__(type(instance)):
            return True
        claimed = getattr(instance, "__class__", None)
        return claimed is not type(instance) and isinstance(claimed, type) and cls.__subclasscheck__(claimed)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if cls._abc_token != _registrations:
            cls._abc_known = {}
            cls._abc_token = _registrations
        known = cls._abc_known
        if subclass in known:
            return known[subclass]
        answer = known[subclass] = cls.__abc_check(subclass)
        return answer

    def __abc_check(cls, subclass):
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return bool(answer)
        if cls in getattr(subclass, "__mro__", ()):
            return True
        if any(issubclass(subclass, joined) for joined in cls._abc_registry):
            return True
        derived = cls.__subclasses__()
        if not isinstance(derived, list):
            raise TypeError("__subclasses__() must return a list")
        return any(issubclass(subclass, each) for each in derived)

    def _dump_registry(cls, file=None):
        print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
        print(f"Registry: {cls._abc_registry!r}", file=file)


class ABC(metaclass=ABCMeta):
    """A base for classes that are abstract by inheriting."""

    __slots__ = ()
