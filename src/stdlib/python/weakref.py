"""Weak references: to objects, to methods, and containers that do not keep what is in them alive."""
import _collections_abc
import itertools
from _weakref import ReferenceType, getweakrefcount, ref
from _weakref import getweakrefs as _getweakrefs
from _weakrefset import WeakSet, _IterationGuard

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
    "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]


class _ProxyRef(ref):
    """The reference inside a proxy."""

    __slots__ = ("proxy",)


def _referent(proxy):
    target = object.__getattribute__(proxy, "_ref")()
    if target is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return target


def _plain(value):
    """What a proxy stands for; any other value as it is."""
    return _referent(value) if type(value) in ProxyTypes else value


class ProxyType:
    """Stands for an object without keeping it alive: everything is passed on to that."""

    __slots__ = ("_ref", "__weakref__")
    __hash__ = None

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '{cls.__module__}.{cls.__qualname__}' instances")

    def __getattribute__(self, name):
        return getattr(_referent(self), name)

    def __setattr__(self, name, value):
        setattr(_referent(self), name, value)

    def __delattr__(self, name):
        delattr(_referent(self), name)

    def __repr__(self):
        target = object.__getattribute__(self, "_ref")()
        return f"<weakproxy at {id(self):#x}; to '{type(target).__name__}' at {id(target):#x}>"

    def __str__(self):
        return str(_referent(self))

    def __bool__(self):
        return bool(_referent(self))

    def __bytes__(self):
        return bytes(_referent(self))

    def __len__(self):
        return len(_referent(self))

    def __getitem__(self, key):
        return _referent(self)[_plain(key)]

    def __setitem__(self, key, value):
        _referent(self)[_plain(key)] = value

    def __delitem__(self, key):
        del _referent(self)[_plain(key)]

    def __contains__(self, item):
        return _plain(item) in _referent(self)

    def __iter__(self):
        return iter(_referent(self))

    def __next__(self):
        target = _referent(self)
        if not hasattr(type(target), "__next__"):
            raise TypeError("Weakref proxy referenced a non-iterator '%.200s' object" % type(target).__name__)
        return next(target)

    def __reversed__(self):
        return reversed(_referent(self))


def _pass_on():
    """The operators: each computes with what the proxies stand for."""
    import operator

    def unary(function):
        return lambda self: function(_referent(self))

    def binary(function):
        return lambda self, other: function(_plain(self), _plain(other))

    def reflected(function):
        return lambda self, other: function(_plain(other), _plain(self))

    def ternary(self, other, modulus=None):
        if modulus is None:
            return pow(_plain(self), _plain(other))
        return pow(_plain(self), _plain(other), _plain(modulus))

    for name in ("lt", "le", "eq", "ne", "ge", "gt"):
        setattr(ProxyType, f"__{name}__", binary(getattr(operator, f"__{name}__")))
    for name in ("neg", "pos", "abs", "invert", "index"):
        setattr(ProxyType, f"__{name}__", unary(getattr(operator, f"__{name}__")))
    for name, function in (("int", int), ("float", float)):
        setattr(ProxyType, f"__{name}__", unary(function))
    for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "lshift", "rshift", "and", "or", "xor", "matmul"):
        function = getattr(operator, f"__{name}__")
        setattr(ProxyType, f"__{name}__", binary(function))
        setattr(ProxyType, f"__r{name}__", reflected(function))
        setattr(ProxyType, f"__i{name}__", binary(getattr(operator, f"__i{name}__")))
    ProxyType.__divmod__, ProxyType.__rdivmod__ = binary(divmod), reflected(divmod)
    ProxyType.__pow__, ProxyType.__rpow__ = ternary, reflected(pow)
    ProxyType.__ipow__ = binary(operator.ipow)


_pass_on()


class CallableProxyType(ProxyType):
    """The same for objects that can be called."""

    __slots__ = ()
    __hash__ = None

    def __call__(self, *args, **kwargs):
        return _referent(self)(*args, **kwargs)


ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    """A proxy of object; callback is called with the proxy once the object is gone."""
    if callback is None:
        for made in _getweakrefs(object):
            if type(made) is _ProxyRef and made.__callback__ is None:
                return made.proxy()
    if type(object) in ProxyTypes and callback is None:
        return object
    kind = CallableProxyType if callable(object) else ProxyType
    made = _new_object(kind)
    if callback is None:
        reference = _ProxyRef(object)
    else:
        reference = _ProxyRef(object, lambda _: callback(made))
    _set_object(made, "_ref", reference)
    reference.proxy = ref(made)
    return made


_new_object, _set_object = object.__new__, object.__setattr__


def getweakrefs(object, /):
    """All weak references and proxies of object."""
    return [made.proxy() if type(made) is _ProxyRef else made for made in _getweakrefs(object)]


