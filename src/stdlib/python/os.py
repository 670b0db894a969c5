"""The operating system: files and folders, the environment, the process."""

import posix as _posix
import sys
from posix import (
    EX_OK, F_OK, O_APPEND, O_CLOEXEC, O_CREAT, O_DIRECTORY, O_DSYNC, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_RDWR,
    O_SYNC, O_TRUNC, O_WRONLY, R_OK, W_OK, X_OK, _exit, cpu_count, dup, fsync, ftruncate, getcwd, getcwdb, getegid,
    geteuid, getgid, getpid, getppid, getuid, isatty, lseek, pipe, strerror, umask, urandom,
)

_home_of = _posix.home_of

name = "posix"
linesep = "\n"
curdir = "."
pardir = ".."
sep = "/"
extsep = "."
altsep = None
pathsep = ":"
defpath = "/bin:/usr/bin"
devnull = "/dev/null"
error = OSError

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_ACCMODE = 3

# What the functions below can do; programs ask with `f in os.supports_…`.
supports_dir_fd = set()
supports_effective_ids = set()
supports_fd = set()
supports_follow_symlinks = set()
supports_bytes_environ = True


def fspath(path):
    """The path as str or bytes, or TypeError."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    found = method(path)
    if isinstance(found, (str, bytes)):
        return found
    raise TypeError(
        f"expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(found).__name__}"
    )


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


import posixpath as path

sys.modules["os.path"] = path

from abc import ABC as _ABC, abstractmethod as _abstractmethod
from collections.abc import MutableMapping as _MutableMapping


class PathLike(_ABC):
    """What has __fspath__."""

    __slots__ = ()

    @_abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, "__fspath__") or NotImplemented
        return NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


class _Environ(_MutableMapping):
    """The environment: a mapping of str to str."""

    def __init__(self, data):
        self._data = data

    def _text(self, v):
        if not isinstance(v, str):
            raise TypeError(f"str expected, not {type(v).__name__}")
        return v

    def __getitem__(self, key):
        key = self._text(key)
        if key not in self._data:
            raise KeyError(key) from None
        return self._data[key]

    def __setitem__(self, key, value):
        key, value = self._text(key), self._text(value)
        _posix.putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        key = self._text(key)
        if key not in self._data:
            raise KeyError(key) from None
        del self._data[key]

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return self._text(key) in self._data

    def __repr__(self):
        inside = ", ".join(f"{key!r}: {value!r}" for key, value in self._data.items())
        return f"environ({{{inside}}})"

    def copy(self):
        return dict(self._data)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return {**self._data, **dict(other)} if hasattr(other, "keys") else NotImplemented

    def __ror__(self, other):
        return {**dict(other), **self._data} if hasattr(other, "keys") else NotImplemented


environ = _Environ(_posix.environ)


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value):
    _posix.putenv(fsdecode(name), fsdecode(value))


def unsetenv(name):
    putenv(name, "")


def get_exec_path(env=None):
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


class _Record(tuple):
    """A tuple whose items, and some further values, have names."""

    __slots__ = ()
    _fields = ()

    def __new__(cls, values):
        return tuple.__new__(cls, values)

    def __repr__(self):
        inside = ", ".join(f"{field}={self[i]!r}" for i, field in enumerate(self._fields))
        return f"{type(self).__module__}.{type(self).__qualname__}({inside})"

    def __reduce__(self):
        return type(self), (tuple(self),)


def _record(name, fields):
    fields = tuple(fields.split())
    body = {"__slots__": (), "_fields": fields, "__module__": "os", "n_fields": len(fields)}
    body["__match_args__"] = fields
    for i, field in enumerate(fields):
        body[field] = property(lambda self, i=i: self[i])
    return type(name, (_Record,), body)


terminal_size = _record("terminal_size", "columns lines")
uname_result = _record("uname_result", "sysname nodename release version machine")
times_result = _record("times_result", "user system children_user children_system elapsed")


class stat_result:
    """What os.stat() tells: a sequence of ten ints, and more as attributes. Times are whole seconds as items, and exact as attributes."""

    n_sequence_fields = 10
    n_fields = 19
    _fields = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime")
    __match_args__ = _fields

    def __init__(self, values):
        values = tuple(values)
        if len(values) == 10:
            times = [int(v * 10**9) for v in values[7:]]
            values = values[:7] + tuple(times) + (4096, 0, 0)
        if len(values) != 13:
            raise TypeError(f"os.stat_result() takes an at least 10-sequence ({len(values)}-sequence given)")
        (self.st_mode, self.st_ino, self.st_dev, self.st_nlink, self.st_uid, self.st_gid, self.st_size) = values[:7]
        self.st_atime_ns, self.st_mtime_ns, self.st_ctime_ns = values[7:10]
        self.st_blksize, self.st_blocks, self.st_rdev = values[10:]
        self._items = values[:7] + tuple(v // 10**9 for v in values[7:10])

    st_atime = property(lambda self: self.st_atime_ns / 1e9)
    st_mtime = property(lambda self: self.st_mtime_ns / 1e9)
    st_ctime = property(lambda self: self.st_ctime_ns / 1e9)

    def __len__(self):
        return 10

    def __getitem__(self, i):
        return self._items[i]

    def __iter__(self):
        return iter(self._items)

    def __eq__(self, other):
        return self._items == (other._items if isinstance(other, stat_result) else other)

    def __hash__(self):
        return hash(self._items)

    def __repr__(self):
        inside = ", ".join(f"{field}={v!r}" for field, v in zip(self._fields, self._items))
        return f"os.stat_result({inside})"


def _no_dir_fd(*given):
    if any(v is not None for v in given):
        raise NotImplementedError("mimeo does not support dir_fd yet")


def stat(path, *, dir_fd=None, follow_symlinks=True):
    _no_dir_fd(dir_fd)
    if isinstance(path, int):
        return fstat(path)
    return stat_result(_posix.stat(path, bool(follow_symlinks)))


def lstat(path, *, dir_fd=None):
    _no_dir_fd(dir_fd)
    return stat_result(_posix.stat(path, False))


def fstat(fd):
    return stat_result(_posix.fstat(fd))


def listdir(path=None):
    return _posix.listdir("." if path is None else path)


class DirEntry:
    """An entry of a folder, as os.scandir() gives it."""

    __slots__ = ("name", "path", "_kind", "_inode", "_stat", "_lstat")

    def __init__(self, name, path, kind, inode):
        self.name, self.path, self._kind, self._inode = name, path, kind, inode
        self._stat = self._lstat = None

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def inode(self):
        return self._inode

    def is_symlink(self):
        return self._kind == "l"

    def is_junction(self):
        return False

    def is_dir(self, *, follow_symlinks=True):
        if self._kind == "l":
            return follow_symlinks and path.isdir(self.path)
        return self._kind == "d"

    def is_file(self, *, follow_symlinks=True):
        if self._kind == "l":
            return follow_symlinks and path.isfile(self.path)
        return self._kind == "-"

    def stat(self, *, follow_symlinks=True):
        if follow_symlinks and self._kind == "l":
            if self._stat is None:
                self._stat = stat(self.path)
            return self._stat
        if self._lstat is None:
            self._lstat = lstat(self.path)
        return self._lstat


DirEntry.__module__ = "posix"


class _ScandirIterator:
    """The entries of a folder; also a context manager."""

    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path=None):
    folder = "." if path is None else fspath(path)
    join = sys.modules["posixpath"].join
    entries = _posix.scan(folder)
    return _ScandirIterator([DirEntry(name, join(folder, name), kind, inode) for name, kind, inode in entries])


def mkdir(path, mode=0o777, *, dir_fd=None):
    _no_dir_fd(dir_fd)
    _posix.mkdir(path, mode)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (b"." if isinstance(tail, bytes) else "."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def rmdir(path, *, dir_fd=None):
    _no_dir_fd(dir_fd)
    _posix.rmdir(path)


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def remove(path, *, dir_fd=None):
    _no_dir_fd(dir_fd)
    _posix.unlink(path)


def unlink(path, *, dir_fd=None):
    _no_dir_fd(dir_fd)
    _posix.unlink(path)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _no_dir_fd(src_dir_fd, dst_dir_fd)
    _posix.rename(src, dst)


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _no_dir_fd(src_dir_fd, dst_dir_fd)
    _posix.rename(src, dst)


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def chdir(path):
    _posix.chdir(path)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    _no_dir_fd(dir_fd)
    return _posix.access(path, mode)


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _no_dir_fd(dir_fd)
    _posix.chmod(path, mode)


def readlink(path, *, dir_fd=None):
    _no_dir_fd(dir_fd)
    return _posix.readlink(path)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    _no_dir_fd(dir_fd)
    _posix.symlink(src, dst)


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    _no_dir_fd(src_dir_fd, dst_dir_fd)
    _posix.link(src, dst)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    _no_dir_fd(dir_fd)
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is None:
        if times is None:
            import time

            now = time.time_ns()
            ns = (now, now)
        else:
            ns = tuple(t * 10**9 if isinstance(t, int) else round(t * 10**9) for t in times)
    _posix.utime(path, *ns)


def truncate(path, length):
    if isinstance(path, int):
        ftruncate(path, length)
    else:
        _posix.truncate(path, length)


def open(path, flags, mode=0o777, *, dir_fd=None):
    _no_dir_fd(dir_fd)
    return _posix.open(path, flags, mode)


def close(fd):
    _posix.close(fd)


def closerange(fd_low, fd_high):
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


def read(fd, n):
    return _posix.read(fd, n)


def write(fd, data):
    return _posix.write(fd, data)


def dup2(fd, fd2, inheritable=True):
    return _posix.dup2(fd, fd2)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    import io

    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def get_terminal_size(fd=1):
    return terminal_size(_posix.get_terminal_size(fd))


def uname():
    return uname_result(_posix.uname())


def times():
    return times_result(_posix.times())


def process_cpu_count():
    return cpu_count()


def sched_getaffinity(pid):
    return set(range(cpu_count()))


def getlogin():
    return environ.get("LOGNAME") or environ.get("USER") or "root"


def get_inheritable(fd):
    return False


def device_encoding(fd):
    return "UTF-8" if isatty(fd) else None


def system(command):
    """Run a command by the shell; its wait status."""
    status, _, _, _ = _posix.run(["/bin/sh", "-c", fsdecode(command)], None, ["inherit"] * 3, None, environ._data, None)
    return status << 8 if status >= 0 else -status


def waitstatus_to_exitcode(status):
    return -(status & 127) if status & 127 else status >> 8


def popen(cmd, mode="r", buffering=-1):
    """What a command prints, as a file."""
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode != "r":
        raise NotImplementedError("mimeo does not support popen() for writing yet")
    import io

    status, out, _, _ = _posix.run(["/bin/sh", "-c", cmd], None, ["inherit", "pipe", "inherit"], None, environ._data, None)

    class _Output(io.StringIO):
        def close(self):
            super().close()
            return None if status == 0 else status << 8

        def __exit__(self, *_):
            self.close()

    return _Output(out.decode())


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(folder, names of folders, names of files) of every folder below `top`."""
    stack = [fspath(top)]
    while stack:
        here = stack.pop()
        if isinstance(here, tuple):
            yield here
            continue
        folders, files, links = [], [], set()
        try:
            entries = list(scandir(here))
        except OSError as e:
            if onerror is not None:
                onerror(e)
            continue
        below = []
        for entry in entries:
            if entry.is_dir():
                folders.append(entry.name)
                if entry.is_symlink():
                    links.add(entry.name)
                elif not topdown or followlinks:
                    below.append(entry.path)
                if entry.is_symlink() and followlinks:
                    below.append(entry.path)
            else:
                files.append(entry.name)
        if topdown:
            yield here, folders, files
            # The program may have removed or reordered some.
            for name in reversed(folders):
                inner = path.join(here, name)
                if followlinks or not path.islink(inner):
                    stack.append(inner)
        else:
            stack.append((here, folders, files))
            stack.extend(reversed(below))


def fork():
    raise NotImplementedError("mimeo does not support os.fork() yet")


def kill(pid, sig):
    import _signal

    _signal.kill(pid, sig)
    if "signal" in sys.modules:
        sys.modules["signal"]._deliver()


__all__ = [text for text in dir() if not text.startswith("_") and text not in ("sys",)] + ["_exit"]
