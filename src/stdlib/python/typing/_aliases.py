"""Forms and classes with arguments: `Union[int, str]`, `Box[int]`, `Annotated[int, …]`."""

import types
from _generics import GenericAlias, UnionType, parameters_of, substitute, type_repr
from _typing import Generic, ParamSpec, TypeVar, TypeVarTuple
from typing import _Final, _NotIterable


def _is_dunder(name):
    return name.startswith("__") and name.endswith("__")


class _BaseGenericAlias(_Final, _root=True):
    """What aliases of classes share: the class's attributes are theirs."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __mro_entries__(self, bases):
        import typing
        found = []
        if self.__origin__ not in bases:
            found.append(self.__origin__)
        # `Generic` itself comes in once, by the last base that needs it.
        i = bases.index(self)
        for b in bases[i + 1:]:
            if isinstance(b, _BaseGenericAlias) or isinstance(b, type) and issubclass(b, Generic):
                break
        else:
            found.append(Generic)
        return tuple(found)

    def __getattr__(self, attr):
        if attr in ("__origin__", "__args__"):
            raise AttributeError(attr)
        if "__origin__" in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        if attr in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if _is_dunder(attr) or attr in ("_name", "_inst", "_nparams", "_defaults"):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        return list(set(super().__dir__() + [a for a in dir(self.__origin__) if not _is_dunder(a)]))


class _GenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """A class or form with arguments."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = tuple([... if a is ... else a for a in args])
        self.__parameters__ = parameters_of(args)
        if not name:
            self.__module__ = getattr(origin, "__module__", "typing")

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        import typing
        return typing.Union[self, right]

    def __ror__(self, left):
        import typing
        return typing.Union[left, self]

    def __getitem__(self, args):
        import typing
        if self.__origin__ in (Generic, typing.Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        # A list is for the parameters of a function.
        converted = []
        for p in args:
            converted.append(tuple([typing._type_convert(a) for a in p]) if isinstance(p, list) else typing._type_convert(p))
        made = substitute(self, self.__args__, self.__parameters__, tuple(converted))
        return self.copy_with(self._flattened(made))

    def _flattened(self, args):
        """The parameters of `Callable` stand side by side with its result."""
        from collections import abc
        if self.__origin__ is abc.Callable and args and isinstance(args[0], (tuple, list)) and len(args) == 2:
            return (*args[0], args[1])
        return args

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else type_repr(self.__origin__)
        args = ", ".join([type_repr(a) for a in self.__args__]) or "()"
        return f"{name}[{args}]"

    def __reduce__(self):
        import operator
        import typing
        origin = getattr(typing, self._name) if self._name else self.__origin__
        args = self.__args__[0] if len(self.__args__) == 1 and not isinstance(self.__args__[0], tuple) else self.__args__
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        import typing
        if isinstance(self.__origin__, typing._SpecialForm):
            return self.__origin__.__mro_entries__(bases)
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if typing.Protocol in bases:
                return ()
            i = bases.index(self)
            for b in bases[i + 1:]:
                if isinstance(b, _BaseGenericAlias) and b is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield _unpacked(self)


def _unpacked(alias):
    import typing
    return typing.Unpack[alias]


class _UnionGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        import typing
        return typing.Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            return all([a in other.__args__ for a in self.__args__]) and len(self.__args__) == len(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            return f"typing.Optional[{type_repr(args[1] if args[0] is type(None) else args[0])}]"
        return super().__repr__()

    def __instancecheck__(self, obj):
        return any([isinstance(obj, arg) for arg in self.__args__])

    def __subclasscheck__(self, cls):
        return any([issubclass(cls, arg) for arg in self.__args__])

    def __reduce__(self):
        import operator
        import typing
        return operator.getitem, (typing.Union, self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def _key(self):
        return frozenset([(a, type(a)) for a in self.__args__])

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, _LiteralGenericAlias) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(a) for a in self.__args__])}]"


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        import typing
        if isinstance(params[-1], (list, tuple)):
            return (*params[:-1], *params[-1])
        if isinstance(params[-1], _ConcatenateGenericAlias):
            params = (*params[:-1], *params[-1].__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return f"typing.Unpack[{type_repr(self.__args__[0])}]"

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args if isinstance(args, tuple) else (args,)
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if isinstance(arg, (_GenericAlias, GenericAlias)) and arg.__origin__ is tuple:
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_GenericAlias, _root=True):
    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{type_repr(self.__origin__)}, {', '.join([repr(a) for a in self.__metadata__])}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __reduce__(self):
        import operator
        import typing
        return operator.getitem, (typing.Annotated, (self.__origin__,) + self.__metadata__)


def _generic_class_getitem(cls, args):
    """`C[args]` of a class derived from Generic or Protocol."""
    import typing
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple([typing._type_convert(p) for p in args])
    if cls in (Generic, typing.Protocol):
        if not args:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if not all([_is_variable(p) for p in args]):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
        if len(set(args)) != len(args):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
    else:
        parameters = cls.__parameters__
        for param in parameters:
            prepare = getattr(param, "__typing_prepare_subst__", None)
            if prepare is not None:
                args = prepare(cls, args)
        if not parameters:
            raise TypeError(f"{cls} is not a generic class")
        _check_count(cls, args, parameters)
        made = []
        for param, arg in zip(parameters, args):
            if isinstance(param, TypeVarTuple):
                made.extend(arg)
            else:
                made.append(tuple(arg) if isinstance(arg, list) else arg)
        args = tuple(made)
    return _GenericAlias(cls, args)


def _check_count(cls, args, parameters):
    if len(args) == len(parameters):
        return
    if len(args) < len(parameters):
        least = len([p for p in parameters if not p.has_default()])
        raise TypeError(f"Too few arguments for {cls}; actual {len(args)}, expected at least {least}")
    raise TypeError(f"Too many arguments for {cls}; actual {len(args)}, expected {len(parameters)}")


def _is_variable(p):
    if isinstance(p, _UnpackGenericAlias):
        return p.__typing_is_unpacked_typevartuple__
    return isinstance(p, (TypeVar, ParamSpec, TypeVarTuple))


def _generic_init_subclass(cls):
    """The type parameters of a new class: those of its generic base, or all in its bases."""
    import typing
    if "__orig_bases__" in cls.__dict__:
        error = Generic in cls.__orig_bases__
    else:
        error = Generic in cls.__bases__ and cls.__name__ != "Protocol"
    if error:
        raise TypeError("Cannot inherit from plain Generic")
    tvars = ()
    if "__orig_bases__" in cls.__dict__:
        tvars = parameters_of(cls.__orig_bases__)
        gvars = None
        for base in cls.__orig_bases__:
            if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, typing.Protocol):
                name = base.__origin__.__name__
                if gvars is not None and name == "Generic":
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                if gvars is None or name == "Generic":
                    gvars = base.__parameters__
        if gvars is not None:
            if not set(tvars) <= set(gvars):
                missing = ", ".join([str(t) for t in tvars if t not in set(gvars)])
                listed = ", ".join([str(g) for g in gvars])
                raise TypeError(f"Some type variables ({missing}) are not listed in Generic[{listed}]")
            tvars = gvars
    cls.__parameters__ = tuple(tvars)


_GenericAlias.__module__ = "typing"
