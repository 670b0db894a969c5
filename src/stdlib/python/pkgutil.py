"""What modules there are in folders and packages."""
import os
import sys
from collections import namedtuple

__all__ = ["ModuleInfo", "extend_path", "get_data", "iter_modules", "resolve_name", "walk_packages"]

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")


def iter_modules(path=None, prefix=""):
    """The modules in the folders of `path`, or of sys.path."""
    from importlib.machinery import FileFinder

    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    seen = set()
    for folder in sys.path if path is None else path:
        try:
            names = sorted(os.listdir(folder or "."))
        except OSError:
            continue
        finder = FileFinder(folder)
        for entry in names:
            stem, suffix = os.path.splitext(entry)
            full = os.path.join(folder, entry)
            if suffix == ".py" and stem != "__init__":
                name, package = stem, False
            elif not suffix and os.path.isfile(os.path.join(full, "__init__.py")):
                name, package = entry, True
            else:
                continue
            if name not in seen and name.isidentifier():
                seen.add(name)
                yield ModuleInfo(finder, prefix + name, package)


def walk_packages(path=None, prefix="", onerror=None):
    """The same with what is in packages, which are imported for it."""
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            yield from walk_packages(getattr(sys.modules[info.name], "__path__", None) or [], info.name + ".", onerror)


def get_data(package, resource):
    """The bytes of a file beside a package's."""
    module = sys.modules.get(package)
    if module is None:
        __import__(package)
        module = sys.modules[package]
    if getattr(module, "__file__", None) is None:
        return None
    with open(os.path.join(os.path.dirname(module.__file__), *resource.split("/")), "rb") as file:
        return file.read()


def extend_path(path, name):
    """`path`, and the folders of that name in sys.path."""
    if not isinstance(path, list):
        return path
    result = path[:]
    for folder in sys.path:
        found = os.path.join(folder, *name.split("."))
        if os.path.isdir(found) and found not in result:
            result.append(found)
    return result


def resolve_name(name):
    """The object called `module.part:attribute`, or with dots alone."""
    from importlib import import_module

    module, colon, rest = name.partition(":")
    if colon:
        result = import_module(module)
        parts = rest.split(".") if rest else []
    else:
        parts = name.split(".")
        if not all(part.isidentifier() for part in parts):
            raise ValueError(f"invalid format: {name!r}")
        module = parts.pop(0)
        result = import_module(module)
        while parts:
            try:
                result = import_module(f"{module}.{parts[0]}")
            except ImportError:
                break
            module = f"{module}.{parts.pop(0)}"
    for part in parts:
        result = getattr(result, part)
    return result
