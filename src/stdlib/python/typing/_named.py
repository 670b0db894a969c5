"""The names that `typing` has for classes of `builtins`, `collections` and others: `List`, `Callable`, `IO`."""

import collections
import contextlib
import re
from abc import abstractmethod
from collections import abc
from _typing import Generic, ParamSpec, TypeVar, TypeVarTuple
from typing import Concatenate, _is_param_expr, _NotIterable, _type_check, _type_convert
from typing._aliases import _BaseGenericAlias, _GenericAlias
from _generics import type_repr


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """`List` and the like, without arguments."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        if name is None:
            name = origin.__name__
        super().__init__(origin, inst=inst, name=name)
        self._nparams = nparams
        self._defaults = defaults
        if origin.__module__ == "builtins":
            self.__doc__ = f"A generic version of {origin.__qualname__}."
        else:
            self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        message = "Parameters to generic types must be types."
        params = tuple([_type_check(p, message) for p in params])
        if self._defaults and len(params) < self._nparams and len(params) + len(self._defaults) >= self._nparams:
            params = (*params, *self._defaults[len(params) - self._nparams:])
        if len(params) != self._nparams:
            many = "many" if len(params) > self._nparams else "few"
            wanted = f"at least {self._nparams - len(self._defaults)}" if self._defaults else self._nparams
            raise TypeError(f"Too {many} arguments for {self}; actual {len(params)}, expected {wanted}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        from typing import Union
        return Union[self, right]

    def __ror__(self, left):
        from typing import Union
        return Union[left, self]


class _CallableGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _is_param_expr(args[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join([type_repr(a) for a in args[:-1]])}], {type_repr(args[-1])}]"

    def __reduce__(self):
        import operator
        args = self.__args__
        if not (len(args) == 2 and _is_param_expr(args[0])):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        message = "Callable[args, result]: result must be a type."
        result = _type_check(result, message)
        if isinstance(args, list):
            return self.copy_with((*[_type_convert(a) for a in args], result))
        if not _is_param_expr(args):
            args = _type_check(args, "Callable[[arg, ...], result]: each arg must be a type.")
        return self.copy_with((args, result))


class _TupleType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            message = "Tuple[t, ...]: t must be a type."
            return self.copy_with((*[_type_check(p, message) for p in params[:-1]], ...))
        message = "Tuple[t0, t1, ...]: each t must be a type."
        return self.copy_with(tuple([_type_check(p, message) for p in params]))


_alias = _SpecialGenericAlias
Hashable = _alias(abc.Hashable, 0)
Awaitable = _alias(abc.Awaitable, 1)
Coroutine = _alias(abc.Coroutine, 3)
AsyncIterable = _alias(abc.AsyncIterable, 1)
AsyncIterator = _alias(abc.AsyncIterator, 1)
Iterable = _alias(abc.Iterable, 1)
Iterator = _alias(abc.Iterator, 1)
Reversible = _alias(abc.Reversible, 1)
Sized = _alias(abc.Sized, 0)
Container = _alias(abc.Container, 1)
Collection = _alias(abc.Collection, 1)
Callable = _CallableType(abc.Callable, 2)
AbstractSet = _alias(abc.Set, 1, name="AbstractSet")
MutableSet = _alias(abc.MutableSet, 1)
Mapping = _alias(abc.Mapping, 2)
MutableMapping = _alias(abc.MutableMapping, 2)
Sequence = _alias(abc.Sequence, 1)
MutableSequence = _alias(abc.MutableSequence, 1)
ByteString = _alias(getattr(abc, "ByteString", bytes), 0, name="ByteString")
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
List = _alias(list, 1, inst=False, name="List")
Deque = _alias(collections.deque, 1, name="Deque")
Set = _alias(set, 1, inst=False, name="Set")
FrozenSet = _alias(frozenset, 1, inst=False, name="FrozenSet")
MappingView = _alias(abc.MappingView, 1)
KeysView = _alias(abc.KeysView, 1)
ItemsView = _alias(abc.ItemsView, 2)
ValuesView = _alias(abc.ValuesView, 1)
Dict = _alias(dict, 2, inst=False, name="Dict")
DefaultDict = _alias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
Generator = _alias(abc.Generator, 3, defaults=(type(None), type(None)))
AsyncGenerator = _alias(abc.AsyncGenerator, 2, defaults=(type(None),))
Type = _alias(type, 1, inst=False, name="Type")
ContextManager = _alias(contextlib.AbstractContextManager, 2, name="ContextManager", defaults=(bool | None,))
AsyncContextManager = _alias(contextlib.AbstractAsyncContextManager, 2, name="AsyncContextManager", defaults=(bool | None,))
Pattern = _alias(type(re.compile("")), 1, name="Pattern")
Match = _alias(type(re.match("", "")), 1, name="Match")

Text = str
AnyStr = TypeVar("AnyStr", bytes, str)
AnyStr.__module__ = "typing"


class IO(Generic[AnyStr]):
    """A file."""

    __slots__ = ()

    def __enter__(self):
        pass

    def __exit__(self, type, value, traceback):
        pass


class BinaryIO(IO[bytes]):
    """A file of bytes."""

    __slots__ = ()


class TextIO(IO[str]):
    """A file of text."""

    __slots__ = ()


for _class in (IO, BinaryIO, TextIO):
    _class.__module__ = "typing"
    for _name in ("read", "write", "close", "flush", "readline", "readlines", "seek", "tell", "writelines", "truncate"):
        if _class is IO:
            setattr(_class, _name, abstractmethod(lambda self, *args: None))
del _class, _name
