"""`list[int]` and `int | str`: what `types` shows as GenericAlias and UnionType."""

_own_attributes = frozenset((
    "__origin__", "__args__", "__parameters__", "__unpacked__", "__typing_unpacked_tuple_args__", "__mro_entries__",
    "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__", "__class__", "__bases__", "__dir__"))


def parameters_of(args):
    """The type variables in some arguments, each once."""
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if hasattr(type(arg), "__typing_subst__"):
            if arg not in found:
                found.append(arg)
        elif isinstance(arg, (list, tuple)):
            found.extend([p for p in parameters_of(arg) if p not in found])
        else:
            inner = getattr(arg, "__parameters__", ())
            if isinstance(inner, tuple):
                found.extend([p for p in inner if p not in found])
    return tuple(found)


def _unpacked(arg):
    """The types of `*tuple[…]`, or None."""
    if isinstance(arg, type):
        return None
    found = getattr(arg, "__typing_unpacked_tuple_args__", None)
    return found if isinstance(found, tuple) and not (found and found[-1] is ...) else None


def substitute(alias, args, parameters, item):
    """The arguments of `alias[item]`."""
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    given = []
    for one in item if isinstance(item, tuple) else (item,):
        inner = _unpacked(one)
        given.extend((one,) if inner is None else inner)
    item = tuple(given)
    for parameter in parameters:
        prepare = getattr(type(parameter), "__typing_prepare_subst__", None)
        if prepare is not None:
            item = prepare(parameter, alias, item)
    if len(item) != len(parameters):
        if len(item) > len(parameters):
            raise TypeError(f"Too many arguments for {alias!r}; actual {len(item)}, expected {len(parameters)}")
        needed = len([p for p in parameters if not getattr(p, "has_default", bool)()])
        raise TypeError(f"Too few arguments for {alias!r}; actual {len(item)}, expected at least {needed}")
    values = dict(zip(parameters, item))
    return _replaced(args, values)


def _replaced(args, values):
    made = []
    for arg in args:
        if isinstance(arg, type):
            made.append(arg)
            continue
        if isinstance(arg, (list, tuple)):
            made.append(type(arg)(_replaced(arg, values)))
            continue
        if hasattr(type(arg), "__typing_subst__"):
            value = type(arg).__typing_subst__(arg, values[arg])
        else:
            inner = getattr(arg, "__parameters__", ())
            if not isinstance(inner, tuple) or not inner:
                made.append(arg)
                continue
            few = []
            for parameter in inner:
                value = values[parameter]
                # A variable for many types takes them from its tuple.
                if isinstance(value, tuple) and type(parameter).__name__ == "TypeVarTuple":
                    few.extend(value)
                else:
                    few.append(value)
            value = arg[tuple(few)]
        inner = getattr(arg, "__typing_is_unpacked_typevartuple__", False)
        if isinstance(value, tuple) and (inner or type(arg).__name__ == "TypeVarTuple"):
            made.extend(value)
            continue
        unpacked = _unpacked(value)
        if unpacked is not None:
            made.extend(unpacked)
        else:
            made.append(value)
    return tuple(made)


def type_repr(arg):
    """How an argument is shown."""
    if arg is ...:
        return "..."
    if isinstance(arg, (list, tuple)):
        return f"[{', '.join([type_repr(one) for one in arg])}]"
    if hasattr(arg, "__origin__") and hasattr(arg, "__args__"):
        return repr(arg)
    name = getattr(arg, "__qualname__", None)
    module = getattr(arg, "__module__", None)
    if name is None or module is None:
        return repr(arg)
    return name if module == "builtins" else f"{module}.{name}"


class GenericAlias:
    """A class with arguments that are kept for whoever asks: it behaves as the class itself."""

    __slots__ = ("__origin__", "__args__", "__unpacked__", "_parameters")

    def __new__(cls, origin, args, /):
        made = object.__new__(cls)
        made.__origin__ = origin
        made.__args__ = args if isinstance(args, tuple) else (args,)
        made.__unpacked__ = False
        made._parameters = None
        return made

    @property
    def __parameters__(self):
        if self._parameters is None:
            self._parameters = parameters_of(self.__args__)
        return self._parameters

    @property
    def __typing_unpacked_tuple_args__(self):
        return self.__args__ if self.__unpacked__ and self.__origin__ is tuple else None

    def __getattribute__(self, name):
        if name in _own_attributes or name == "_parameters":
            return object.__getattribute__(self, name)
        return getattr(self.__origin__, name)

    def __setattr__(self, name, value):
        if name in ("__origin__", "__args__", "__unpacked__", "_parameters"):
            object.__setattr__(self, name, value)
        else:
            raise AttributeError(f"'types.GenericAlias' object has no attribute {name!r}")

    def __getitem__(self, item):
        made = type(self)(self.__origin__, substitute(self, self.__args__, self.__parameters__, item))
        made.__unpacked__ = self.__unpacked__
        return made

    def __call__(self, /, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, instance):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")

    def __repr__(self):
        star = "*" if self.__unpacked__ else ""
        inner = ", ".join([type_repr(arg) for arg in self.__args__]) or "()"
        return f"{star}{type_repr(self.__origin__)}[{inner}]"

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return (self.__unpacked__ == other.__unpacked__ and self.__origin__ == other.__origin__
                and self.__args__ == other.__args__)

    def __hash__(self):
        return hash(self.__origin__) ^ hash(self.__args__)

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)

    def __iter__(self):
        made = type(self)(self.__origin__, self.__args__)
        made.__unpacked__ = True
        yield made

    def __reduce__(self):
        if self.__unpacked__:
            return next, (iter(GenericAlias(self.__origin__, self.__args__)),)
        return GenericAlias, (self.__origin__, self.__args__)

    def __dir__(self):
        return list({*dir(self.__origin__), *_own_attributes})


