"""Objects that stand for others and remember how they were used, and putting them in place for a while."""
import functools
import inspect
from unittest._call import ANY, DEFAULT, _Call, _CallList, _missing, _Sentinel, _signature_text, call, sentinel

__all__ = [
    "Mock", "MagicMock", "NonCallableMock", "NonCallableMagicMock", "AsyncMock", "PropertyMock", "patch", "sentinel", "DEFAULT",
    "ANY", "call", "create_autospec", "mock_open", "seal",
]


_NUMERIC = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod"
_MAGIC = [f"__{n}__" for n in ("lt gt le ge int contains len iter exit enter bool index hash str sizeof float complex trunc floor "
                               "ceil round getitem setitem delitem fspath next reversed missing format").split()]
_MAGIC += [f"__{side}{n}__" for n in _NUMERIC.split() for side in ("", "r")]
_MAGIC += [f"__i{n}__" for n in _NUMERIC.split()] + ["__neg__", "__pos__", "__invert__", "__abs__"]
_RETURNS = {
    "__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True,
    "__index__": 1, "__sizeof__": 1,
}
_COMPARED = ("__lt__", "__gt__", "__le__", "__ge__")
_OWN = {
    "_mock_return_value", "_mock_side_effect", "_mock_children", "_mock_parent", "_mock_name", "_mock_new_name", "_mock_new_parent",
    "_mock_sealed", "_mock_methods", "_spec_class", "_mock_wraps", "_spec_set", "called", "call_count", "call_args",
    "call_args_list", "mock_calls", "method_calls", "_mock_attached",
}


