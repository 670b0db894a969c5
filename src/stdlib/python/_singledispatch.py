"""Generic functions: which implementation is called depends on the class of the first argument."""
import sys
import weakref
from abc import get_cache_token
from functools import update_wrapper
from types import GenericAlias, MappingProxyType


def _c3_merge(sequences):
    """One order that respects all of them."""
    merged = []
    sequences = [list(s) for s in sequences if s]
    while sequences:
        for candidate in (s[0] for s in sequences):
            if not any(candidate in s[1:] for s in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        merged.append(candidate)
        sequences = [s[1:] if s[0] is candidate else s for s in sequences]
        sequences = [s for s in sequences if s]
    return merged


def _c3_mro(cls, abcs=None):
    """The MRO of cls as if it derived from those of the abstract classes that it fulfils."""
    abcs = list(abcs or ())
    bases = list(cls.__bases__)
    # Behind the last base that is abstract itself: what is fulfilled there needs no place of its own.
    cut = max((i + 1 for i, base in enumerate(bases) if hasattr(base, "__abstractmethods__")), default=0)
    new = [a for a in abcs if issubclass(cls, a) and not any(issubclass(base, a) for base in bases)]
    rest = [a for a in abcs if a not in new]
    direct = bases[:cut], new, bases[cut:]
    orders = [_c3_mro(base, rest) for group in direct for base in group]
    return _c3_merge([[cls], *orders, *direct])


def _compose_mro(cls, types):
    """The MRO of cls with those of the types in it that it fulfils."""
    own = set(cls.__mro__)
    fulfilled = [
        t
        for t in types
        if t not in own and hasattr(t, "__mro__") and not isinstance(t, GenericAlias) and issubclass(cls, t)
    ]
    fulfilled = [t for t in fulfilled if not any(t is not other and t in other.__mro__ for other in fulfilled)]
    wanted = set(fulfilled)
    order = []
    for t in fulfilled:
        # What is derived from it and fulfilled too says more.
        derived = [sub for sub in t.__subclasses__() if sub not in own and issubclass(cls, sub)]
        chains = [[s for s in sub.__mro__ if s in wanted] for sub in derived]
        for chain in sorted(chains, key=len, reverse=True) or [[t]]:
            order += [s for s in chain if s not in order]
    return _c3_mro(cls, abcs=order)


def _find_impl(cls, registry):
    """The implementation for cls that says most; RuntimeError where two say as much."""
    match = None
    for t in _compose_mro(cls, registry.keys()):
        if match is not None:
            abstract = t not in cls.__mro__ and match not in cls.__mro__
            if t in registry and abstract and not issubclass(match, t):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {t}")
            break
        if t in registry:
            match = t
    return registry.get(match)


def _members(cls):
    """The members of a union; None for anything else."""
    from types import UnionType

    if isinstance(cls, UnionType):
        return cls.__args__
    typing = sys.modules.get("typing")
    if typing is not None and typing.get_origin(cls) is typing.Union:
        return typing.get_args(cls)
    return None


def _is_class(cls):
    return isinstance(cls, type) and not isinstance(cls, GenericAlias)


def _is_dispatchable(cls):
    members = _members(cls)
    return _is_class(cls) if members is None else all(map(_is_class, members))


def singledispatch(func):
    """Make func the implementation for all classes that get none of their own by `register`."""
    registry = {}
    found = weakref.WeakKeyDictionary()
    token = None

    def dispatch(cls):
        """The implementation for cls."""
        nonlocal token
        if token is not None:
            present = get_cache_token()
            if token != present:
                found.clear()
                token = present
        try:
            return found[cls]
        except KeyError:
            implementation = registry[cls] if cls in registry else _find_impl(cls, registry)
            found[cls] = implementation
            return implementation

    def register(cls, func=None):
        """Make func the implementation for cls, or for the class that the first annotation names."""
        nonlocal token
        if _is_dispatchable(cls):
            if func is None:
                return lambda f: register(cls, f)
        elif func is not None:
            raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
        else:
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` "
                    f"or plain `@register` on an annotated function."
                )
            func = cls
            from typing import get_type_hints

            argument, cls = next(iter(get_type_hints(func).items()))
            if not _is_dispatchable(cls):
                why = "is not a class." if _members(cls) is None else "not all arguments are classes."
                raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} {why}")
        for member in _members(cls) or (cls,):
            registry[member] = func
        if token is None and hasattr(cls, "__abstractmethods__"):
            token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """The same for methods: it depends on the argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        return update_wrapper(method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


for _public in (singledispatch, singledispatchmethod):
    _public.__module__ = "functools"