class CallableAlias(GenericAlias):
    """`collections.abc.Callable[[int], str]`."""

    __slots__ = ()

    def __new__(cls, origin, args, /):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        parameters, result = args
        if isinstance(parameters, (tuple, list)):
            args = (*parameters, result)
        elif not _stands_for_parameters(parameters):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {parameters}")
        return super().__new__(cls, origin, args)

    def __getitem__(self, item):
        *parameters, result = substitute(self, self.__args__, self.__parameters__, item)
        if len(parameters) == 1 and _stands_for_parameters(parameters[0]):
            parameters = parameters[0]
        return type(self)(self.__origin__, (parameters, result))

    def __repr__(self):
        *parameters, result = self.__args__
        if len(parameters) == 1 and _stands_for_parameters(parameters[0]):
            return super().__repr__()
        return f"collections.abc.Callable[[{', '.join([type_repr(one) for one in parameters])}], {type_repr(result)}]"

    def __reduce__(self):
        *parameters, result = self.__args__
        if len(parameters) == 1 and _stands_for_parameters(parameters[0]):
            parameters = parameters[0]
        return type(self), (self.__origin__, (parameters, result))


def _stands_for_parameters(arg):
    return arg is ... or type(arg).__name__ in ("ParamSpec", "_ConcatenateGenericAlias")


class UnionType:
    """Any of several types."""

    __slots__ = ("__args__", "_parameters")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'types.UnionType' instances")

    def __init_subclass__(cls):
        raise TypeError("type 'types.UnionType' is not an acceptable base type")

    @property
    def __parameters__(self):
        if self._parameters is None:
            self._parameters = parameters_of(self.__args__)
        return self._parameters

    def __getitem__(self, item):
        made, *rest = substitute(self, self.__args__, self.__parameters__, item)
        for arg in rest:
            made = made | arg
        return made

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)

    def __eq__(self, other):
        if not isinstance(other, UnionType):
            return NotImplemented
        if len(self.__args__) != len(other.__args__):
            return False
        return all([arg in other.__args__ for arg in self.__args__])

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        return " | ".join(["None" if arg is type(None) else type_repr(arg) for arg in self.__args__])

    def __instancecheck__(self, instance):
        self._check("isinstance")
        return any([isinstance(instance, arg) for arg in self.__args__])

    def __subclasscheck__(self, cls):
        if not isinstance(cls, type):
            raise TypeError("issubclass() arg 1 must be a class")
        self._check("issubclass")
        return any([issubclass(cls, arg) for arg in self.__args__])

    def _check(self, what):
        for arg in self.__args__:
            if isinstance(arg, GenericAlias):
                raise TypeError(f"{what}() argument 2 cannot be a parameterized generic")

    def __reduce__(self):
        import functools
        import operator
        return functools.reduce, (operator.or_, self.__args__)


def _is_unionable(arg):
    return arg is None or isinstance(arg, (type, GenericAlias, UnionType)) or type(arg).__name__ == "TypeAliasType"


def union(left, right):
    """`left | right` where one of them is a class or made of classes."""
    if not _is_unionable(left) or not _is_unionable(right):
        return NotImplemented
    args = []
    for one in (left, right):
        for arg in one.__args__ if isinstance(one, UnionType) else (one,):
            arg = type(None) if arg is None else arg
            if not any([arg is known or arg == known for known in args]):
                args.append(arg)
    if len(args) == 1:
        return args[0]
    made = object.__new__(UnionType)
    made.__args__ = tuple(args)
    made._parameters = None
    return made


for _class in (GenericAlias, UnionType):
    _class.__module__ = "types"
CallableAlias.__module__, CallableAlias.__name__ = "collections.abc", "_CallableGenericAlias"
del _class
