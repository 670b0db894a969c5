"""Functions about functions: partial application, caches, dispatch on types."""
from _traceback import mark_builtin as _mark_builtin

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key", "lru_cache", "reduce", "partial",
           "partialmethod", "singledispatch", "singledispatchmethod", "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)
# A program may put a cached function in place of the builtin.
_len = len


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
    method.__qualname__ = f"_{op[2:4]}_from_{root[2:4]}"
    method.__doc__ = f"Return a {_SIGNS[op]} b.  Computed by @total_ordering from {_FORMULAS[combine].format(_SIGNS[root])}."
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


_SIGNS = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}
_FORMULAS = {
    _not: "(not a {} b)", _not_and_differs: "(not a {} b) and (a != b)", _or_equal: "(a {} b) or (a == b)",
    _and_differs: "(a {} b) and (a != b)", _not_or_equal: "(not a {} b) or (a == b)",
}
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
    """Convert a cmp= function into a key= function."""

    class K:
        __slots__ = ["obj"]

        def __init__(self, obj):
            self.obj = obj

        def __call__(self, obj):
            return K(obj)

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
    try:
        it = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
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

    __slots__ = ("_func", "_args", "_keywords", "__dict__", "__weakref__")

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial) and type(func).__call__ is partial.__call__ and not func.__dict__:
            args = func._args + args
            keywords = {**func._keywords, **keywords}
            func = func._func
        self = super().__new__(cls)
        self._func, self._args, self._keywords = func, args, keywords
        return self

    func = property(lambda self: self._func, doc="function object to use in future partial calls")
    args = property(lambda self: self._args, doc="tuple of arguments to future partial calls")
    keywords = property(lambda self: self._keywords, doc="dictionary of keyword arguments to future partial calls")

    def __call__(self, /, *args, **keywords):
        return self._func(*self._args, *args, **{**self._keywords, **keywords})

    def __get__(self, obj, cls=None):
        if obj is not None:
            import warnings

            warnings.warn("functools.partial will be a method descriptor in future Python versions; "
                          "wrap it in staticmethod() if you want to preserve the old behavior", FutureWarning, 2)
        return self

    def __repr__(self):
        name = f"{type(self).__module__}.{type(self).__qualname__}"
        if any(p is self for p in _being_shown):
            return "..."
        _being_shown.append(self)
        try:
            parts = [repr(self._func), *map(repr, self._args)]
            parts += [f"{k!s}={v!r}" for k, v in list(self._keywords.items())]
            return f"{name}({', '.join(parts)})"
        finally:
            _being_shown.pop()

    def __reduce__(self):
        return type(self), (self._func,), (self._func, self._args, self._keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, namespace = state
        if not callable(func) or not isinstance(args, tuple) or not isinstance(keywords, (dict, type(None))):
            raise TypeError("invalid partial state")
        if not isinstance(namespace, (dict, type(None))):
            raise TypeError("invalid partial state")
        keywords = {} if keywords is None else keywords if type(keywords) is dict else dict(keywords)
        self._func, self._args, self._keywords = func, tuple(list(args)) if type(args) is not tuple else args, keywords
        self.__dict__ = {} if namespace is None else namespace

    def __delattr__(self, name):
        if name == "__dict__":
            raise TypeError("cannot delete __dict__")
        super().__delattr__(name)

    __class_getitem__ = classmethod(lambda cls, item: _generic(cls, item))


_being_shown = []


def _generic(cls, item):
    from types import GenericAlias

    return GenericAlias(cls, item)


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
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                # Something else than the function itself was found: it knows what it is bound to.
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(_generic)


# -- caches

_DISPATCH = ("singledispatch", "singledispatchmethod", "_c3_merge", "_c3_mro", "_compose_mro", "_find_impl")


def __getattr__(name):
    # What few programs ask for, and what needs other modules, is made when it is asked for.
    if name in _DISPATCH:
        import _singledispatch

        made = globals()[name] = getattr(_singledispatch, name)
        return made
    if name == "RLock":
        from _thread import RLock

        return RLock
    if name != "_CacheInfo":
        raise AttributeError(f"module 'functools' has no attribute {name!r}")
    from collections import namedtuple

    made = globals()["_CacheInfo"] = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])
    return made


def _key(args, keywords, typed):
    # A single int or str stands for itself; everything else is told apart by a mark between the parts.
    if not keywords and not typed and _len(args) == 1 and type(args[0]) in (int, str):
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
    known = {}
    hits = misses = 0

    if maxsize is None or maxsize == 0:

        def wrapper(*args, **keywords):
            nonlocal hits, misses
            if maxsize == 0:
                misses += 1
                return function(*args, **keywords)
            key = _key(args, keywords, typed)
            result = known.get(key, _absent)
            if result is not _absent:
                hits += 1
                return result
            misses += 1
            result = known[key] = function(*args, **keywords)
            return result

    else:
        # A ring of links, the least recently used behind `ring`. The dict is not changed by a hit: comparing keys may come back here.
        ring = []
        ring[:] = [ring, ring, None, None]

        def wrapper(*args, **keywords):
            nonlocal hits, misses
            key = _key(args, keywords, typed)
            link = known.get(key)
            if link is not None:
                hits += 1
                before, after, _, result = link
                before[1], after[0] = after, before
                _put_last(ring, link)
                return result
            misses += 1
            result = function(*args, **keywords)
            if key not in known:
                if _len(known) >= maxsize:
                    oldest = ring[1]
                    ring[1] = oldest[1]
                    oldest[1][0] = ring
                    del known[oldest[2]]
                link = [None, None, key, result]
                _put_last(ring, link)
                known[key] = link
            return result

    def cache_info():
        make = globals().get("_CacheInfo") or __getattr__("_CacheInfo")
        return make(hits, misses, maxsize, _len(known))

    def cache_clear():
        nonlocal hits, misses
        known.clear()
        if maxsize:
            ring[:] = [ring, ring, None, None]
        hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def _put_last(ring, link):
    last = ring[0]
    link[0], link[1] = last, ring
    last[1] = ring[0] = link


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

    __class_getitem__ = classmethod(_generic)


# What is native elsewhere is no method when it is found in a class.
for _function in (reduce, cmp_to_key):
    _mark_builtin(_function)
