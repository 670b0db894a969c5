"""Classes whose methods follow from their annotated fields.

The methods are written as text and compiled, so that a call of `__init__` costs what it would if the program had written it.
"""

import sys
import types

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple", "make_dataclass",
    "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"
_EMPTY_METADATA = types.MappingProxyType({})
# What `asdict` and `astuple` need not copy.
_ATOMIC_TYPES = frozenset({
    types.NoneType, bool, int, float, str, complex, bytes, types.EllipsisType, types.NotImplementedType, types.CodeType,
    types.BuiltinFunctionType, types.FunctionType, type, range, property,
})


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        shown = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only", "_field_type")
        return "Field(" + ",".join([f"{name}={getattr(self, name)!r}" for name in shown]) + ")"

    def __set_name__(self, owner, name):
        announce = getattr(type(self.default), "__set_name__", None)
        if announce:
            announce(self.default, owner, name)

    def _has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen
        self.match_args = match_args
        self.kw_only = kw_only
        self.slots = slots
        self.weakref_slot = weakref_slot

    def __repr__(self):
        return "_DataclassParams(" + ",".join([f"{name}={getattr(self, name)!r}" for name in self.__slots__]) + ")"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    """Describe a field by more than its default value."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
              slots=False, weakref_slot=False):
    """Give a class methods that follow from its annotated fields."""

    def wrap(cls):
        return _process(cls, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot))

    return wrap if cls is None else wrap(cls)


def _annotation_is(annotation, cls, what, module, name):
    """Is an annotation `what`, or, if it is text, does it name it?"""
    if not isinstance(annotation, str):
        return what(annotation)
    text = annotation.strip().partition("[")[0]
    prefix, dot, last = text.rpartition(".")
    if last != name:
        return False
    space = getattr(sys.modules.get(cls.__module__), "__dict__", {})
    if not dot:
        found = space.get(name)
    else:
        imported = space.get(prefix)
        found = getattr(imported, name, None) if imported is sys.modules.get(module) else None
    return found is not None and found is getattr(sys.modules.get(module), name, None)


def _is_class_var(annotation):
    typing = sys.modules.get("typing")
    return typing is not None and (
        annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar
    )


def _is_init_var(annotation):
    return annotation is InitVar or type(annotation) is InitVar


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _FIELD
    if _annotation_is(annotation, cls, _is_class_var, "typing", "ClassVar"):
        made._field_type = _FIELD_CLASSVAR
    elif _annotation_is(annotation, cls, _is_init_var, __name__, "InitVar"):
        made._field_type = _FIELD_INITVAR
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f"field {made.name} cannot have a default factory")
    if made._field_type is _FIELD_CLASSVAR:
        if made.kw_only is not MISSING:
            raise TypeError(f"field {made.name} is a ClassVar but specifies kw_only")
    elif made.kw_only is MISSING:
        made.kw_only = default_kw_only
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(made.default)} for field {made.name} is not allowed: use default_factory")
    return made


def _collect(cls, params):
    """All fields by name, those of the bases first; and the class's own."""
    found = {}
    for base in cls.__mro__[-1:0:-1]:
        for f in getattr(base, _FIELDS, {}).values() if _FIELDS in base.__dict__ else ():
            found[f.name] = f
    own = []
    kw_only = params.kw_only
    kw_only_seen = False
    annotations = cls.__dict__.get("__annotations__", {})
    for name, annotation in annotations.items():
        if _annotation_is(annotation, cls, lambda a: a is KW_ONLY, __name__, "KW_ONLY"):
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        found[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return found


def _check_frozen(cls, params):
    any_frozen = has_dataclass_bases = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        if _FIELDS in base.__dict__:
            has_dataclass_bases = True
            frozen = getattr(base, _PARAMS).frozen
            all_frozen = frozen if all_frozen is None else all_frozen and frozen
            any_frozen = any_frozen or frozen
    if has_dataclass_bases:
        if any_frozen and not params.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen is False and params.frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")


class _Methods:
    """Collects the text of methods, to be compiled at once."""

    def __init__(self, cls):
        self.cls = cls
        self.lines = []
        self.made = []
        self.names = {"__dataclass_builtins_object__": object}

    def add(self, name, parameters, body, annotations=None, overwrite_error=False, recursive=False):
        self.made.append((name, annotations, overwrite_error, recursive))
        if recursive:
            # Tracebacks show numbers of lines, and in CPython this is the decorator's.
            self.lines.append("")
        self.lines.append(f" def {name}({', '.join(parameters)}):")
        self.lines.extend(["  " + line for line in body])

    def install(self):
        if not self.made:
            return
        cls = self.cls
        text = f"def __create_fn__({', '.join(self.names)}):\n" + "\n".join(self.lines)
        text += f"\n return ({', '.join([made[0] for made in self.made])},)"
        space = {}
        exec(text, getattr(sys.modules.get(cls.__module__), "__dict__", {}), space)
        functions = space["__create_fn__"](**self.names)
        for function, (name, annotations, overwrite_error, recursive) in zip(functions, self.made):
            function.__qualname__ = f"{cls.__qualname__}.{name}"
            if annotations is not None:
                function.__annotations__ = annotations
            if recursive:
                function = _guarded_repr(function)
            if name in cls.__dict__:
                if overwrite_error:
                    more = overwrite_error if isinstance(overwrite_error, str) else ""
                    raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}{more}")
            else:
                setattr(cls, name, function)


