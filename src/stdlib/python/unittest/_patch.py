"""Putting mocks in the place of attributes for a while."""
import functools
import inspect
import sys
from unittest._call import DEFAULT, _missing
from unittest.mock import AsyncMock, MagicMock, NonCallableMock, create_autospec


def _import(target):
    from pkgutil import resolve_name

    return resolve_name(target)


def _target(target):
    try:
        target, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}") from None
    return functools.partial(_import, target), attribute


class _Startable:
    """A context that can be entered by start() and left by stop(), or by stopping all."""

    def start(self):
        """Put it in place."""
        result = self.__enter__()
        _started.append(self)
        return result

    def stop(self):
        """Put back what was there."""
        if self in _started:
            _started.remove(self)
            return self.__exit__(None, None, None)
        return None


_started = []


class _Patch(_Startable):
    """Puts something in the place of an attribute, as a context, decorator, or between start() and stop()."""

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None and new is not DEFAULT:
            raise ValueError("Cannot use 'new' and 'new_callable' together")
        self.getter, self.attribute, self.new = getter, attribute, new
        self.spec, self.create, self.spec_set, self.autospec = spec, create, spec_set, autospec
        self.new_callable, self.kwargs = new_callable, kwargs
        self.additional = []

    def __call__(self, function):
        if isinstance(function, type):
            for name in dir(function):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(function, name)):
                    setattr(function, name, self._copy()(getattr(function, name)))
            return function
        if hasattr(function, "patchings"):
            function.patchings.append(self)
            return function

        def entered(stack):
            """The mocks of all patches of the function, that of the decorator next to it first."""
            made = [(one, stack.enter_context(one._copy())) for one in patched.patchings]
            return [new for one, new in made if one.new is DEFAULT]

        from contextlib import ExitStack

        if inspect.iscoroutinefunction(function):

            @functools.wraps(function)
            async def patched(*args, **kwargs):
                with ExitStack() as stack:
                    return await function(*args, *entered(stack), **kwargs)
        else:

            @functools.wraps(function)
            def patched(*args, **kwargs):
                with ExitStack() as stack:
                    return function(*args, *entered(stack), **kwargs)

        patched.patchings = [self]
        return patched

    def _copy(self):
        return _Patch(
            self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable,
            self.kwargs,
        )

    def __enter__(self):
        target = self.target = self.getter()
        name = self.attribute
        try:
            self.original, self.local = target.__dict__[name], True
        except (AttributeError, KeyError):
            self.original, self.local = getattr(target, name, _missing), False
        import builtins

        if name in builtins.__dict__ and isinstance(target, type(sys)):
            self.create = True
        if not self.create and self.original is _missing:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        new = self.new
        if new is DEFAULT:
            if self.autospec:
                spec = self.original if self.autospec is True else self.autospec
                new = create_autospec(spec, _name=name, **self.kwargs)
            else:
                kind = self.new_callable
                given = dict(self.kwargs)
                for key, spec in (("spec", self.spec), ("spec_set", self.spec_set)):
                    if spec is not None:
                        given[key] = self.original if spec is True else spec
                if kind is None:
                    kind = AsyncMock if inspect.iscoroutinefunction(self.original) else MagicMock
                if isinstance(kind, type) and issubclass(kind, NonCallableMock):
                    given.setdefault("name", name)
                new = kind(**given)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        setattr(target, name, new)
        return new

    def __exit__(self, *exc):
        if self.local and self.original is not _missing:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            if self.original is not _missing and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.original)
        return False

def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """Put something in the place of the attribute with that dotted name."""
    getter, attribute = _target(target)
    return _Patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _Patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


class _PatchDict(_Startable):
    """Changes a dict for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.clear = in_dict, clear
        self.values = dict(values)
        self.values.update(kwargs)

    def __call__(self, function):
        if isinstance(function, type):
            for name in dir(function):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(function, name)):
                    setattr(function, name, _PatchDict(self.in_dict, self.values, self.clear)(getattr(function, name)))
            return function

        @functools.wraps(function)
        def patched(*args, **kwargs):
            with _PatchDict(self.in_dict, self.values, self.clear):
                return function(*args, **kwargs)

        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        self._original = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc):
        self.in_dict.clear()
        self.in_dict.update(self._original)
        return False


class _PatchMany:
    """Several attributes of one object."""

    def __init__(self, target, kwargs):
        self.target, self.given = target, kwargs

    def __enter__(self):
        target = _import(self.target) if isinstance(self.target, str) else self.target
        self.patches = {name: _patch_object(target, name, new) for name, new in self.given.items()}
        made = {name: one.__enter__() for name, one in self.patches.items()}
        return {name: new for name, new in made.items() if self.given[name] is DEFAULT}

    def __exit__(self, *exc):
        for one in reversed(list(self.patches.values())):
            one.__exit__(*exc)
        return False

    def __call__(self, function):
        @functools.wraps(function)
        def patched(*args, **kwargs):
            with _PatchMany(self.target, self.given) as made:
                return function(*args, **kwargs, **made)

        return patched


def _stop_all():
    for one in reversed(_started[:]):
        one.stop()


patch.object = _patch_object
patch.dict = _PatchDict
patch.multiple = lambda target, **kwargs: _PatchMany(target, kwargs)
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"
