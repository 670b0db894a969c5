"""Variables with a value for each context."""

__all__ = ("Context", "ContextVar", "Token", "copy_context")

_NONE = object()


class Context:
    """Variables and their values."""

    def __init__(self):
        self._values, self._entered = {}, False

    def run(self, callable, /, *args, **kwargs):
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._entered = True
        _stack.append(self)
        try:
            return callable(*args, **kwargs)
        finally:
            _stack.pop()
            self._entered = False

    def copy(self):
        made = Context()
        made._values = self._values.copy()
        return made

    def get(self, var, default=None):
        return self._values.get(var, default)

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return self._values[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var in self._values

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


_stack = [Context()]
_stack[0]._entered = True


class Token:
    """What a variable was before it was set."""

    MISSING = type("Missing", (), {"__repr__": lambda self: "<Token.MISSING>"})()

    def __init__(self, var, old, context):
        self._var, self._old, self._context, self._used = var, old, context, False

    var = property(lambda self: self._var)
    old_value = property(lambda self: Token.MISSING if self._old is _NONE else self._old)

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self._var!r} at {id(self):#x}>"


class ContextVar:
    """A variable with a value for each context."""

    def __init__(self, name, *, default=_NONE):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name, self._default = name, default

    name = property(lambda self: self._name)

    def get(self, default=_NONE, /):
        values = _stack[-1]._values
        if self in values:
            return values[self]
        if default is not _NONE:
            return default
        if self._default is not _NONE:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        context = _stack[-1]
        token = Token(self, context._values.get(self, _NONE), context)
        context._values[self] = value
        return token

    def reset(self, token, /):
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _stack[-1]:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is _NONE:
            del _stack[-1]._values[self]
        else:
            _stack[-1]._values[self] = token._old

    def __repr__(self):
        default = "" if self._default is _NONE else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


def copy_context():
    return _stack[-1].copy()
