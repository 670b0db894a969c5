"""Type variables, aliases and `Generic`: what `def f[T]` and `type X = …` make, and `typing` shows."""

import sys
from _generics import GenericAlias, union

__all__ = ["Generic", "NoDefault", "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs", "TypeAliasType", "TypeVar", "TypeVarTuple"]


class NoDefaultType:
    """The class of `NoDefault`, which stands for a default that a type parameter does not have."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if args or kwargs:
            raise TypeError("NoDefaultType takes no arguments")
        return _made if _made is not None else object.__new__(cls)

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"

    def __init_subclass__(cls):
        raise TypeError("type 'NoDefaultType' is not an acceptable base type")


_made = None
NoDefault = _made = NoDefaultType()


def _caller():
    """The module of the code that makes something here."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_globals.get("__name__") in ("_typing", "typing"):
        frame = frame.f_back
    return None if frame is None else frame.f_globals.get("__name__", "builtins")


def _checked(value, message):
    if value is None:
        return None
    import typing
    return typing._type_check(value, message)


def _union(left, right):
    import typing
    return typing.Union[left, right]


class _Parameter:
    """What the kinds of type parameters share."""

    def _begin(self, name, default):
        if not isinstance(name, str):
            raise TypeError(f"{type(self).__name__.lower()}() argument 'name' must be str, not {type(name).__name__}")
        self.__name__ = name
        self.__module__ = _caller()
        self._default = default
        self._evaluate_default = None

    @property
    def __default__(self):
        if self._default is NoDefault and self._evaluate_default is not None:
            self._default = self._evaluate_default()
        return self._default

    def has_default(self):
        return self._evaluate_default is not None or self._default is not NoDefault

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __typing_prepare_subst__(self, alias, args):
        """Fills in a default that was not given."""
        parameters = alias.__parameters__
        index = parameters.index(self)
        if index < len(args) or not self.has_default():
            return args
        if index == len(args):
            return (*args, self.__default__)
        raise TypeError(f"Too few arguments for {alias}")


class TypeVar(_Parameter):
    """A variable for one type."""

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        self._begin(name, default)
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self._bound = _checked(bound, "Bound must be a type.")
        if constraints:
            import typing
            constraints = tuple([typing._type_check(c, "TypeVar(name, constraint, ...): constraints must be types.")
                                 for c in constraints])
        self._constraints = constraints
        self._evaluate_bound = self._evaluate_constraints = None
        self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    @property
    def __bound__(self):
        if self._evaluate_bound is not None:
            self._bound = self._evaluate_bound()
            self._evaluate_bound = None
        return self._bound

    @property
    def __constraints__(self):
        if self._evaluate_constraints is not None:
            self._constraints = self._evaluate_constraints()
            self._evaluate_constraints = None
        return self._constraints

    def __typing_subst__(self, arg):
        import typing
        arg = typing._type_check(arg, "Parameters to generic types must be types.", is_argument=True)
        if getattr(arg, "__typing_is_unpacked_typevartuple__", False) or (
                isinstance(arg, GenericAlias) and arg.__unpacked__):
            raise TypeError(f"{arg} is not valid as type argument")
        return arg

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __init_subclass__(cls):
        raise TypeError("type 'typing.TypeVar' is not an acceptable base type")


