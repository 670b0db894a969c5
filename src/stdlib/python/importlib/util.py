"""What there is of importlib.util: names of files and modules. Loading is done by `import`."""


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


def _refuse(what):
    def refused(*args, **kwargs):
        raise NotImplementedError(f"mimeo does not support importlib.util.{what} yet")

    return refused


find_spec = _refuse("find_spec")
module_from_spec = _refuse("module_from_spec")
spec_from_file_location = _refuse("spec_from_file_location")
spec_from_loader = _refuse("spec_from_loader")
