"""Files whose names match a shell pattern."""

import os
import fnmatch

__all__ = ["escape", "glob", "iglob", "translate"]


def has_magic(s):
    return any(c in s for c in "*?[")


def escape(pathname):
    return "".join(f"[{c}]" if c in "*?[" else c for c in pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    if dir_fd is not None:
        raise NotImplementedError("mimeo does not support dir_fd yet")
    pathname = os.fspath(pathname)
    if isinstance(pathname, bytes):
        found = _glob(os.fsdecode(pathname), os.fsdecode(root_dir or ""), recursive, include_hidden)
        return map(os.fsencode, found)
    return _glob(pathname, os.fspath(root_dir) if root_dir is not None else "", recursive, include_hidden)


def _names(folder, root, include_hidden, only_folders=False):
    try:
        with os.scandir(os.path.join(root, folder) or ".") as entries:
            return [e.name for e in entries if (include_hidden or e.name[0] != ".") and (not only_folders or e.is_dir())]
    except OSError:
        return []


def _below(folder, root, include_hidden, only_folders):
    """Everything below a folder, at any depth, relative to it."""
    for name in _names(folder, root, include_hidden, only_folders):
        yield name
        for deeper in _below(os.path.join(folder, name), root, include_hidden, only_folders):
            yield os.path.join(name, deeper)


def _in_folder(folder, pattern, root, recursive, include_hidden, only_folders):
    """What in one folder matches the last part of a pattern."""
    if recursive and pattern == "**":
        if not folder or os.path.isdir(os.path.join(root, folder)):
            yield ""
        yield from _below(folder, root, include_hidden, only_folders)
    elif has_magic(pattern):
        yield from fnmatch.filter(_names(folder, root, include_hidden or pattern[0] == ".", only_folders), pattern)
    elif pattern:
        if os.path.lexists(os.path.join(root, folder, pattern)):
            yield pattern
    elif os.path.isdir(os.path.join(root, folder)):
        yield pattern


def _glob(pathname, root, recursive, include_hidden, only_folders=False):
    folder, pattern = os.path.split(pathname)
    if not has_magic(pathname):
        place = os.path.join(root, pathname)
        if (os.path.lexists(place) if pattern else os.path.isdir(place.rstrip("/") or "/")):
            yield pathname
        return
    if folder and folder != pathname and has_magic(folder):
        folders = _glob(folder, root, recursive, include_hidden, True)
    else:
        folders = [folder]
    for folder in folders:
        for name in _in_folder(folder, pattern, root, recursive, include_hidden, only_folders):
            found = os.path.join(folder, name)
            if found:
                yield found


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    raise NotImplementedError("mimeo does not support glob.translate() yet")