class ParamSpecArgs:
    """The positional parameters of a `ParamSpec`."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, type(self)) else NotImplemented

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    __hash__ = None


class ParamSpecKwargs(ParamSpecArgs):
    """The named parameters of a `ParamSpec`."""

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class ParamSpec(_Parameter):
    """A variable for the parameters of a function."""

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        self._begin(name, default)
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self.__bound__ = _checked(bound, "Bound must be a type.")
        self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        import typing
        if isinstance(arg, (list, tuple)):
            return tuple([typing._type_check(a, "Expected a type.") for a in arg])
        if not typing._is_param_expr(arg):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
        return arg

    def __typing_prepare_subst__(self, alias, args):
        import typing
        parameters = alias.__parameters__
        index = parameters.index(self)
        if index == len(args) and self.has_default():
            args = (*args, self.__default__)
        if index >= len(args):
            raise TypeError(f"Too few arguments for {alias}")
        # A generic in nothing but parameters takes them without brackets.
        if len(parameters) == 1 and not typing._is_param_expr(args[0]):
            return (args,)
        if isinstance(args[index], list):
            args = (*args[:index], tuple(args[index]), *args[index + 1:])
        return args

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __init_subclass__(cls):
        raise TypeError("type 'typing.ParamSpec' is not an acceptable base type")


class TypeVarTuple(_Parameter):
    """A variable for any number of types."""

    def __init__(self, name, *, default=NoDefault):
        self._begin(name, default)

    def __iter__(self):
        import typing
        yield typing.Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        """Collects the arguments that are left over by the other parameters."""
        parameters = alias.__parameters__
        index = parameters.index(self)
        if any([isinstance(p, TypeVarTuple) for p in parameters[index + 1:]]):
            raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
        given, wanted = len(args), len(parameters)
        left, right = index, wanted - index - 1
        endless = fill = None
        for k, arg in enumerate(args):
            inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)
            if inner and len(inner) == 2 and inner[-1] is ...:
                if endless is not None:
                    raise TypeError("More than one unpacked arbitrary-length tuple argument")
                endless, fill = k, inner[0]
        if endless is not None:
            left, right = min(left, endless), min(right, given - endless - 1)
        elif left + right > given:
            raise TypeError(f"Too few arguments for {alias}; actual {given}, expected at least {wanted - 1}")
        if left == given - right and self.has_default():
            own = tuple(self.__default__)
        else:
            own = args[left:given - right]
        return (*args[:left], *([fill] * (index - left)), own, *([fill] * (wanted - right - left - index - 1)),
                *args[given - right:])

    def __repr__(self):
        return self.__name__

    def __init_subclass__(cls):
        raise TypeError("type 'typing.TypeVarTuple' is not an acceptable base type")


class TypeAliasType:
    """What a `type` statement makes: a name for a type, which is evaluated when asked for."""

    def __new__(cls, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        return _alias(name, type_params, value, None)

    @property
    def __value__(self):
        if self._evaluate is not None:
            self._value = self._evaluate()
            object.__setattr__(self, "_evaluate", None)
        return self._value

    @property
    def __parameters__(self):
        found = []
        for param in self.__type_params__:
            found.extend(param if isinstance(param, TypeVarTuple) else (param,))
        return tuple(found)

    def __setattr__(self, name, value):
        if name in ("_value",):
            object.__setattr__(self, name, value)
        elif name in ("__name__", "__value__", "__type_params__", "__parameters__", "__module__"):
            kind = "readonly attribute" if name == "__name__" else f"attribute {name!r} of 'typing.TypeAliasType' objects is not writable"
            raise AttributeError(kind)
        else:
            raise AttributeError(f"'typing.TypeAliasType' object has no attribute {name!r}")

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return GenericAlias(self, args)

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__

    def __init_subclass__(cls):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")


def _alias(name, params, value, evaluate):
    made = object.__new__(TypeAliasType)
    for key, v in (("__name__", name), ("__module__", _caller()), ("__type_params__", params), ("_value", value),
                   ("_evaluate", evaluate)):
        object.__setattr__(made, key, v)
    return made


class Generic:
    """The base of classes with type parameters."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        import typing
        return typing._generic_class_getitem(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        import typing
        typing._generic_init_subclass(cls)


# -- what compiled code calls

def type_var(name, bound, default):
    made = TypeVar(name, infer_variance=True)
    made._evaluate_bound, made._evaluate_default = bound, default
    return made


def constrained_type_var(name, constraints, default):
    made = TypeVar(name, infer_variance=True)
    made._evaluate_constraints, made._evaluate_default = constraints, default
    return made


def type_var_tuple(name, bound, default):
    made = TypeVarTuple(name)
    made._evaluate_default = default
    return made


def param_spec(name, bound, default):
    made = ParamSpec(name, infer_variance=True)
    made._evaluate_default = default
    return made


def type_alias(name, params, evaluate):
    return _alias(name, params, None, evaluate)


def generic_base(params):
    return Generic[params]


for _class in (NoDefaultType, TypeVar, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, TypeAliasType, Generic):
    _class.__module__ = "typing"
del _class
