"""How objects are described for copying and pickling, and what programs say of classes of their own.

`object.__reduce_ex__` and `object.__getstate__` are here too: nothing of them is used often enough to be native.
"""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Objects of this class are described by pickle_function(object)."""
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    if constructor_ob is not None:
        constructor(constructor_ob)
    dispatch_table[ob_type] = pickle_function


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle_complex(c):
    return complex, (c.real, c.imag)


pickle(complex, pickle_complex, complex)


# What descriptions begin with.


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    """An object of cls that holds, as far as it is a base, the value state."""
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(made, state)
    return made


# What `object` says of instances.


def _native_base(cls):
    """The first class along the bases that is built in: what native code keeps is kept by it."""
    return next(base for base in cls.__mro__ if base.__module__ == "builtins" or base is object)


def _holds_nothing(base):
    return base is object or base is type(None)


def _slotnames(cls):
    """The names of all members that `__slots__` of cls and its bases make."""
    known = cls.__dict__.get("__slotnames__")
    if known is not None:
        return known
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                owner = base.__name__.lstrip("_")
                name = f"_{owner}{name}" if owner else name
            names.append(name)
    try:
        cls.__slotnames__ = names
    except Exception:
        pass
    return names


def _state_of(obj, required=False):
    """The attributes: None, a dict, or a pair of that and a dict of members."""
    cls = type(obj)
    if required and not _holds_nothing(_native_base(cls)):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    state = getattr(obj, "__dict__", None) or None
    members = {}
    for name in _slotnames(cls):
        try:
            members[name] = getattr(obj, name)
        except AttributeError:
            pass
    return (state, members) if members else state


def _own_state(obj, required):
    if type(obj).__getstate__ is object.__getstate__ and "__getstate__" not in getattr(obj, "__dict__", ()):
        return _state_of(obj, required)
    return obj.__getstate__()


def _reduce_object(obj, protocol):
    if protocol < 2:
        return _reduce_ex(obj, protocol)
    cls = type(obj)
    if not hasattr(cls, "__new__"):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    args, kwargs, given = (), {}, True
    if hasattr(obj, "__getnewargs_ex__"):
        both = obj.__getnewargs_ex__()
        if not isinstance(both, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(both).__name__}'")
        if len(both) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(both)}")
        args, kwargs = both
        if not isinstance(args, tuple):
            kind = type(args).__name__
            raise TypeError(f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{kind}'")
        if not isinstance(kwargs, dict):
            kind = type(kwargs).__name__
            raise TypeError(f"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{kind}'")
    elif hasattr(obj, "__getnewargs__"):
        args = obj.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
    else:
        given = False
    is_list, is_dict = isinstance(obj, list), isinstance(obj, dict)
    state = _own_state(obj, not (given or is_list or is_dict))
    items = iter(obj) if is_list else None
    pairs = iter(obj.items()) if is_dict else None
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, items, pairs
    return __newobj__, (cls, *args), state, items, pairs


def _reduce_ex(obj, protocol):
    cls = type(obj)
    base = _native_base(cls)
    if base is object:
        value = None
    elif base is cls:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    else:
        value = base(obj)
    args = cls, base, value
    if cls.__getstate__ is object.__getstate__:
        if getattr(obj, "__slots__", None):
            raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
        state = getattr(obj, "__dict__", None)
    else:
        state = obj.__getstate__()
    return (_reconstructor, args, state) if state else (_reconstructor, args)


# Numbers that stand for classes and functions in pickles.

_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    code = int(code)
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    key = module, name
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
