"""import_module: import by a name known only at run time. Finders, loaders and reload() do not exist here."""
import sys

__all__ = ["import_module", "invalidate_caches"]


def _resolve(name, package):
    if not name.startswith("."):
        return name
    if not package:
        raise TypeError(
            f"the 'package' argument is required to perform a relative import for {name!r}"
        )
    from importlib.util import resolve_name

    return resolve_name(name, package)


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
