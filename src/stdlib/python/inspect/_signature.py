"""Signatures: the parameters of callables, and arguments bound to them."""

import functools
import sys
import types
from collections import OrderedDict


class _empty:
    """Marks what a parameter or signature does not have."""


_empty.__module__ = "inspect"


class _void:
    """Marks what is not to be replaced: `_empty` may be asked for."""



class _ParameterKind(int):
    """How a parameter is given: the members of an enumeration, made without `enum`, which takes long to import."""

    def __new__(cls, value):
        for member in _kinds:
            if member == value:
                return member
        raise ValueError(f"{value!r} is not a valid _ParameterKind")

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"

    def __reduce__(self):
        return _ParameterKind, (int(self),)


def _make_kinds():
    for name in ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY", "VAR_KEYWORD"):
        kind = int.__new__(_ParameterKind, len(_kinds))
        kind.name = kind._name_ = name
        kind.value = kind._value_ = len(_kinds)
        kind.description = _descriptions[len(_kinds)]
        setattr(_ParameterKind, name, kind)
        _kinds.append(kind)


_kinds = []
_descriptions = ("positional-only", "positional or keyword", "variadic positional", "keyword-only", "variadic keyword")
_make_kinds()

_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if getattr(annotation, "__module__", None) == "typing":
        import re
        return re.sub(r"[\w\.]+", lambda m: m.group().removeprefix("typing."), repr(annotation))
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a function."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind") from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[0] == "." and name[1:].isdigit():
            # The implicit parameter of a generator expression.
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError("implicit arguments must be passed as positional or keyword arguments, not "
                                 f"{self._kind.description}")
            self._kind = _POSITIONAL_ONLY
            name = f"implicit{name[1:]}"
        from keyword import iskeyword
        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        name = self._name if name is _void else name
        kind = self._kind if kind is _void else kind
        annotation = self._annotation if annotation is _void else annotation
        default = self._default if default is _void else default
        return type(self)(name, kind, default=default, annotation=annotation)

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f"{text}: {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        if self._kind is _VAR_POSITIONAL:
            return "*" + text
        if self._kind is _VAR_KEYWORD:
            return "**" + text
        return text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """Arguments that belong to parameters."""

    __slots__ = ("arguments", "_signature")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        found = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind is _VAR_POSITIONAL:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        begun = False
        for name, param in self._signature.parameters.items():
            if not begun:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    begun = True
                elif name not in self.arguments:
                    begun = True
                    continue
            if not begun or name not in self.arguments:
                continue
            if param.kind is _VAR_KEYWORD:
                found.update(self.arguments[name])
            else:
                found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        """Fills in what was not given."""
        pairs = []
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                pairs.append((name, self.arguments[name]))
            elif param.default is not _empty:
                pairs.append((name, param.default))
            elif param.kind is _VAR_POSITIONAL:
                pairs.append((name, ()))
            elif param.kind is _VAR_KEYWORD:
                pairs.append((name, {}))
        self.arguments = dict(pairs)

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature = state["_signature"]
        self.arguments = state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        return f"<{type(self).__name__} ({', '.join([f'{k}={v!r}' for k, v in self.arguments.items()])})>"


