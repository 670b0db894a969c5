"""Paths as text: what can be said without looking at the disk."""

import os
import posixpath


class UnsupportedOperation(NotImplementedError):
    """Not on this system."""


class _Parents:
    """The folders above a path, the nearest first."""

    def __init__(self, path):
        self._path, self._tail = path, path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple(self[k] for k in range(*i.indices(len(self))))
        n = len(self)
        if i >= n or i < -n:
            raise IndexError(i)
        if i < 0:
            i += n
        return self._path._made(self._path._root, self._tail[: n - i - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    """A path that is never looked for on the disk."""

    __slots__ = ("_text", "_root", "_tail", "_hash")
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        parts = []
        for arg in args:
            if isinstance(arg, PurePath):
                parts.append(str(arg) if arg._root or arg._tail else "")
                continue
            path = os.fspath(arg) if hasattr(type(arg), "__fspath__") else arg
            if not isinstance(path, str):
                raise TypeError(
                    "argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                    f"not {type(path).__name__!r}"
                )
            parts.append(path)
        text = posixpath.join(*parts) if parts else ""
        _, self._root, rest = posixpath.splitroot(text)
        self._tail = [x for x in rest.split("/") if x and x != "."]
        self._text = self._hash = None

    @classmethod
    def _made_of(cls, root, tail):
        self = object.__new__(cls)
        self._root, self._tail, self._text, self._hash = root, tail, None, None
        return self

    def _made(self, root, tail):
        """A path like this one of root and names."""
        if type(self).with_segments is PurePath.with_segments and type(self).__init__ in (PurePath.__init__, _path_init()):
            return type(self)._made_of(root, tail)
        return self.with_segments(root + "/".join(tail))

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def __reduce__(self):
        return self.__class__, self.parts

    def __str__(self):
        if self._text is None:
            self._text = self._root + "/".join(self._tail) or "."
        return self._text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def as_posix(self):
        return str(self)

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = set(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~/")
        return "file://" + "".join(chr(b) if b in safe else f"%{b:02X}" for b in bytes(self))

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def __eq__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return str(self) == str(other)

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(str(self))
        return self._hash

    def _order(self):
        return str(self).split("/")

    def __lt__(self, other):
        return self._order() < other._order() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._order() <= other._order() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._order() > other._order() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._order() >= other._order() if isinstance(other, PurePath) else NotImplemented

    drive = property(lambda self: "")
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + tuple(self._tail)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        i = name.rfind(".")
        return name[:i] if 0 < i < len(name) - 1 else name

    @property
    def parent(self):
        if not self._tail:
            return self
        return self._made(self._root, self._tail[:-1])

    @property
    def parents(self):
        return _Parents(self)

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._made(self._root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and len(suffix) > 1) or "/" in suffix:
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def relative_to(self, other, *_deprecated, walk_up=False):
        if not hasattr(other, "with_segments") or _deprecated:
            other = self.with_segments(other, *_deprecated)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._made("", [".."] * step + self._tail[len(path._tail) :])

    def is_relative_to(self, other, *_deprecated):
        if not hasattr(other, "with_segments") or _deprecated:
            other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def match(self, path_pattern, *, case_sensitive=None):
        import fnmatch

        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        own, wanted = list(self.parts)[::-1], list(pattern.parts)[::-1]
        if not wanted:
            raise ValueError("empty pattern")
        if len(own) < len(wanted) or len(own) > len(wanted) and pattern._root:
            return False
        if case_sensitive is False:
            own, wanted = [x.lower() for x in own], [x.lower() for x in wanted]
        return all(fnmatch.fnmatchcase(a, "*" if b == "**" else b) for a, b in zip(own, wanted))

    def full_match(self, pattern, *, case_sensitive=None):
        import fnmatch

        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)

        def fits(own, wanted):
            if not wanted:
                return not own
            if wanted[0] == "**":
                return any(fits(own[i:], wanted[1:]) for i in range(len(own) + 1))
            return bool(own) and fnmatch.fnmatchcase(own[0], wanted[0]) and fits(own[1:], wanted[1:])

        return fits(self.parts, pattern.parts)

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


def _path_init():
    from . import _path

    return _path.Path.__init__


class PurePosixPath(PurePath):
    """A path of POSIX systems."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path of Windows."""

    __slots__ = ()

    def __new__(cls, *args):
        raise NotImplementedError("mimeo does not support PureWindowsPath yet")


os.PathLike.register(PurePath)
