"""Copying, moving and removing files and whole folders."""

import os
import stat

COPY_BUFSIZE = 256 * 1024

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SpecialFileError",
    "disk_usage", "get_terminal_size", "which", "ignore_patterns", "SameFileError", "make_archive", "unpack_archive", "chown",
]


class Error(OSError):
    """Several files could not be copied."""


class SameFileError(Error):
    """Source and destination are the same file."""


class SpecialFileError(OSError):
    """Not possible with a special file."""


def copyfileobj(fsrc, fdst, length=0):
    length = length or COPY_BUFSIZE
    while data := fsrc.read(length):
        fdst.write(data)


def _same(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    if _same(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as fsrc, open(dst, "wb") as fdst:
        copyfileobj(fsrc, fdst)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    if follow_symlinks or not os.path.islink(src):
        os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    if not follow_symlinks and os.path.islink(src):
        return
    s = os.stat(src)
    os.utime(dst, ns=(s.st_atime_ns, s.st_mtime_ns))
    os.chmod(dst, stat.S_IMODE(s.st_mode))


def _into(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    import fnmatch

    def ignore(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return ignore


def copytree(
    src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False
):
    entries = list(os.scandir(src))
    ignored = set() if ignore is None else ignore(os.fspath(src), [e.name for e in entries])
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in ignored:
            continue
        from_, to = os.path.join(src, entry.name), os.path.join(dst, entry.name)
        try:
            if entry.is_symlink() and symlinks:
                os.symlink(os.readlink(from_), to)
            elif entry.is_symlink() and ignore_dangling_symlinks and not os.path.exists(from_):
                continue
            elif entry.is_dir():
                copytree(from_, to, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(from_, to)
        except Error as e:
            errors.extend(e.args[0])
        except OSError as e:
            errors.append((from_, to, str(e)))
    try:
        copystat(src, dst)
    except OSError as e:
        errors.append((src, dst, str(e)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    def failed(function, name, e):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(function, name, e)
        elif onerror is not None:
            onerror(function, name, (type(e), e, e.__traceback__))
        else:
            raise e

    def remove(folder):
        try:
            entries = list(os.scandir(folder))
        except OSError as e:
            return failed(os.scandir, folder, e)
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                remove(entry.path)
                continue
            try:
                os.unlink(entry.path)
            except OSError as e:
                failed(os.unlink, entry.path, e)
        try:
            os.rmdir(folder)
        except OSError as e:
            failed(os.rmdir, folder, e)

    try:
        if os.path.islink(path):
            raise OSError("Cannot call rmtree on a symbolic link")
        os.lstat(path)
    except OSError as e:
        return failed(os.path.islink if os.path.islink(path) else os.lstat, path, e)
    remove(path)


rmtree.avoids_symlink_attacks = False


def move(src, dst, copy_function=copy2):
    real = dst
    if os.path.isdir(dst):
        if _same(src, dst):
            os.rename(src, dst)
            return
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(real):
            raise Error(f"Destination path '{real}' already exists")
    try:
        os.rename(src, real)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), real)
            os.unlink(src)
        elif os.path.isdir(src):
            if os.path.abspath(real).startswith(os.path.abspath(src) + "/"):
                raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.") from None
            copytree(src, real, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real)
            os.unlink(src)
    return real


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    def usable(name):
        return os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name)

    if os.path.dirname(cmd):
        return cmd if usable(cmd) else None
    path = os.environ.get("PATH", os.defpath) if path is None else path
    for folder in os.fspath(path).split(os.pathsep) if path else ():
        name = os.path.join(folder, cmd)
        if usable(name):
            return name
    return None


def get_terminal_size(fallback=(80, 24)):
    sizes = []
    for variable in ("COLUMNS", "LINES"):
        try:
            sizes.append(int(os.environ[variable]))
        except (KeyError, ValueError):
            sizes.append(0)
    if min(sizes) <= 0:
        import sys

        try:
            real = os.get_terminal_size(sys.__stdout__.fileno())
        except (AttributeError, ValueError, OSError):
            real = fallback
        sizes = [size if size > 0 else real[i] or fallback[i] for i, size in enumerate(sizes)]
    return os.terminal_size(sizes)


def disk_usage(path):
    raise NotImplementedError("mimeo does not support shutil.disk_usage() yet")


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    raise NotImplementedError("mimeo does not support shutil.chown() yet")


def make_archive(*args, **kwargs):
    raise NotImplementedError("mimeo does not support shutil.make_archive() yet")


def unpack_archive(*args, **kwargs):
    raise NotImplementedError("mimeo does not support shutil.unpack_archive() yet")
