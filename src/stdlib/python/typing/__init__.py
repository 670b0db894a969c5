"""Names for types, which nothing checks: special forms, generic classes, protocols, and helpers to look at annotations."""

import collections
import collections.abc
import functools
import operator
import sys
import types
from _generics import GenericAlias, UnionType, parameters_of, substitute, type_repr
from _typing import (Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple)

TYPE_CHECKING = False


class ForwardRef:
    """A type named by a text, evaluated by `get_type_hints`."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            self.__forward_code__ = compile(f"(*tuple[{arg}],)[0]" if arg.startswith("*") else arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
        if self.__forward_arg__ in recursive_guard:
            return self
        if not self.__forward_evaluated__ or localns is not globalns:
            if globalns is None and localns is None:
                globalns = localns = {}
            elif globalns is None:
                globalns = localns
            elif localns is None:
                localns = globalns
            if self.__forward_module__ is not None:
                globalns = getattr(sys.modules.get(self.__forward_module__, None), "__dict__", globalns)
            if type_params:
                localns = {p.__name__: p for p in type_params} | dict(localns)
            value = _type_check(eval(self.__forward_code__, globalns, localns),
                                "Forward references must evaluate to types.", is_argument=self.__forward_is_argument__,
                                allow_special_forms=self.__forward_is_class__)
            self.__forward_value__ = _eval_type(value, globalns, localns, type_params,
                                                recursive_guard=recursive_guard | {self.__forward_arg__})
            self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_arg__ == other.__forward_arg__ and self.__forward_value__ == other.__forward_value__
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"


def _type_convert(arg, module=None, *, allow_special_forms=False):
    if arg is None:
        return type(None)
    return ForwardRef(arg, module=module, is_class=allow_special_forms) if isinstance(arg, str) else arg


def _type_check(arg, message, is_argument=True, module=None, *, allow_special_forms=False):
    """The type that an argument stands for, if it may."""
    invalid = () if allow_special_forms else (Generic, Protocol)
    if not allow_special_forms and is_argument:
        invalid += (ClassVar, Final)
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in invalid:
        raise TypeError(f"{arg} is not valid as type argument")
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _is_param_expr(arg):
    return (arg is ... or isinstance(arg, (tuple, list, ParamSpec))
            or isinstance(arg, _GenericAlias) and arg.__origin__ is Concatenate)


def _deduplicate(params):
    made = []
    for p in params:
        if not any([p is known or p == known and type(p) is type(known) for known in made]):
            made.append(p)
    return made


def _tp_cache(f):
    """Keeps results: the same alias for the same arguments."""
    kept = {}

    @functools.wraps(f)
    def inner(*args):
        try:
            # 1 and True are different arguments of Literal.
            key = args + tuple([type(a) for a in args])
            hash(key)
        except TypeError:
            return f(*args)
        if key not in kept:
            kept[key] = f(*args)
        return kept[key]

    return inner


class _Final:
    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, **kwds):
        if "_root" not in kwds:
            raise TypeError("Cannot subclass special typing classes")


class _NotIterable:
    __slots__ = ()
    __iter__ = None


class _SpecialForm(_Final, _NotIterable, _root=True):
    # `Union`, `Final` and the like: names that mean something only with what is in their brackets.
    __slots__ = ("_name", "__doc__", "_getitem")

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _TypedCacheSpecialForm(_SpecialForm, _root=True):
    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        return self._getitem(self, *parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        if self is Any:
            return "typing.Any"
        return super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _bare(name, doc):
    """A form without brackets."""
    def getitem(self, parameters):
        raise TypeError(f"{self} is not subscriptable")

    getitem.__name__, getitem.__doc__ = name, doc
    return _SpecialForm(getitem)


NoReturn = _bare("NoReturn", "What a function that never returns returns.")
Never = _bare("Never", "A type without values.")
Self = _bare("Self", "The class around.")
LiteralString = _bare("LiteralString", "A str that is spelled in the source.")
TypeAlias = _bare("TypeAlias", "Marks an assignment as an alias.")


def _one(name, count="a single", **options):
    """A form with one type in its brackets."""
    def getitem(self, parameters):
        return _GenericAlias(self, (_type_check(parameters, f"{self} accepts only {count} type.", **options),))

    getitem.__name__ = name
    return _SpecialForm(getitem)


ClassVar = _one("ClassVar", "single", allow_special_forms=True)
Final = _one("Final", "single", allow_special_forms=True)
TypeGuard = _one("TypeGuard", "single")
TypeIs = _one("TypeIs", "single")
Required = _one("Required", allow_special_forms=True)
NotRequired = _one("NotRequired", allow_special_forms=True)
ReadOnly = _one("ReadOnly", allow_special_forms=True)


@_SpecialForm
def Union(self, parameters):
    """Any of several types."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parameters = tuple([_type_check(p, "Union[arg, ...]: each arg must be a type.") for p in parameters])
    flat = []
    for p in parameters:
        flat.extend(p.__args__ if isinstance(p, (_UnionGenericAlias, UnionType)) else (p,))
    flat = tuple(_deduplicate(flat))
    if len(flat) == 1:
        return flat[0]
    if len(flat) == 2 and type(None) in flat:
        return _UnionGenericAlias(self, flat, name="Optional")
    return _UnionGenericAlias(self, flat)