def _guarded_repr(function):
    from reprlib import recursive_repr

    return recursive_repr()(function)


def _assignment(params, name, value):
    if params.frozen:
        return f"__dataclass_builtins_object__.__setattr__(self,{name!r},{value})"
    return f"self.{name}={value}"


def _init_parameter(f):
    if f.default is MISSING and f.default_factory is MISSING:
        return f.name
    return f"{f.name}=__dataclass_dflt_{f.name}__" if f.default is not MISSING else f"{f.name}=__dataclass_HAS_DEFAULT_FACTORY__"


def _add_init(methods, cls, params, all_fields):
    given = [f for f in all_fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    standard = [f for f in given if f.init and not f.kw_only]
    keyword = [f for f in given if f.init and f.kw_only]
    last_default = None
    for f in standard:
        if f._has_default():
            last_default = f
        elif last_default is not None:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {last_default.name!r}")
    names = methods.names
    names["__dataclass_HAS_DEFAULT_FACTORY__"] = _HAS_DEFAULT_FACTORY
    self_name = "__dataclass_self__" if "self" in all_fields else "self"
    body = []
    for f in given:
        factory = f"__dataclass_dflt_{f.name}__"
        if f.default_factory is not MISSING:
            names[factory] = f.default_factory
            value = f"{factory}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}" if f.init else f"{factory}()"
        else:
            if f.default is not MISSING:
                names[factory] = f.default
            if f.init:
                value = f.name
            elif params.slots and f.default is not MISSING:
                value = factory
            else:
                continue
        if f._field_type is _FIELD:
            body.append(_assignment(params, f.name, value).replace("self", self_name, 1))
    if hasattr(cls, _POST_INIT_NAME):
        arguments = ",".join([f.name for f in given if f._field_type is _FIELD_INITVAR])
        body.append(f"{self_name}.{_POST_INIT_NAME}({arguments})")
    parameters = [self_name] + [_init_parameter(f) for f in standard]
    if keyword:
        parameters += ["*"] + [_init_parameter(f) for f in keyword]
    annotations = {f.name: f.type for f in standard + keyword}
    annotations["return"] = None
    methods.add("__init__", parameters, body or ["pass"], annotations)


def _tuple_text(name, names):
    return "(" + "".join([f"{name}.{n}," for n in names]) + ")"


def _add_frozen(methods, cls, all_fields):
    methods.names["cls"] = cls
    names = [f.name for f in all_fields.values() if f._field_type is _FIELD]
    condition = "type(self) is cls" + (f" or name in {{{', '.join(map(repr, names))}}}" if names else "")
    methods.names["FrozenInstanceError"] = FrozenInstanceError
    for method, parameters, what in (("__setattr__", ["name", "value"], "assign to"), ("__delattr__", ["name"], "delete")):
        body = [
            f"if {condition}:",
            f' raise FrozenInstanceError(f"cannot {what} field {{name!r}}")',
            f"super(cls, self).{method}({', '.join(parameters)})",
        ]
        methods.add(method, ["self", *parameters], body, overwrite_error=True)


def _add_hash(methods, cls, params, all_fields):
    """`__hash__` by the table of the documentation: generated, set to None, or left alone."""
    defined = cls.__dict__.get("__hash__", MISSING)
    explicit = not (defined is MISSING or defined is None and "__eq__" in cls.__dict__)
    if params.unsafe_hash:
        if explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif not params.eq:
        return
    elif not params.frozen:
        if not explicit:
            cls.__hash__ = None
        return
    elif explicit:
        return
    names = [f.name for f in all_fields.values() if f._field_type is _FIELD and (f.compare if f.hash is None else f.hash)]
    if "__hash__" in cls.__dict__:
        del cls.__hash__
    methods.add("__hash__", ["self"], [f"return hash({_tuple_text('self', names)})"])


def _process(cls, params):
    all_fields = _collect(cls, params)
    _check_frozen(cls, params)
    setattr(cls, _FIELDS, all_fields)
    setattr(cls, _PARAMS, params)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    shown = [f for f in all_fields.values() if f._field_type is _FIELD]
    compared = [f.name for f in shown if f.compare]
    methods = _Methods(cls)
    if params.init:
        _add_init(methods, cls, params, all_fields)
    if "__replace__" not in cls.__dict__:
        cls.__replace__ = _replace
    if params.repr:
        text = ", ".join([f"{f.name}={{self.{f.name}!r}}" for f in shown if f.repr])
        methods.add("__repr__", ["self"], [f'return f"{{self.__class__.__qualname__}}({text})"'], recursive=True)
    if params.eq:
        equal = " and ".join([f"self.{n}==other.{n}" for n in compared]) or "True"
        methods.add("__eq__", ["self", "other"], [
            "if self is other:", " return True", "if other.__class__ is self.__class__:", f" return {equal}", "return NotImplemented",
        ])
    if params.order:
        left, right = _tuple_text("self", compared), _tuple_text("other", compared)
        for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            body = ["if other.__class__ is self.__class__:", f" return {left}{op}{right}", "return NotImplemented"]
            methods.add(name, ["self", "other"], body, overwrite_error=" Consider using functools.total_ordering")
    if params.frozen:
        _add_frozen(methods, cls, all_fields)
    _add_hash(methods, cls, params, all_fields)
    methods.install()
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(cls, all_fields)
    if params.match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(
            [f.name for f in all_fields.values() if f.init and not f.kw_only and f._field_type in (_FIELD, _FIELD_INITVAR)]
        )
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _with_slots(cls, params, shown)
    if getattr(cls, "__abstractmethods__", None) is not None:
        import abc

        abc.update_abstractmethods(cls)
    return cls


def _annotation_text(annotation):
    if isinstance(annotation, type) and not hasattr(annotation, "__origin__"):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "")