class Signature:
    """The parameters of a callable and its return annotation."""

    __slots__ = ("_return_annotation", "_parameters")

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = OrderedDict()
        if parameters is not None:
            if __validate_parameters__:
                top = _POSITIONAL_ONLY
                defaults = False
                for param in parameters:
                    kind, name = param.kind, param.name
                    if kind < top:
                        raise ValueError(f"wrong parameter order: {top.description} parameter before {kind.description} parameter")
                    top = kind
                    if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                        if param.default is not _empty:
                            defaults = True
                        elif defaults:
                            raise ValueError("non-default argument follows default argument")
                    if name in found:
                        raise ValueError(f"duplicate parameter name: {name!r}")
                    found[name] = param
            else:
                found = OrderedDict((param.name, param) for param in parameters)
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return signature_of(obj, cls, follow_wrapper_chains=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        if parameters is _void:
            parameters = self.parameters.values()
        if return_annotation is _void:
            return_annotation = self._return_annotation
        return type(self)(parameters, return_annotation=return_annotation)

    __replace__ = replace

    def _comparable(self):
        named = {p.name: p for p in self.parameters.values() if p.kind is _KEYWORD_ONLY}
        return tuple([p for p in self.parameters.values() if p.kind is not _KEYWORD_ONLY]), named, self.return_annotation

    def __hash__(self):
        params, named, annotation = self._comparable()
        return hash((params, frozenset(named.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._comparable() == other._comparable()

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        parameters = iter(self.parameters.values())
        pending = []
        positional = iter(args)
        positional_only_named = []
        while True:
            try:
                value = next(positional)
            except StopIteration:
                # No more positional arguments: the rest comes by name.
                for param in parameters:
                    if param.kind is _VAR_POSITIONAL:
                        break
                    if param.name in kwargs:
                        if param.kind is _POSITIONAL_ONLY:
                            if param.default is _empty:
                                raise TypeError(f"missing a required positional-only argument: {param.name!r}")
                            positional_only_named.append(param)
                            continue
                        pending = [param]
                        break
                    if param.kind is _VAR_KEYWORD or param.default is not _empty:
                        pending = [param]
                        break
                    if partial:
                        pending = [param]
                        break
                    which = " keyword-only" if param.kind is _KEYWORD_ONLY else ""
                    raise TypeError(f"missing a required{which} argument: {param.name!r}")
                break
            try:
                param = next(parameters)
            except StopIteration:
                raise TypeError("too many positional arguments") from None
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError("too many positional arguments") from None
            if param.kind is _VAR_POSITIONAL:
                arguments[param.name] = (value, *positional)
                break
            if param.name in kwargs and param.kind is not _POSITIONAL_ONLY:
                raise TypeError(f"multiple values for argument {param.name!r}") from None
            arguments[param.name] = value
        keywords = None
        for param in [*pending, *parameters]:
            if param.kind is _VAR_KEYWORD:
                keywords = param
                continue
            if param.kind is _VAR_POSITIONAL:
                continue
            name = param.name
            if param.kind is _POSITIONAL_ONLY and name in kwargs:
                if param.default is _empty:
                    raise TypeError(f"missing a required positional-only argument: {name!r}")
                positional_only_named.append(param)
                continue
            try:
                value = kwargs.pop(name)
            except KeyError:
                if not partial and param.default is _empty:
                    raise TypeError(f"missing a required argument: {name!r}") from None
            else:
                arguments[name] = value
        if kwargs:
            if keywords is not None:
                arguments[keywords.name] = kwargs
            elif positional_only_named:
                names = ", ".join(p.name for p in positional_only_named)
                raise TypeError(f"got some positional-only arguments passed as keyword arguments: {names!r}")
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        result = []
        positional_only = False
        keyword_separator = True
        for param in self.parameters.values():
            kind = param.kind
            if kind is _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                result.append("/")
                positional_only = False
            if kind is _VAR_POSITIONAL:
                keyword_separator = False
            elif kind is _KEYWORD_ONLY and keyword_separator:
                result.append("*")
                keyword_separator = False
            result.append(str(param))
        if positional_only:
            result.append("/")
        rendered = f"({', '.join(result)})"
        if max_width is not None and len(rendered) > max_width:
            rendered = "(\n    " + ",\n    ".join(result) + "\n)"
        if self.return_annotation is not _empty:
            rendered += f" -> {formatannotation(self.return_annotation)}"
        return rendered


for _class in (_ParameterKind, Parameter, BoundArguments, Signature):
    _class.__module__ = "inspect"
del _class


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A new dict of an object's own annotations, text evaluated on request."""
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__", None)
        module = sys.modules.get(getattr(obj, "__module__", None))
        own_globals, own_locals = getattr(module, "__dict__", None), dict(vars(obj))
        unwrapped = obj
    elif isinstance(obj, types.ModuleType):
        found = getattr(obj, "__annotations__", None)
        own_globals, own_locals, unwrapped = obj.__dict__, None, None
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
        own_globals, own_locals, unwrapped = getattr(obj, "__globals__", None), None, obj
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not found or not eval_str:
        return dict(found)
    if unwrapped is not None:
        while True:
            if hasattr(unwrapped, "__wrapped__"):
                unwrapped = unwrapped.__wrapped__
            elif isinstance(unwrapped, functools.partial):
                unwrapped = unwrapped.func
            else:
                break
        own_globals = getattr(unwrapped, "__globals__", own_globals)
    globals = own_globals if globals is None else globals
    locals = (own_locals or {}) if locals is None else locals
    params = getattr(obj, "__type_params__", ())
    if params:
        locals = {param.__name__: param for param in params} | locals
    return {k: v if not isinstance(v, str) else eval(v, globals, locals) for k, v in found.items()}


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def _from_function(cls, func, globals=None, locals=None, eval_str=False):
    code = func.__code__
    names = code.co_varnames
    count, only, named = code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    made = cls._parameter_cls
    parameters = []
    first_default = count - len(defaults)
    for index in range(count):
        kind = _POSITIONAL_ONLY if index < only else _POSITIONAL_OR_KEYWORD
        default = defaults[index - first_default] if index >= first_default else _empty
        parameters.append(made(names[index], kind, default=default, annotation=annotations.get(names[index], _empty)))
    at = count + named
    if code.co_flags & 4:
        parameters.append(made(names[at], _VAR_POSITIONAL, annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in names[count:count + named]:
        parameters.append(made(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty), annotation=annotations.get(name, _empty)))
    if code.co_flags & 8:
        parameters.append(made(names[at], _VAR_KEYWORD, annotation=annotations.get(names[at], _empty)))
    return cls(parameters, return_annotation=annotations.get("return", _empty), __validate_parameters__=False)


def _without_first(sig):
    """The signature of a bound method."""
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if params[0].kind is _VAR_POSITIONAL:
        return sig
    return sig.replace(parameters=params[1:])


def _of_partial(wrapped, partial, extra=()):
    args = tuple(extra) + partial.args
    keywords = partial.keywords or {}
    try:
        bound = wrapped.bind_partial(*args, **keywords)
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    parameters = OrderedDict(wrapped.parameters)
    to_keyword = False
    for name, param in wrapped.parameters.items():
        try:
            value = bound.arguments[name]
        except KeyError:
            pass
        else:
            if param.kind is _POSITIONAL_ONLY:
                parameters.pop(name)
                continue
            if param.kind is _POSITIONAL_OR_KEYWORD:
                if name in keywords:
                    # Given by name it can still be given by name, and so can only those after it.
                    to_keyword = True
                    parameters[name] = param.replace(default=value)
                else:
                    parameters.pop(name)
                    continue
            if param.kind is _KEYWORD_ONLY:
                parameters[name] = param.replace(default=value)
        if to_keyword:
            if param.kind is _POSITIONAL_OR_KEYWORD:
                parameters[name] = parameters[name].replace(kind=_KEYWORD_ONLY)
                parameters.move_to_end(name)
            elif param.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                parameters.move_to_end(name)
            elif param.kind is _VAR_POSITIONAL:
                parameters.pop(name)
    return wrapped.replace(parameters=parameters.values())


def _user_method(cls, name, ignored=()):
    """A method of that name written in Python."""
    for base in cls.__mro__:
        if name in base.__dict__:
            found = base.__dict__[name]
            if base in (object, type) or isinstance(found, _NATIVE_TYPES):
                return None
            return found
    return None


_NATIVE_TYPES = (types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType,
                 types.MethodWrapperType, types.ClassMethodDescriptorType)


def signature_of(obj, cls=Signature, *, follow_wrapper_chains=True, skip_bound_arg=True, globals=None, locals=None, eval_str=False):
    def recur(other):
        return signature_of(other, cls, follow_wrapper_chains=follow_wrapper_chains, skip_bound_arg=skip_bound_arg,
                            globals=globals, locals=locals, eval_str=eval_str)

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        sig = recur(obj.__func__)
        return _without_first(sig) if skip_bound_arg else sig
    if follow_wrapper_chains:
        from inspect import unwrap
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return recur(obj)
    sig = getattr(obj, "__signature__", None)
    if sig is not None:
        if not isinstance(sig, Signature):
            if callable(sig):
                sig = sig()
            if isinstance(sig, str):
                return _from_text(cls, sig)
            if not isinstance(sig, Signature):
                raise TypeError(f"unexpected object {sig!r} in __signature__ attribute")
        return sig
    partialmethod = getattr(obj, "__partialmethod__", None)
    if isinstance(partialmethod, getattr(functools, "partialmethod", ())):
        wrapped = recur(partialmethod.func)
        sig = _of_partial(wrapped, partialmethod, (None,))
        first = tuple(wrapped.parameters.values())[0]
        if first.kind is _VAR_POSITIONAL:
            return sig
        return sig.replace(parameters=(first,) + tuple(sig.parameters.values()))
    if isinstance(obj, functools.partial):
        return _of_partial(recur(obj.func), obj)
    if isinstance(obj, types.FunctionType):
        return _from_function(cls, obj, globals, locals, eval_str)
    if isinstance(obj, type):
        return _of_class(cls, obj, recur, globals, locals, eval_str)
    if isinstance(obj, _NATIVE_TYPES):
        from inspect import _natives
        text = getattr(obj, "__text_signature__", None) or _natives.text_of(obj)
        if not text:
            raise ValueError(f"no signature found for builtin {obj!r}")
        sig = _from_text(cls, text)
        bound = isinstance(obj, types.BuiltinFunctionType) and "." in obj.__qualname__ and skip_bound_arg
        return _without_first(sig) if bound and "self" in sig.parameters else sig
    call = _user_method(type(obj), "__call__")
    if call is not None:
        return recur(types.MethodType(call, obj) if isinstance(call, types.FunctionType) else getattr(obj, "__call__"))
    raise ValueError(f"callable {obj!r} is not supported by signature")


def _of_class(cls, obj, recur, globals, locals, eval_str):
    call = _user_method(type(obj), "__call__")
    if call is not None:
        return _bound(recur, call, obj)
    new = _user_method(obj, "__new__")
    init = _user_method(obj, "__init__")
    mro = obj.__mro__

    def place(name):
        return next((i for i, base in enumerate(mro) if name in base.__dict__), len(mro))

    if new is not None and (init is None or place("__new__") <= place("__init__")):
        if isinstance(new, staticmethod):
            new = new.__func__
        return _without_first(recur(new))
    if init is not None:
        return _bound(recur, init, obj)
    for base in mro[:-1]:
        text = base.__dict__.get("__text_signature__")
        if isinstance(text, str):
            return _from_text(cls, text)
    from inspect import _natives
    text = next((text for base in mro[:-1] if (text := _natives.text_of(base))), None)
    if text:
        return _from_text(cls, text)
    if type in mro:
        raise ValueError(f"no signature found for builtin {obj!r}")
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls()
    if all(base.__module__ == "builtins" for base in mro):
        raise ValueError(f"no signature found for builtin type {obj!r}")
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _bound(recur, method, obj):
    if isinstance(method, staticmethod):
        return recur(method.__func__)
    return _without_first(recur(method))


def _from_text(cls, text):
    """The signature that a text like `(a, /, b=1)` spells."""
    namespace = {}
    exec(f"def f{text.replace('$', '')}: pass", namespace)
    return _from_function(cls, namespace["f"])