@_SpecialForm
def Optional(self, parameters):
    """A type, or None."""
    return Union[_type_check(parameters, f"{self} requires a single type."), type(None)]


@_TypedCacheSpecialForm
def Literal(self, *parameters):
    """One of some values."""
    flat = []
    for p in parameters:
        flat.extend(p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,))
    made = []
    for p in flat:
        if not any([p == known and type(p) is type(known) for known in made]):
            made.append(p)
    return _LiteralGenericAlias(self, tuple(made))


@_SpecialForm
def Concatenate(self, parameters):
    """Parameters before those of a `ParamSpec`."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    message = "Concatenate[arg, ...]: each arg must be a type."
    return _ConcatenateGenericAlias(self, (*[_type_check(p, message) for p in parameters[:-1]], parameters[-1]))


@_SpecialForm
def Unpack(self, parameters):
    """`*` where the grammar had none."""
    return _UnpackGenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))


@_TypedCacheSpecialForm
def Annotated(self, *params):
    """A type with anything else attached."""
    if len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    if getattr(params[0], "__typing_is_unpacked_typevartuple__", False):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.", allow_special_forms=True)
    return _AnnotatedAlias(origin, params[1:])


from typing._aliases import (_AnnotatedAlias, _BaseGenericAlias, _ConcatenateGenericAlias, _GenericAlias, _LiteralGenericAlias,
                             _UnionGenericAlias, _UnpackGenericAlias, _generic_class_getitem, _generic_init_subclass)
from typing._protocols import (Protocol, SupportsAbs, SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex,
                               SupportsInt, SupportsRound, get_protocol_members, is_protocol, runtime_checkable)
from typing._named import (AbstractSet, AnyStr, AsyncContextManager, AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable,
                           BinaryIO, ByteString, Callable, ChainMap, Collection, Container, ContextManager, Coroutine,
                           Counter, DefaultDict, Deque, Dict, FrozenSet, Generator, Hashable, IO, ItemsView, Iterable,
                           Iterator, KeysView, List, Mapping, MappingView, Match, MutableMapping, MutableSequence,
                           MutableSet, OrderedDict, Pattern, Reversible, Sequence, Set, Sized, Text, TextIO, Tuple, Type,
                           ValuesView)
from typing._records import NamedTuple, NewType, TypedDict, is_typeddict
from typing._hints import (_eval_type, assert_never, assert_type, cast, clear_overloads, dataclass_transform, final, get_args,
                           get_origin, get_overloads, get_type_hints, no_type_check, no_type_check_decorator, overload,
                           override, reveal_type)

__all__ = [name for name in dir() if name[0].isalpha() and name not in (
    "collections", "functools", "operator", "sys", "types", "GenericAlias", "UnionType", "parameters_of", "substitute",
    "type_repr")]
