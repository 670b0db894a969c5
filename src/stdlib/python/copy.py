"""Copies of objects, shallow and deep."""
import types as _types
import weakref as _weakref
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

# What is its own copy, also a deep one.
_ATOMIC = {
    type(None), int, float, bool, complex, str, bytes, type, range, type(Ellipsis), type(NotImplemented), property,
    _types.BuiltinFunctionType, _types.FunctionType, _types.CodeType, _weakref.ref,
}
_SHARED = _ATOMIC | {tuple, frozenset, slice}
_CONTAINERS = {list, dict, set, bytearray}


def _description(x, cls):
    """What the object says it is made of."""
    registered = dispatch_table.get(cls)
    if registered is not None:
        return registered(x)
    reduce_ex = getattr(x, "__reduce_ex__", None)
    if reduce_ex is not None:
        return reduce_ex(4)
    reduce = getattr(x, "__reduce__", None)
    if reduce is not None:
        return reduce()
    raise Error(f"un(deep)copyable object of type {cls}")


def copy(x):
    cls = type(x)
    if cls in _SHARED:
        return x
    if cls in _CONTAINERS:
        return x.copy()
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    described = _description(x, cls)
    if isinstance(described, str):
        return x
    return _rebuild(None, x, *described)


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _ATOMIC:
        return x
    at = id(x)
    if memo is None:
        memo = {}
    else:
        known = memo.get(at, _nil)
        if known is not _nil:
            return known
    deep = _DEEP.get(cls)
    if deep is not None:
        made = deep(x, memo)
    elif issubclass(cls, type):
        return x
    else:
        copier = getattr(x, "__deepcopy__", None)
        if copier is not None:
            made = copier(memo)
        else:
            described = _description(x, cls)
            if isinstance(described, str):
                made = x
            else:
                made = _rebuild(memo, x, *described)
    if made is not x:
        memo[at] = made
        # What is copied must live as long as its address is remembered.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep_list(x, memo):
    made = memo[id(x)] = []
    for v in x:
        made.append(deepcopy(v, memo))
    return made


def _deep_dict(x, memo):
    made = memo[id(x)] = {}
    for k, v in x.items():
        made[deepcopy(k, memo)] = deepcopy(v, memo)
    return made


def _deep_tuple(x, memo):
    items = [deepcopy(v, memo) for v in x]
    # The tuple may have been reached again through one of its items.
    if id(x) in memo:
        return memo[id(x)]
    return x if all(a is b for a, b in zip(x, items)) else tuple(items)


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_DEEP = {list: _deep_list, dict: _deep_dict, tuple: _deep_tuple, _types.MethodType: _deep_method}


def _rebuild(memo, x, make, args, state=None, items=None, pairs=None):
    """An object from its description; deep, if there is a memo."""
    if memo is None:
        made = make(*args)
    else:
        made = make(*[deepcopy(v, memo) for v in args])
        memo[id(x)] = made
    if state is not None:
        if memo is not None:
            state = deepcopy(state, memo)
        if hasattr(made, "__setstate__"):
            made.__setstate__(state)
        else:
            members = None
            if isinstance(state, tuple) and len(state) == 2:
                state, members = state
            if state is not None:
                made.__dict__.update(state)
            for name, v in (members or {}).items():
                setattr(made, name, v)
    if items is not None:
        for v in items:
            made.append(v if memo is None else deepcopy(v, memo))
    if pairs is not None:
        for k, v in pairs:
            if memo is not None:
                k, v = deepcopy(k, memo), deepcopy(v, memo)
            made[k] = v
    return made


def replace(obj, /, **changes):
    """A copy of obj in which these fields are changed."""
    replacer = getattr(type(obj), "__replace__", None)
    if replacer is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return replacer(obj, **changes)
