"""Files and folders with names that nobody else uses, removed after use."""

import os as _os

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
    "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]

TMP_MAX = 10000
template = "tmp"
tempdir = None
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


def _names():
    while True:
        yield "".join(_LETTERS[b % len(_LETTERS)] for b in _os.urandom(8))


def gettempprefix():
    return template


def gettempprefixb():
    return _os.fsencode(template)


def gettempdir():
    global tempdir
    if tempdir is None:
        places = [_os.environ.get(name) for name in ("TMPDIR", "TEMP", "TMP")] + ["/tmp", "/var/tmp", "/usr/tmp"]
        for place in places + [_os.getcwd()]:
            if place and _os.path.isdir(place) and _os.access(place, _os.W_OK | _os.X_OK):
                tempdir = _os.path.abspath(place)
                break
        else:
            raise FileNotFoundError(2, f"No usable temporary directory found in {places}")
    return tempdir


def gettempdirb():
    return _os.fsencode(gettempdir())


def _parts(suffix, prefix, dir):
    """What was not given, of the type of what was."""
    given = [_os.fspath(v) for v in (suffix, prefix, dir) if v is not None]
    if len({type(v) for v in given}) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    as_bytes = bool(given) and isinstance(given[0], bytes)
    suffix = (b"" if as_bytes else "") if suffix is None else suffix
    prefix = (gettempprefixb() if as_bytes else gettempprefix()) if prefix is None else prefix
    dir = (gettempdirb() if as_bytes else gettempdir()) if dir is None else dir
    return suffix, prefix, _os.path.abspath(dir)


def _candidates(suffix, prefix, dir):
    names = _names()
    for _ in range(TMP_MAX):
        name = next(names)
        yield _os.path.join(dir, prefix + (name.encode() if isinstance(prefix, bytes) else name) + suffix)
    raise FileExistsError(17, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    for path in _candidates(*_parts(suffix, prefix, dir)):
        try:
            return _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW, 0o600), path
        except FileExistsError:
            continue


def mkdtemp(suffix=None, prefix=None, dir=None):
    for path in _candidates(*_parts(suffix, prefix, dir)):
        try:
            _os.mkdir(path, 0o700)
            return path
        except FileExistsError:
            continue


def mktemp(suffix="", prefix=template, dir=None):
    for path in _candidates(suffix, prefix, gettempdir() if dir is None else dir):
        if not _os.path.lexists(path):
            return path


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name = file, name
        self.delete = delete
        self._delete, self._delete_on_close = delete, delete_on_close
        self._removed = not delete
        if delete:
            import atexit

            atexit.register(self._remove)

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *_):
        self.file.close()
        self._remove()

    def _remove(self):
        if not self._removed:
            self._removed = True
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass

    def close(self):
        self.file.close()
        if self._delete_on_close:
            self._remove()

    def __iter__(self):
        return iter(self.file)


def NamedTemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
    errors=None, delete_on_close=True
):
    fd, name = mkstemp(suffix, prefix, dir)
    file = open(fd, mode, buffering, encoding, errors, newline)
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None
):
    fd, name = mkstemp(suffix, prefix, dir)
    _os.unlink(name)
    return open(fd, mode, buffering, encoding, errors, newline)


class SpooledTemporaryFile:
    """A file in memory that moves to the disk when it becomes long."""

    def __init__(
        self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
        errors=None
    ):
        import io

        self._max_size, self._rolled = max_size, False
        self._file = io.BytesIO() if "b" in mode else io.StringIO(newline=newline)
        self._arguments = (mode, buffering, encoding, newline, suffix, prefix, dir)

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def rollover(self):
        if self._rolled:
            return
        new = TemporaryFile(*self._arguments)
        at = self._file.tell()
        new.write(self._file.getvalue())
        new.seek(at)
        self._file, self._rolled = new, True

    def write(self, data):
        n = self._file.write(data)
        if self._max_size and not self._rolled and self._file.tell() > self._max_size:
            self.rollover()
        return n

    def fileno(self):
        self.rollover()
        return self._file.fileno()


class TemporaryDirectory:
    """A folder that is removed with all that is in it."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        import atexit

        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore, self._delete = ignore_cleanup_errors, delete
        if delete:
            atexit.register(self.cleanup)

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *_):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        import atexit

        atexit.unregister(self.cleanup)
        if _os.path.lexists(self.name):
            import shutil

            shutil.rmtree(self.name, ignore_errors=self._ignore)

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)