class WeakMethod(ref):
    """A reference to a bound method that lives as long as the object it is bound to."""

    __slots__ = "_func_ref", "_meth_type", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            receiver, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def gone(_):
            self = self_ref()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, receiver, gone)
        self._func_ref = ref(function, gone)
        self._meth_type = type(meth)
        self._alive = True
        self_ref = ref(self)
        return self

    def __call__(self):
        receiver, function = super().__call__(), self._func_ref()
        if receiver is None or function is None:
            return None
        return self._meth_type(function, receiver)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return not self == other

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A reference that knows under which key it stands."""

    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _WeakMapping(_collections_abc.MutableMapping):
    """What both weak mappings share: `data` is a dict in which keys or values are references. While somebody iterates, dead entries are
    only noted, so that the dict keeps its size."""

    def __init__(self):
        self.data = {}
        self._pending_removals = []
        self._iterating = set()

    def _commit_removals(self):
        pending = self._pending_removals
        while pending:
            self._remove_dead(pending.pop())

    def __len__(self):
        if self._pending_removals:
            self._commit_removals()
        return self._live_count()

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def copy(self):
        if self._pending_removals:
            self._commit_removals()
        new = type(self)()
        for key, value in list(self.items()):
            new[key] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        if self._pending_removals:
            self._commit_removals()
        new = self.__class__()
        for key, value in list(self.items()):
            self._store_copy(new, key, value, memo, deepcopy)
        return new

    def update(self, other=None, /, **kwargs):
        if self._pending_removals:
            self._commit_removals()
        if other is not None:
            for key, value in dict(other).items() if not hasattr(other, "items") else other.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def keys(self):
        for key, _ in self._live_items():
            yield key

    def values(self):
        for _, value in self._live_items():
            yield value

    def items(self):
        yield from self._live_items()

    __iter__ = keys

    def _live_items(self):
        if self._pending_removals:
            self._commit_removals()
        with _IterationGuard(self):
            for entry in self.data.items():
                pair = self._live_pair(entry)
                if pair is not None:
                    yield pair

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if isinstance(other, _collections_abc.Mapping):
            new = self.copy()
            new.update(other)
            return new
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, _collections_abc.Mapping):
            new = self.__class__()
            new.update(other)
            new.update(self)
            return new
        return NotImplemented


class WeakValueDictionary(_WeakMapping):
    """A dict whose entries go when nobody else refers to their value."""

    def __init__(self, other=(), /, **kwargs):
        super().__init__()
        self_ref = ref(self)

        def remove(reference):
            self = self_ref()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(reference.key)
                else:
                    self._remove_dead(reference.key)

        self._remove = remove
        self.update(other, **kwargs)

    def update(self, other=None, /, **kwargs):
        if other is not None and not hasattr(other, "items"):
            other = dict(other)
        super().update(other, **kwargs)

    def _remove_dead(self, key):
        reference = self.data.get(key)
        if reference is not None and reference() is None:
            del self.data[key]

    def _live_count(self):
        return len(self.data) - len(self._pending_removals)

    def _live_pair(self, entry):
        value = entry[1]()
        return None if value is None else (entry[0], value)

    def _store_copy(self, new, key, value, memo, deepcopy):
        new[deepcopy(key, memo)] = value

    def __getitem__(self, key):
        if self._pending_removals:
            self._commit_removals()
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        if self._pending_removals:
            self._commit_removals()
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        if self._pending_removals:
            self._commit_removals()
        del self.data[key]

    def __contains__(self, key):
        if self._pending_removals:
            self._commit_removals()
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def get(self, key, default=None):
        if self._pending_removals:
            self._commit_removals()
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self.data[key] = KeyedRef(default, self._remove, key)
            return default
        return value

    def pop(self, key, *args):
        if self._pending_removals:
            self._commit_removals()
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is None:
            if args:
                return args[0]
            raise KeyError(key)
        return value

    def popitem(self):
        if self._pending_removals:
            self._commit_removals()
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def valuerefs(self):
        """The references themselves, dead ones too."""
        if self._pending_removals:
            self._commit_removals()
        return list(self.data.values())

    def itervaluerefs(self):
        if self._pending_removals:
            self._commit_removals()
        with _IterationGuard(self):
            yield from self.data.values()


class WeakKeyDictionary(_WeakMapping):
    """A dict whose entries go when nobody else refers to their key."""

    def __init__(self, dict=None):
        super().__init__()
        self_ref = ref(self)

        def remove(reference):
            self = self_ref()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(reference)
                else:
                    self.data.pop(reference, None)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def _remove_dead(self, reference):
        self.data.pop(reference, None)

    def _live_count(self):
        return sum(reference in self.data for reference in self._pending_removals) * -1 + len(self.data)

    def _live_pair(self, entry):
        key = entry[0]()
        return None if key is None else (key, entry[1])

    def _store_copy(self, new, key, value, memo, deepcopy):
        new[key] = deepcopy(value, memo)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def keyrefs(self):
        """The references themselves, dead ones too."""
        return list(self.data)


class finalize:
    """Calls a function when an object is gone, or at the end of the program."""

    __slots__ = ()

    _registry = {}
    _shutdown = False
    _index_iter = itertools.count()
    _registered_with_atexit = False

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not self._registered_with_atexit:
            import atexit

            atexit.register(self._exitfunc)
            finalize._registered_with_atexit = True
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = next(self._index_iter)
        self._registry[self] = info

    def __call__(self, _=None):
        """Call the function now, once."""
        info = self._registry.pop(self, None)
        if info and not self._shutdown:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        """Forget it: (obj, func, args, kwargs) of what was to be done, if it was not done yet."""
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        """What will be done: (obj, func, args, kwargs), while the object lives."""
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        """Is it still to be done?"""
        return self in self._registry

    @property
    def atexit(self):
        """Is it to be done at the end of the program?"""
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(obj).__qualname__!r} at {id(obj):#x}>"

    @classmethod
    def _exitfunc(cls):
        """At the end of the program: the newest first; what is registered meanwhile is done too."""
        import sys

        try:
            while True:
                waiting = [(info.index, f) for f, info in cls._registry.items() if info.atexit]
                if not waiting:
                    break
                f = max(waiting, key=lambda pair: pair[0])[1]
                try:
                    f()
                except Exception:
                    sys.excepthook(*sys.exc_info())
        finally:
            finalize._shutdown = True
