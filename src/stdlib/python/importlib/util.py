"""Names, files and specifications of modules."""


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where a cached translation of the file would be kept."""
    folder, slash, name = path.rpartition("/")
    stem = name.rpartition(".")[0] or name
    suffix = f".opt-{optimization}" if optimization else ""
    return f"{folder}{slash}__pycache__/{stem}.cpython-313{suffix}.pyc"


def source_from_cache(path):
    """The file that a cached translation was made of."""
    folder, _, name = path.rpartition("/")
    parent, slash, cache = folder.rpartition("/")
    if cache != "__pycache__" or name.count(".") not in (2, 3):
        raise ValueError(f"not a PEP 3147 pyc path: {path!r}")
    return f"{parent}{slash}{name.partition('.')[0]}.py"


def resolve_name(name, package):
    """The absolute name of a module that is named relative to a package."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    level = len(name) - len(name.lstrip("."))
    parts = package.split(".")
    if level > len(parts):
        raise ImportError("attempted relative import beyond top-level package")
    base = ".".join(parts[: len(parts) - level + 1])
    rest = name[level:]
    return f"{base}.{rest}" if rest else base


def find_spec(name, package=None):
    """The specification of a module that is imported already, or can be."""
    import sys
    from importlib import _spec

    name = resolve_name(name, package)
    if name in sys.modules:
        module = sys.modules[name]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
        return spec
    parent = name.rpartition(".")[0]
    if not parent:
        return _spec._find(name)
    try:
        path = __import__(parent, fromlist=["__path__"]).__path__
    except AttributeError as e:
        raise ModuleNotFoundError(
            f"__path__ attribute not found on {parent!r} while trying to find {name!r}", name=name
        ) from e
    return _spec._find(name, path)


def module_from_spec(spec):
    """A new module, not yet run."""
    from importlib._spec import module_from_spec

    return module_from_spec(spec)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """The specification that a loader can tell."""
    from importlib._spec import spec_from_loader

    return spec_from_loader(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, **kwargs):
    """The specification of a module in that file."""
    from importlib._spec import spec_from_file_location

    return spec_from_file_location(name, location, **kwargs)


def decode_source(source_bytes):
    """The text of a source file."""
    return source_bytes.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def source_hash(source_bytes):
    """Not supported."""
    raise NotImplementedError("mimeo does not support importlib.util.source_hash yet")


class LazyLoader:
    """Not supported."""

    def __init__(self, loader):
        raise NotImplementedError("mimeo does not support importlib.util.LazyLoader yet")
