"""Functions about functions: partial application, caches, dispatch on types."""
from abc import get_cache_token

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key", "lru_cache", "reduce", "partial",
           "partialmethod", "singledispatch", "singledispatchmethod", "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# -- comparison

def _ordering(op, root, combine):
    """The comparison `op`, made of the one that the class has: `combine` gets its result and the operands."""

    def method(self, other):
        result = getattr(type(self), root)(self, other)
        return result if result is NotImplemented else combine(result, self, other)

    method.__name__ = op
    return method


def _not(result, a, b):
    return not result


def _not_and_differs(result, a, b):
    return not result and a != b


def _or_equal(result, a, b):
    return result or a == b


def _and_differs(result, a, b):
    return result and a != b


def _not_or_equal(result, a, b):
    return not result or a == b


_ORDERINGS = {
    "__lt__": [("__gt__", _not_and_differs), ("__le__", _or_equal), ("__ge__", _not)],
    "__le__": [("__ge__", _not_or_equal), ("__lt__", _and_differs), ("__gt__", _not)],
    "__gt__": [("__lt__", _not_and_differs), ("__ge__", _or_equal), ("__le__", _not)],
    "__ge__": [("__le__", _not_or_equal), ("__gt__", _and_differs), ("__lt__", _not)],
}


def total_ordering(cls):
    roots = {op for op in _ORDERINGS if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for op, combine in _ORDERINGS[root]:
        if op not in roots:
            setattr(cls, op, _ordering(op, root, combine))
    return cls


def cmp_to_key(mycmp):
    class K:
        __slots__ = ["obj"]

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None

    return K


# -- application

_absent = object()


def reduce(function, iterable, initial=_absent, /):
    it = iter(iterable)
    if initial is _absent:
        try:
            value = next(it)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    else:
        value = initial
    for element in it:
        value = function(value, element)
    return value


class partial:
    """A call of which some arguments are given already."""

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial) and type(func) is cls and not func.__dict__.keys() - {"func", "args", "keywords"}:
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *(f"{k}={v!r}" for k, v in self.keywords.items())]
        module = "functools." if type(self) is partial else f"{type(self).__module__}."
        return f"{module}{type(self).__qualname__}({', '.join(parts)})"

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *(f"{k}={v!r}" for k, v in self.keywords.items())]
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join(parts)})"

    def _make(self):
        def method(receiver, /, *args, **keywords):
            return self.func(receiver, *self.args, *args, **{**self.keywords, **keywords})

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not callable(self.func) or isinstance(self.func, (classmethod, staticmethod)):
            bound = get(obj, cls)
            return partial(bound, *self.args, **self.keywords)
        return self._make().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


# -- caches

class _CacheInfo(tuple):
    """`CacheInfo(hits, misses, maxsize, currsize)`"""

    _fields = ("hits", "misses", "maxsize", "currsize")
    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % self


def _key(args, keywords, typed):
    # A single int or str stands for itself; everything else is told apart by a mark between the parts.
    if not keywords and not typed and len(args) == 1 and type(args[0]) in (int, str):
        return args[0]
    key = args
    if keywords:
        key += (_absent,)
        for item in keywords.items():
            key += item
    if typed:
        key += tuple([type(v) for v in args])
        if keywords:
            key += tuple([type(v) for v in keywords.values()])
    return ("args",) + key


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return _cached(function, maxsize, typed)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


def _cached(function, maxsize, typed):
    # A dict keeps its keys in the order of insertion: a key that is used is put to the end again.
    known = {}
    hits = misses = 0

    def wrapper(*args, **keywords):
        nonlocal hits, misses
        key = _key(args, keywords, typed)
        result = known.get(key, _absent)
        if result is not _absent:
            hits += 1
            if maxsize is not None:
                del known[key]
                known[key] = result
            return result
        misses += 1
        result = function(*args, **keywords)
        if maxsize != 0 and key not in known:
            if maxsize is not None and len(known) >= maxsize:
                del known[next(iter(known))]
            known[key] = result
        return result

    def cache_info():
        return _CacheInfo((hits, misses, maxsize, len(known)))

    def cache_clear():
        nonlocal hits, misses
        known.clear()
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property.") from None
        value = values.get(self.attrname, _absent)
        if value is _absent:
            value = self.func(instance)
            try:
                values[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item assignment "
                                f"for caching {self.attrname!r} property.") from None
        return value

    @classmethod
    def __class_getitem__(cls, item):
        return cls


# -- dispatch on the type of the first argument

def _find(cls, registry):
    """The implementation for `cls`: that of the first class along its MRO, abstract base classes standing where they first apply."""
    best = None
    for base in cls.__mro__[:-1]:
        if base in registry:
            best = base
            break
    abstract = [c for c in registry if c not in cls.__mro__ and issubclass(cls, c)]
    if abstract:
        # Only the most derived ones, and only if no base class of `cls` is more special.
        abstract = [c for c in abstract if not any(c is not d and issubclass(d, c) for d in abstract)]
        if best is None or any(not issubclass(best, c) for c in abstract):
            fitting = [c for c in abstract if best is None or not issubclass(best, c)]
            if len(fitting) > 1:
                raise RuntimeError(f"Ambiguous dispatch: {fitting[0]!r} or {fitting[1]!r}")
            if best is None and fitting:
                best = fitting[0]
    return registry.get(object if best is None else best)


def singledispatch(func):
    registry = {}
    found = {}
    token = None

    def dispatch(cls):
        nonlocal token
        if token != get_cache_token():
            found.clear()
            token = get_cache_token()
        if cls not in found:
            found[cls] = registry[cls] if cls in registry else _find(cls, registry)
        return found[cls]

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type):
                return lambda f: register(cls, f)
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain `@register` on an annotated function.")
            func = cls
            name, cls = next(iter(annotations.items()))
            if not isinstance(cls, type):
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        registry[cls] = func
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
    wrapper.registry = registry
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            if not args:
                raise TypeError(f"{getattr(self.func, '__name__', 'singledispatchmethod method')} requires at least 1 positional argument")
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        method.register = self.register
        return update_wrapper(method, self.func)