class NonCallableMock:
    """An object with every attribute that is asked for."""

    def __new__(cls, /, *args, **kwargs):
        # A class of its own, for the special methods that may be set on it.
        return object.__new__(type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "__module__": cls.__module__}))

    def __init__(
        self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None,
        **kwargs
    ):
        own = self.__dict__
        wanted = spec_set if spec_set is not None else spec
        methods = spec_class = None
        if wanted is not None:
            if isinstance(wanted, (list, tuple)):
                methods = list(wanted)
            else:
                methods = dir(wanted)
                spec_class = wanted if isinstance(wanted, type) else type(wanted)
        own.update(
            _mock_parent=parent, _mock_name=name, _mock_new_name=_new_name, _mock_new_parent=parent if _new_parent is None else _new_parent,
            _mock_children={}, _mock_sealed=False, _mock_methods=methods, _spec_class=spec_class, _mock_wraps=wraps,
            _spec_set=spec_set is not None, _mock_return_value=DEFAULT, _mock_side_effect=None, called=False, call_count=0,
            call_args=None, call_args_list=_CallList(), mock_calls=_CallList(), method_calls=_CallList(), _mock_attached=False,
        )
        if kwargs:
            self.configure_mock(**kwargs)

    def configure_mock(self, /, **kwargs):
        """Set attributes; names may have dots."""
        for name, value in sorted(kwargs.items(), key=lambda pair: pair[0].count(".")):
            *path, last = name.split(".")
            target = self
            for part in path:
                target = getattr(target, part)
            setattr(target, last, value)

    def mock_add_spec(self, spec, spec_set=False):
        """Allow only the attributes of `spec`."""
        self.__dict__["_mock_methods"] = list(spec) if isinstance(spec, (list, tuple)) else dir(spec)
        self.__dict__["_spec_set"] = spec_set

    def attach_mock(self, mock, attribute):
        """Make a mock a child of this one."""
        inner = _unpatched(mock)
        inner.__dict__.update(_mock_parent=None, _mock_new_parent=None, _mock_name="", _mock_new_name=None)
        setattr(self, attribute, mock)

    @property
    def __class__(self):
        return self.__dict__.get("_spec_class") or type(self)

    @property
    def return_value(self):
        value = self.__dict__["_mock_return_value"]
        if value is DEFAULT and self.__dict__["_mock_wraps"] is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.__dict__["_mock_return_value"] = value
        return value

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value
        _adopt(self, value, None, "()")

    @property
    def side_effect(self):
        return self.__dict__["_mock_side_effect"]

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            try:
                value = iter(value)
            except TypeError:
                pass
        self.__dict__["_mock_side_effect"] = value

    def _get_child_mock(self, /, **kwargs):
        if self.__dict__["_mock_sealed"]:
            attribute = f".{kwargs['name']}" if "name" in kwargs else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        kind = type(self).__mro__[1]
        if not issubclass(kind, CallableMixin):
            kind = MagicMock if issubclass(kind, _MagicMixin) else Mock
        if issubclass(kind, AsyncMock) and kwargs.get("_new_name") == "()":
            kind = MagicMock
        if kind is PropertyMock:
            kind = MagicMock
        return kind(**kwargs)

    def __getattr__(self, name):
        own = self.__dict__
        if name in _OWN or "_mock_methods" not in own:
            raise AttributeError(name)
        if own["_mock_methods"] is not None:
            if name not in own["_mock_methods"] or name in _MAGIC:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if name.startswith(("assert", "assret", "asert", "aseert", "assrt", "called_")) and own["_mock_methods"] is None:
            raise AttributeError(
                f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute."
            )
        found = own["_mock_children"].get(name, _missing)
        if found is _deleted:
            raise AttributeError(name)
        if found is _missing:
            wraps = None if own["_mock_wraps"] is None else getattr(own["_mock_wraps"], name)
            found = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            own["_mock_children"][name] = found
        return found

    def __setattr__(self, name, value):
        own = self.__dict__
        if name in _OWN or isinstance(getattr(type(self), name, None), property):
            if name in own:
                own[name] = value
            else:
                object.__setattr__(self, name, value)
            return
        if own["_spec_set"] and own["_mock_methods"] is not None and name not in own["_mock_methods"]:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _MAGIC or name in ("__fspath__", "__aenter__", "__aexit__", "__aiter__", "__anext__", "__call__", "__eq__", "__ne__"):
            if isinstance(value, NonCallableMock):
                _adopt(self, value, name, name)
                setattr(type(self), name, _Magic(name, value))
                own["_mock_children"][name] = value
            else:
                setattr(type(self), name, lambda self, *args, **kwargs: value(self, *args, **kwargs))
                own["_mock_children"][name] = value
            return
        if _adopt(self, value, name, name):
            own["_mock_children"][name] = value
            return
        own[name] = value

    def __delattr__(self, name):
        own = self.__dict__
        if name in own:
            del own[name]
        elif own["_mock_children"].get(name, _missing) is _deleted:
            raise AttributeError(name)
        own["_mock_children"][name] = _deleted

    def __dir__(self):
        own = self.__dict__
        names = own["_mock_methods"] or list(object.__dir__(self))
        return sorted(set(names) | set(own) | {n for n, v in own["_mock_children"].items() if v is not _deleted})

    def _extract_mock_name(self):
        last = self
        while last.__dict__["_mock_new_parent"] is not None:
            last = last.__dict__["_mock_new_parent"]
        root = last.__dict__["_mock_name"] or "mock"
        tail = "".join(_joined(reversed(self._path())))
        return root + tail if tail else root

    def _path(self):
        """The names on the way to the root, the last first."""
        names, at = [], self
        while at is not None:
            name, parent = at.__dict__["_mock_new_name"], at.__dict__["_mock_new_parent"]
            if parent is None:
                break
            if name:
                names.append(name)
            at = parent
        return names

    def __repr__(self):
        name = self._extract_mock_name()
        shown = "" if name in ("mock", "mock.") and not self.__dict__["_mock_name"] and not self._path() else f" name={name!r}"
        spec = self.__dict__["_spec_class"]
        if spec is not None:
            word = "spec_set" if self.__dict__["_spec_set"] else "spec"
            shown += f" {word}={spec.__name__!r}"
        return f"<{type(self).__name__}{shown} id='{id(self)}'>"

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget the calls."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        own = self.__dict__
        own.update(
            called=False, call_count=0, call_args=None, call_args_list=_CallList(), mock_calls=_CallList(), method_calls=_CallList()
        )
        if return_value:
            own["_mock_return_value"] = DEFAULT
        if side_effect:
            own["_mock_side_effect"] = None
        for child in own["_mock_children"].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = own["_mock_return_value"]
        if isinstance(value, NonCallableMock) and value is not self:
            value.reset_mock(visited)

    def _shown_name(self):
        return self.__dict__["_mock_name"] or "mock"

    def _format(self, args, kwargs):
        return f"{self._shown_name()}({_signature_text(args, kwargs)})"

    def _calls_text(self, prefix="Calls"):
        return f"\n{prefix}: {self.mock_calls!r}." if self.mock_calls else ""

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._shown_name()}' to have been called.")

    def assert_not_called(self):
        if self.call_count > 0:
            raise AssertionError(
                f"Expected '{self._shown_name()}' to not have been called. Called {self.call_count} times.{self._calls_text()}"
            )

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._shown_name()}' to have been called once. Called {self.call_count} times.{self._calls_text()}"
            )

    def assert_called_with(self, /, *args, **kwargs):
        expected = self._format(args, kwargs)
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: not called.")
        if _Call((args, kwargs), two=True) != self.call_args:
            actual = self._format(*self.call_args)
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: {actual}")

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._shown_name()}' to be called once. Called {self.call_count} times.{self._calls_text()}"
            )
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.call_args_list:
            raise AssertionError(f"{self._format(args, kwargs)} call not found")

    def assert_has_calls(self, calls, any_order=False):
        expected = [c if isinstance(c, _Call) else _Call(c) for c in calls]
        every = _CallList(self.mock_calls)
        if not any_order:
            if expected not in every:
                raise AssertionError(
                    f"Calls not found.\nExpected: {_CallList(expected)!r}{self._calls_text('  Actual').rstrip('.')}"
                )
            return
        left, missing = list(every), []
        for one in expected:
            try:
                left.remove(one)
            except ValueError:
                missing.append(one)
        if missing:
            raise AssertionError(
                f"{self._shown_name()!r} does not contain all of {tuple(missing)!r} in its call list, found {every!r} instead"
            )


