"""import_module: import by a name known only at run time. Finders, loaders and reload() do not exist here."""
import sys

__all__ = ["import_module", "invalidate_caches"]


def _resolve(name, package):
    level = 0
    while level < len(name) and name[level] == ".":
        level += 1
    if not level:
        return name
    if not package:
        raise TypeError(
            f"the 'package' argument is required to perform a relative import for {name!r}"
        )
    parts = package.split(".")
    if level > len(parts):
        raise ImportError("attempted relative import beyond top-level package")
    base = ".".join(parts[: len(parts) - level + 1])
    rest = name[level:]
    return f"{base}.{rest}" if rest else base


def import_module(name, package=None):
    """Import a module; a name that begins with dots is relative to `package`."""
    absolute = _resolve(name, package)
    __import__(absolute)
    return sys.modules[absolute]


def invalidate_caches():
    """Nothing is cached: every import looks at the file system."""


def reload(module):
    """Not supported."""
    raise NotImplementedError("mimeo does not support importlib.reload() yet")
