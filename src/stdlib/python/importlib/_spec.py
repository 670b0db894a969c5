"""Specifications of modules, and the finders and loaders that stand for what the interpreter does by itself when it imports."""
import sys
import _imp
from os import path as _path, getcwd as _getcwd, listdir as _listdir


class ModuleSpec:
    """Where a module comes from, and how it is loaded."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False
        self._cached = None

    def __repr__(self):
        args = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            args.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            args.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"{self.__class__.__name__}({', '.join(args)})"

    def __eq__(self, other):
        try:
            return (
                self.name == other.name
                and self.loader == other.loader
                and self.origin == other.origin
                and self.submodule_search_locations == other.submodule_search_locations
                and self.cached == other.cached
                and self.has_location == other.has_location
            )
        except AttributeError:
            return NotImplemented

    @property
    def cached(self):
        if self._cached is None and self.origin is not None and self._set_fileattr and self.origin.endswith(".py"):
            from importlib.util import cache_from_source

            self._cached = cache_from_source(self.origin)
        return self._cached

    @cached.setter
    def cached(self, cached):
        self._cached = cached

    @property
    def parent(self):
        if self.submodule_search_locations is None:
            return self.name.rpartition(".")[0]
        return self.name

    @property
    def has_location(self):
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


ModuleSpec.__module__ = "_frozen_importlib"


class SourceLoader:
    """Loads what `get_data` and `get_filename` say."""

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        exec(code, module.__dict__)

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)

    def source_to_code(self, data, path, *, _optimize=-1):
        return compile(data, path, "exec", dont_inherit=True)

    def get_source(self, fullname):
        return self.get_data(self.get_filename(fullname)).decode("utf-8").replace("\r\n", "\n")

    def is_package(self, fullname):
        name = _path.basename(self.get_filename(fullname))
        return name.rpartition(".")[0] == "__init__" and fullname.rpartition(".")[2] != "__init__"

    def load_module(self, fullname):
        return _load_shim(self, fullname)


class FileLoader:
    """A loader that has a name and a path."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def get_filename(self, name=None):
        if name is not None and name != self.name:
            raise ImportError(f"loader for {self.name} cannot handle {name}", name=name)
        return self.path

    def get_data(self, path):
        with open(path, "rb") as file:
            return file.read()


class SourceFileLoader(FileLoader, SourceLoader):
    """Loads a file of Python text."""

    def path_stats(self, path):
        import os

        found = os.stat(path)
        return {"mtime": found.st_mtime, "size": found.st_size}

    def set_data(self, path, data, *, _mode=0o666):
        with open(path, "wb") as file:
            file.write(data)


class NamespaceLoader:
    """Loads nothing: the module is only a place for others."""

    def __init__(self, name, path, path_finder=None):
        self._name, self._path = name, path

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        pass

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ""

    def get_code(self, fullname):
        return compile("", "<string>", "exec")


for _class in (SourceLoader, FileLoader, SourceFileLoader, NamespaceLoader):
    _class.__module__ = "_frozen_importlib_external"


class _OwnLoader:
    """What the interpreter has in itself, it loads itself."""

    @classmethod
    def create_module(cls, spec):
        __import__(spec.name)
        return sys.modules[spec.name]

    @classmethod
    def exec_module(cls, module):
        pass

    @classmethod
    def is_package(cls, fullname):
        return _imp.kind(fullname) == "package"

    @classmethod
    def get_source(cls, fullname):
        return _imp.source(fullname)

    @classmethod
    def get_code(cls, fullname):
        source = _imp.source(fullname)
        return None if source is None else compile(source, f"<frozen {fullname}>", "exec")

    @classmethod
    def load_module(cls, fullname):
        __import__(fullname)
        return sys.modules[fullname]


# The interpreter made the classes that stand in sys.meta_path; here they get their methods.
BuiltinImporter, FrozenImporter, PathFinder = sys._default_finders


def _method(cls, function):
    setattr(cls, function.__name__, classmethod(function))


def _find_builtin(cls, fullname, path=None, target=None):
    if _imp.kind(fullname) == "built-in":
        return spec_from_loader(fullname, cls, origin="built-in")
    return None


def _find_frozen(cls, fullname, path=None, target=None):
    kind = _imp.kind(fullname)
    if kind in ("frozen", "package"):
        spec = spec_from_loader(fullname, cls, origin="frozen", is_package=kind == "package")
        return spec
    return None


