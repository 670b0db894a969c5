"""Paths that are looked for on the disk."""

import io
import os
import stat as _stat

from ._pure import PurePath, PurePosixPath, UnsupportedOperation


class Path(PurePath):
    """A path, and what can be done with the file there."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings

            warnings._deprecated("pathlib.PurePath(**kwargs)", remove=(3, 14))
        super().__init__(*args)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        home = os.path.expanduser("~")
        if home == "~":
            raise RuntimeError("Could not determine home directory.")
        return cls(home)

    @classmethod
    def from_uri(cls, uri):
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        text = uri[5:]
        if text[:3] == "///":
            text = text[2:]
        elif text[:12] == "//localhost/":
            text = text[11:]
        raw, i = bytearray(), 0
        data = text.encode()
        while i < len(data):
            if data[i : i + 1] == b"%":
                raw.append(int(data[i + 1 : i + 3], 16))
                i += 3
            else:
                raw.append(data[i])
                i += 1
        path = cls(raw.decode())
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def _kind(self, test, follow_symlinks=True):
        try:
            return test(self.stat(follow_symlinks=follow_symlinks).st_mode)
        except (OSError, ValueError):
            return False

    def is_dir(self, *, follow_symlinks=True):
        return self._kind(_stat.S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._kind(_stat.S_ISREG, follow_symlinks)

    def is_symlink(self):
        return self._kind(_stat.S_ISLNK, False)

    def is_mount(self):
        return os.path.ismount(self)

    def is_junction(self):
        return False

    def is_socket(self):
        return self._kind(_stat.S_ISSOCK)

    def is_fifo(self):
        return self._kind(_stat.S_ISFIFO)

    def is_block_device(self):
        return self._kind(_stat.S_ISBLK)

    def is_char_device(self):
        return self._kind(_stat.S_ISCHR)

    def samefile(self, other_path):
        return os.path.samefile(self, other_path)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as f:
            return f.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open("wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {data.__class__.__name__}")
        with self.open("w", -1, encoding, errors, newline) as f:
            return f.write(data)

    def iterdir(self):
        names = os.listdir(self)
        return (self._made(self._root, self._tail + [name]) for name in names)

    def _check_pattern(self, pattern):
        if not isinstance(pattern, PurePath):
            made = self.with_segments(pattern)
            trailing = pattern.endswith("/")
        else:
            made, trailing = pattern, False
        if made._root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if not made._tail:
            raise ValueError(f"Unacceptable pattern: {made!r}")
        return made._tail + ([""] if trailing else [])

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        parts = self._check_pattern(pattern)
        return self._select(self._tail, parts, case_sensitive, recurse_symlinks)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        parts = ["**"] + self._check_pattern(pattern)
        return self._select(self._tail, parts, case_sensitive, recurse_symlinks)

    def _select(self, tail, parts, case_sensitive, links):
        """What below root/tail matches the parts of a pattern, each path once."""
        import fnmatch

        seen = set()

        def below(tail):
            """All folders below, itself first."""
            yield tail
            try:
                entries = list(os.scandir(self._root + "/".join(tail) or "."))
            except OSError:
                return
            for entry in entries:
                if entry.is_dir(follow_symlinks=links):
                    yield from below(tail + [entry.name])

        def walk(tail, parts):
            if not parts:
                yield tail
                return
            part, rest = parts[0], parts[1:]
            folder = self._root + "/".join(tail) or "."
            if part == "":
                if os.path.isdir(folder):
                    yield tail
            elif part == "**":
                if not rest:
                    for inner in below(tail):
                        yield inner
                        try:
                            entries = list(os.scandir(self._root + "/".join(inner) or "."))
                        except OSError:
                            continue
                        for entry in entries:
                            if not entry.is_dir(follow_symlinks=links):
                                yield inner + [entry.name]
                else:
                    while rest and rest[0] == "**":
                        rest = rest[1:]
                    for inner in below(tail):
                        yield from walk(inner, rest)
            elif any(c in part for c in "*?[") or case_sensitive is False:
                try:
                    entries = list(os.scandir(folder))
                except OSError:
                    return
                for entry in entries:
                    name = entry.name
                    fits = fnmatch.fnmatchcase(name, part)
                    if case_sensitive is False:
                        fits = fnmatch.fnmatchcase(name.lower(), part.lower())
                    if fits and (not rest or entry.is_dir()):
                        yield from walk(tail + [name], rest)
            elif part == ".." or os.path.lexists(folder + "/" + part):
                yield from walk(tail + [part], rest)

        for found in walk(list(tail), parts):
            key = tuple(found)
            if key not in seen:
                seen.add(key)
                yield self._made(self._root, found)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for folder, folders, files in os.walk(self, top_down, on_error, follow_symlinks):
            yield self.with_segments(folder), folders, files

    def absolute(self):
        if self.is_absolute():
            return self
        return self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        return self.with_segments(os.path.realpath(self, strict=strict))

    def readlink(self):
        return self.with_segments(os.readlink(self))

    def expanduser(self):
        if self._root or not self._tail or not self._tail[0].startswith("~"):
            return self
        home = os.path.expanduser(self._tail[0])
        if home[:1] == "~":
            raise RuntimeError("Could not determine home directory.")
        return self.with_segments(home, *self._tail[1:])

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok and self.exists():
            os.utime(self, None)
            return
        flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)

    def lchmod(self, mode):
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(self)

    def rename(self, target):
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        os.link(target, self)

    def owner(self, *, follow_symlinks=True):
        raise UnsupportedOperation("mimeo does not support Path.owner() yet")

    def group(self, *, follow_symlinks=True):
        raise UnsupportedOperation("mimeo does not support Path.group() yet")


class PosixPath(Path, PurePosixPath):
    """A path on a POSIX system."""

    __slots__ = ()


class WindowsPath(Path):
    """A path on Windows: not on this system."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation("cannot instantiate 'WindowsPath' on your system")