def _signature_text(cls, all_fields):
    """What `inspect.signature` would show."""
    if cls.__init__ is object.__init__:
        return "()"
    parts = []
    given = [f for f in all_fields.values() if f.init and f._field_type in (_FIELD, _FIELD_INITVAR)]
    for f in [f for f in given if not f.kw_only] + ["*"] * any(f.kw_only for f in given) + [f for f in given if f.kw_only]:
        if f == "*":
            parts.append("*")
            continue
        text = f"{f.name}: {_annotation_text(f.type)}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return f"({', '.join(parts)})"


def _with_slots(cls, params, shown):
    """The same class again, with `__slots__`: those cannot be given to a class that exists."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = [f.name for f in shown]
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    own = [name for name in names + ["__weakref__"] * params.weakref_slot if name not in inherited]
    namespace["__slots__"] = tuple(own)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    if params.frozen:
        if "__getstate__" not in cls.__dict__:
            made.__getstate__ = _dataclass_getstate
        if "__setstate__" not in cls.__dict__:
            made.__setstate__ = _dataclass_setstate
        # These compare with the class, which is another one now.
        for name in ("__setattr__", "__delattr__"):
            if name in made.__dict__:
                delattr(made, name)
        methods = _Methods(made)
        _add_frozen(methods, made, getattr(made, _FIELDS))
        methods.install()
    return made


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Is this a dataclass, or an instance of one?"""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict; dataclasses, lists, tuples and dicts inside as well, other values as deep copies."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda obj, inner: dict_factory([(f.name, inner(getattr(obj, f.name))) for f in fields(obj)]))


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple; dataclasses, lists, tuples and dicts inside as well, other values as deep copies."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda obj, inner: tuple_factory([inner(getattr(obj, f.name)) for f in fields(obj)]))


def _convert(obj, dissolve):
    def inner(obj):
        kind = type(obj)
        if kind in _ATOMIC_TYPES:
            return obj
        if hasattr(kind, _FIELDS):
            return dissolve(obj, inner)
        if isinstance(obj, tuple) and hasattr(obj, "_fields"):
            return kind(*[inner(v) for v in obj])
        if isinstance(obj, (list, tuple)):
            return kind([inner(v) for v in obj])
        if isinstance(obj, dict):
            pairs = [(inner(k), inner(v)) for k, v in obj.items()]
            if hasattr(obj, "default_factory"):
                made = kind(obj.default_factory)
                made.update(pairs)
                return made
            return kind(pairs)
        import copy

        return copy.deepcopy(obj)

    return inner(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                   match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None):
    """A dataclass made of names, or tuples of name, type and default."""
    from keyword import iskeyword

    namespace = {} if namespace is None else dict(namespace)
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = annotation

    def fill(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns["__annotations__"] = annotations

    cls = types.new_class(cls_name, bases, {}, fill)
    if module is None:
        module = sys._getframe(1).f_globals.get("__name__", "__main__")
    if module is not None:
        cls.__module__ = module
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args, kw_only=kw_only,
        slots=slots, weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    """A new object of the same class, with some fields changed."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
