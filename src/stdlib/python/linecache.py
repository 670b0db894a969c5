"""Lines of source files, kept after they were read once."""

cache = {}

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    if filename in cache:
        return cache[filename][2]
    return updatecache(filename, module_globals)


def updatecache(filename, module_globals=None):
    import os
    import sys

    if not filename or filename.startswith("<") and filename.endswith(">"):
        return []
    names = [filename] if os.path.isabs(filename) else [filename, *(os.path.join(p, filename) for p in sys.path)]
    for name in names:
        try:
            with open(name, encoding="utf-8") as file:
                lines = file.readlines()
            stat = os.stat(name)
        except (OSError, UnicodeDecodeError):
            continue
        if lines and not lines[-1].endswith("\n"):
            lines[-1] += "\n"
        cache[filename] = stat.st_size, stat.st_mtime, lines, name
        return lines
    return []


def clearcache():
    cache.clear()


def checkcache(filename=None):
    import os

    for name in list(cache) if filename is None else [filename] if filename in cache else []:
        size, mtime, _, full = cache[name]
        try:
            stat = os.stat(full)
        except OSError:
            del cache[name]
            continue
        if mtime is not None and (size, mtime) != (stat.st_size, stat.st_mtime):
            del cache[name]


def lazycache(filename, module_globals):
    return False