def _find_in_path(cls, fullname, path=None, target=None):
    tail = fullname.rpartition(".")[2]
    namespace = []
    for folder in sys.path if path is None else path:
        if not isinstance(folder, str):
            continue
        folder = _path.join(_getcwd(), folder)
        package = _path.join(folder, tail)
        init = _path.join(package, "__init__.py")
        if _path.isfile(init):
            return spec_from_file_location(fullname, init, submodule_search_locations=[package])
        file = package + ".py"
        if _path.isfile(file):
            return spec_from_file_location(fullname, file)
        if _path.isdir(package):
            namespace.append(package)
    if namespace:
        spec = ModuleSpec(fullname, NamespaceLoader(fullname, namespace))
        spec.submodule_search_locations = namespace
        return spec
    return None


for _class, _function in ((BuiltinImporter, _find_builtin), (FrozenImporter, _find_frozen), (PathFinder, _find_in_path)):
    _function.__name__ = "find_spec"
    _method(_class, _function)
for _name in ("create_module", "exec_module", "is_package", "get_source", "get_code", "load_module"):
    for _class in (BuiltinImporter, FrozenImporter):
        setattr(_class, _name, _OwnLoader.__dict__[_name])


def _no_caches(cls):
    """Nothing is cached."""


_no_caches.__name__ = "invalidate_caches"
_method(PathFinder, _no_caches)


class FileFinder:
    """Finds modules in one folder."""

    def __init__(self, path, *loader_details):
        self.path = _path.join(_getcwd(), path or ".")

    def find_spec(self, fullname, target=None):
        return PathFinder.find_spec(fullname, [self.path])

    def invalidate_caches(self):
        pass

    def __repr__(self):
        return f"FileFinder({self.path!r})"


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """The specification that a loader can tell."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if not origin and hasattr(loader, "get_filename"):
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        return spec_from_file_location(name, loader=loader, submodule_search_locations=[] if is_package else None)
    if is_package is None:
        is_package = False
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


_missing = object()


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_missing):
    """The specification of a module in that file."""
    import os

    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = _path.join(_getcwd(), os.fspath(location))
    if loader is None:
        if not location.endswith((".py", ".pyc")):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if submodule_search_locations is _missing:
        if hasattr(loader, "is_package"):
            try:
                if loader.is_package(name):
                    spec.submodule_search_locations = []
            except ImportError:
                pass
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(_path.dirname(location))
    return spec


def _init_attributes(spec, module):
    module.__name__ = spec.name
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
        if spec.cached is not None:
            module.__cached__ = spec.cached


def module_from_spec(spec):
    """A new module, not yet run."""
    module = None
    if hasattr(spec.loader, "create_module"):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = type(sys)(spec.name)
        _init_attributes(spec, module)
    elif getattr(module, "__spec__", None) is None:
        _init_attributes(spec, module)
    return module


def _load(spec):
    """Make a module and run it."""
    if spec.loader is not None and not hasattr(spec.loader, "exec_module"):
        return spec.loader.load_module(spec.name)
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    try:
        if spec.loader is None:
            if spec.submodule_search_locations is None:
                raise ImportError("missing loader", name=spec.name)
        else:
            spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(spec.name, None)
        raise
    module = sys.modules.pop(spec.name)
    sys.modules[spec.name] = module
    return module


def _load_shim(loader, fullname):
    spec = spec_from_loader(fullname, loader)
    if fullname in sys.modules:
        module = sys.modules[fullname]
        loader.exec_module(module)
        return module
    return _load(spec)


def _find(name, path=None):
    """Ask the finders in turn."""
    for finder in list(sys.meta_path):
        find_spec = getattr(finder, "find_spec", None)
        if find_spec is not None:
            spec = find_spec(name, path, None)
            if spec is not None:
                return spec
    return None


def _complete(module):
    """Give a module that the interpreter has imported its __spec__, __loader__ and __cached__."""
    have = module.__dict__
    name, file, folder = have.get("__name__"), have.get("__file__"), have.get("__path__")
    kind = _imp.kind(name)
    if file is not None and not file.startswith("<frozen"):
        spec = spec_from_file_location(name, file, submodule_search_locations=folder)
        if spec is None:
            spec = ModuleSpec(name, SourceFileLoader(name, file), origin=file)
    elif kind is not None:
        finder = BuiltinImporter if kind == "built-in" else FrozenImporter
        spec = finder.find_spec(name)
        if kind == "package":
            spec.submodule_search_locations = folder
    elif name == "builtins":
        spec = ModuleSpec(name, BuiltinImporter, origin="built-in")
    elif folder is not None:
        spec = ModuleSpec(name, NamespaceLoader(name, folder))
        spec.submodule_search_locations = folder
    else:
        spec = ModuleSpec(name, None)
    have.setdefault("__spec__", spec)
    have.setdefault("__loader__", spec.loader)
    if spec.cached is not None:
        have.setdefault("__cached__", spec.cached)