def _joined(names):
    for name in names:
        yield name if name.startswith("()") else "." + name


_deleted = _Sentinel("DELETED")


def _is_exception(value):
    return isinstance(value, BaseException) or (isinstance(value, type) and issubclass(value, BaseException))


def _unpatched(mock):
    return mock.mock if isinstance(mock, type(_unpatched)) else mock


def _adopt(parent, value, name, new_name):
    """Make a mock without a parent the child of `parent`."""
    if not isinstance(value, NonCallableMock):
        return False
    own = value.__dict__
    if own["_mock_name"] or own["_mock_new_name"] or own["_mock_parent"] is not None or own["_mock_new_parent"] is not None:
        return False
    at = parent
    while at is not None:
        if at is value:
            return False
        at = at.__dict__["_mock_new_parent"]
    if new_name:
        own["_mock_new_parent"], own["_mock_new_name"] = parent, new_name
    if name:
        own["_mock_parent"], own["_mock_name"] = parent, name
    return True


class CallableMixin(NonCallableMock):
    """A mock that can be called."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect

    def _note(self, args, kwargs):
        own = self.__dict__
        own["called"] = True
        own["call_count"] += 1
        made = _Call((args, kwargs), two=True)
        own["call_args"] = made
        own["call_args_list"].append(made)
        own["mock_calls"].append(_Call(("", args, kwargs)))
        # Everybody above is told, with the name as seen from there.
        name, at, is_method = "", self, own["_mock_parent"] is not None
        while at is not None:
            step, parent = at.__dict__["_mock_new_name"], at.__dict__["_mock_new_parent"]
            if parent is None:
                break
            dot = "." if name and not name.startswith("()") else ""
            name = (step or "") + dot + name
            noted = _Call((name, args, kwargs))
            if is_method:
                parent.__dict__["method_calls"].append(noted)
                is_method = parent.__dict__["_mock_parent"] is not None
            parent.__dict__["mock_calls"].append(noted)
            at = parent

    def _answer(self, args, kwargs):
        effect = self.__dict__["_mock_side_effect"]
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        wraps = self.__dict__["_mock_wraps"]
        if self.__dict__["_mock_return_value"] is DEFAULT and wraps is not None:
            return wraps(*args, **kwargs)
        return self.return_value

    def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        return self._answer(args, kwargs)


class Mock(CallableMixin):
    """An object that can be called, and has every attribute that is asked for."""


class _Magic:
    """A special method of a mock, made when it is first used."""

    def __init__(self, name, mock=None):
        self.name, self.mock = name, mock

    def __get__(self, obj, kind=None):
        if obj is None:
            return self
        return _magic_of(obj, self.name)


def _magic_of(obj, name):
    children = obj.__dict__["_mock_children"]
    found = children.get(name, _missing)
    if found is _missing:
        found = MagicMock(name=name, _new_name=name, _new_parent=obj, parent=obj)
        children[name] = found
        if name in _RETURNS:
            found.return_value = _RETURNS[name]
        elif name in _COMPARED:
            found.return_value = NotImplemented
        elif name == "__iter__":
            found.side_effect = lambda: iter([] if found.__dict__["_mock_return_value"] is DEFAULT else found.return_value)
        elif name == "__hash__":
            found.return_value = object.__hash__(obj)
        elif name == "__str__":
            found.return_value = object.__str__(obj)
        elif name == "__fspath__":
            found.return_value = f"{type(obj).__name__}/{obj._extract_mock_name()}/{id(obj)}"
    return found


class _MagicMixin:
    """The special methods of a MagicMock."""


for _name in _MAGIC + ["__fspath__"]:
    if _name not in ("__next__", "__reversed__", "__missing__", "__format__"):
        setattr(_MagicMixin, _name, _Magic(_name))


class NonCallableMagicMock(_MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""


class MagicMock(_MagicMixin, Mock):
    """A mock with special methods."""


class AsyncMock(_MagicMixin, Mock):
    """A mock whose calls are awaited."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())

    async def _run(self, args, kwargs):
        own = self.__dict__
        own["await_count"] += 1
        made = _Call((args, kwargs), two=True)
        own["await_args"] = made
        own["await_args_list"].append(made)
        result = self._answer(args, kwargs)
        if inspect.isawaitable(result):
            result = await result
        return result

    def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        return self._run(args, kwargs)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        return False

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._shown_name()} to have been awaited.")

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(
                f"Expected {self._shown_name()} to not have been awaited. Awaited {self.await_count} times."
            )

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(
                f"Expected {self._shown_name()} to have been awaited once. Awaited {self.await_count} times."
            )

    def assert_awaited_with(self, /, *args, **kwargs):
        expected = self._format(args, kwargs).replace("(", "(", 1)
        if self.await_args is None:
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        if _Call((args, kwargs), two=True) != self.await_args:
            actual = self._format(*self.await_args)
            raise AssertionError(f"expected await not found.\nExpected: {expected}\n  Actual: {actual}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)


class PropertyMock(Mock):
    """A mock that is used as a property."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)


def seal(mock):
    """No more attributes come into being on the mock or its children."""
    mock.__dict__["_mock_sealed"] = True
    for child in mock.__dict__["_mock_children"].values():
        if isinstance(child, NonCallableMock) and child.__dict__["_mock_new_parent"] is mock:
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, **kwargs):
    """A mock with the attributes of `spec`; functions check their arguments."""
    if inspect.isfunction(spec) or inspect.ismethod(spec):
        signature = inspect.signature(spec)
        mock = MagicMock(name=_name or spec.__name__, **kwargs)

        @functools.wraps(spec)
        def function(*args, **kw):
            signature.bind(*args, **kw)
            # What the test has said of the function holds for the mock, and the other way round.
            own = function.__dict__
            for told in ("return_value", "side_effect"):
                if told in own:
                    setattr(mock, told, own[told])
            try:
                return mock(*args, **kw)
            finally:
                note()

        def note():
            for told in ("called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls"):
                setattr(function, told, getattr(mock, told))

        note()
        function.mock = mock
        for name in (
            "assert_called_with", "assert_called_once_with", "assert_called", "assert_called_once", "assert_not_called",
            "assert_any_call", "assert_has_calls",
        ):
            setattr(function, name, getattr(mock, name))

        def reset_mock(*args, **kw):
            mock.reset_mock(*args, **kw)
            note()

        function.reset_mock = reset_mock
        return function
    made = MagicMock(spec_set=spec, name=_name, **kwargs) if spec_set else MagicMock(spec=spec, name=_name, **kwargs)
    kind = spec if isinstance(spec, type) else type(spec)
    methods = {n: f for n, f in inspect.getmembers(kind, inspect.isfunction) if not n.startswith("__")}
    target = made.return_value if isinstance(spec, type) and not instance else made
    if target is not made:
        made.return_value = target = MagicMock(spec=spec, _new_name="()", _new_parent=made)
    for name, f in methods.items():
        parameters = list(inspect.signature(f).parameters.values())[1:]
        child = getattr(target, name)
        child.side_effect = _binder(inspect.Signature(parameters))
    return made


def _binder(signature):
    def check(*args, **kwargs):
        signature.bind(*args, **kwargs)
        return DEFAULT

    return check


def mock_open(mock=None, read_data=""):
    """A mock for `open`."""
    import io

    def stream():
        return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)

    if mock is None:
        mock = MagicMock(name="open")
    handle = MagicMock()
    handle.__enter__.return_value = handle
    state = [stream()]
    handle.write.return_value = None
    handle.read.side_effect = lambda *a, **k: state[0].read(*a, **k)
    handle.readline.side_effect = lambda *a, **k: state[0].readline(*a, **k)
    handle.readlines.side_effect = lambda *a, **k: state[0].readlines(*a, **k)
    handle.__iter__.side_effect = lambda: iter(state[0].readlines())

    def opened(*args, **kwargs):
        state[0] = stream()
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock


from unittest._patch import patch
