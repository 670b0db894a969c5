"""Copies of objects, shallow and deep."""

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

_ATOMIC = (type(None), int, float, bool, complex, str, bytes, type, range, slice, type(Ellipsis), type(NotImplemented), type(len), type(lambda: 0), property)


def copy(x):
    cls = type(x)
    if cls in _ATOMIC or cls in (tuple, frozenset) or issubclass(cls, type):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    return _rebuild(x, _reduced(x), lambda v: v)


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _ATOMIC:
        return x
    if memo is None:
        memo = {}
    at = id(x)
    known = memo.get(at, _nil)
    if known is not _nil:
        return known
    if cls is list:
        made = memo[at] = []
        for v in x:
            made.append(deepcopy(v, memo))
    elif cls is dict:
        made = memo[at] = {}
        for k, v in x.items():
            made[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls is tuple:
        made = _deep_tuple(x, memo)
    elif issubclass(cls, type):
        made = x
    else:
        copier = getattr(cls, "__deepcopy__", None)
        if copier is not None:
            made = copier(x, memo)
        elif cls in (set, frozenset, bytearray):
            made = cls([deepcopy(v, memo) for v in x]) if cls is not bytearray else x.copy()
        else:
            made = _rebuild(x, _reduced(x), lambda v: deepcopy(v, memo), memo)
    if made is not x:
        memo[at] = made
        # What is copied must live as long as its address is remembered.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep_tuple(x, memo):
    items = [deepcopy(v, memo) for v in x]
    # The tuple may have been reached again through one of its items.
    if id(x) in memo:
        return memo[id(x)]
    return x if all(a is b for a, b in zip(x, items)) else tuple(items)


def _reduced(x):
    reduce_ex = getattr(type(x), "__reduce_ex__", None)
    own_reduce = getattr(type(x), "__reduce__", None)
    if own_reduce is not None and own_reduce is not getattr(object, "__reduce__", None):
        return own_reduce(x)
    if reduce_ex is not None and reduce_ex is not getattr(object, "__reduce_ex__", None):
        return reduce_ex(x, 4)
    return _default_reduce(x)


def _default_reduce(x):
    """A new instance of the class, its attributes, and the items of lists and dicts."""
    cls = type(x)
    if cls.__module__ == "builtins" and not hasattr(x, "__dict__"):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    args = ()
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
        make = lambda *args: cls.__new__(cls, *args, **kwargs)
    else:
        make = lambda *args: cls.__new__(cls, *args)
        if hasattr(cls, "__getnewargs__"):
            args = x.__getnewargs__()
        elif isinstance(x, (tuple, str, int, float, bytes, frozenset)):
            for base in (tuple, str, int, float, bytes, frozenset):
                if isinstance(x, base):
                    args = (base(x),)
    own_getstate = getattr(cls, "__getstate__", None)
    if own_getstate is not None and own_getstate is not getattr(object, "__getstate__", None):
        state = x.__getstate__()
    else:
        state = dict(getattr(x, "__dict__", {})) or None
        slots = {}
        for base in cls.__mro__:
            names = base.__dict__.get("__slots__", ())
            for name in (names,) if isinstance(names, str) else names:
                if name not in ("__dict__", "__weakref__"):
                    if name.startswith("__") and not name.endswith("__"):
                        name = f"_{base.__name__.lstrip('_')}{name}"
                    if hasattr(x, name):
                        slots[name] = getattr(x, name)
        if slots:
            state = (state, slots)
    return make, args, state, iter(x) if isinstance(x, list) else None, iter(x.items()) if isinstance(x, dict) else None


def _rebuild(x, reduced, of, memo=None):
    if isinstance(reduced, str):
        return x
    make, args, state, items, pairs = (*reduced, None, None, None)[:5]
    made = make(*[of(v) for v in args])
    if memo is not None:
        memo[id(x)] = made
    if state is not None:
        state = of(state)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                made.__dict__.update(state)
            for name, v in (slots or {}).items():
                setattr(made, name, v)
    for v in items or ():
        made.append(of(v))
    for k, v in pairs or ():
        made[of(k)] = of(v)
    return made


def replace(obj, /, **changes):
    replacer = getattr(type(obj), "__replace__", None)
    if replacer is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return replacer(obj, **changes)
