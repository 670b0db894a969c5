"""Operations on path names, as os.path offers them: text in, text out, and questions about files."""

import os
import stat as _stat

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix",
    "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
    "expanduser", "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir",
    "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath",
    "commonpath", "isjunction", "isdevdrive", "isreserved",
]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False
ALLOW_MISSING = object()


def _marks(path):
    """Separator, dot and empty text of the path's own type."""
    return (b"/", b".", b"") if isinstance(path, bytes) else ("/", ".", "")


def _check(function, *paths):
    """The error of mixing str and bytes."""
    kinds = {bytes if isinstance(p, bytes) else str for p in paths if isinstance(p, (str, bytes))}
    if len(kinds) == 2:
        raise TypeError("Can't mix strings and bytes in path components") from None
    for p in paths:
        if not isinstance(p, (str, bytes)):
            raise TypeError(
                f"{function}() argument must be str, bytes, or os.PathLike object, not {type(p).__name__!r}"
            ) from None


def normcase(s):
    return os.fspath(s)


def isabs(s):
    s = os.fspath(s)
    return s.startswith(_marks(s)[0])


def join(a, *p):
    a = os.fspath(a)
    slash, _, _ = _marks(a)
    path = a
    try:
        parts = [os.fspath(part) for part in p]
    except TypeError:
        _check("join", a, *p)
        raise
    _check("join", a, *parts)
    for part in parts:
        if part.startswith(slash) or not path:
            path = part
        elif path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    p = os.fspath(p)
    slash, _, _ = _marks(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head.strip(slash):
        head = head.rstrip(slash)
    return head, tail


def basename(p):
    p = os.fspath(p)
    return p[p.rfind(_marks(p)[0]) + 1 :]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = os.fspath(p)
    slash, dot, empty = _marks(p)
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    # Dots at the beginning of the name are part of it.
    if at <= start or not p[start:at].strip(dot):
        return p, empty
    return p[:at], p[at:]


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    p = os.fspath(p)
    slash, _, empty = _marks(p)
    n = len(p) - len(p.lstrip(slash))
    if n == 2:
        return empty, p[:2], p[2:]
    if n:
        return empty, p[:1], p[1:]
    return empty, empty, p


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def normpath(path):
    path = os.fspath(path)
    slash, dot, empty = _marks(path)
    if not path:
        return dot
    _, root, rest = splitroot(path)
    kept = []
    for part in rest.split(slash):
        if part == empty or part == dot:
            continue
        if part != dot + dot or (not root and not kept) or (kept and kept[-1] == dot + dot):
            kept.append(part)
        elif kept:
            kept.pop()
    return root + slash.join(kept) or dot


def abspath(path):
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    filename = os.fspath(filename)
    slash, dot, empty = _marks(filename)
    known = {}
    path = slash if isabs(filename) else (os.getcwdb() if isinstance(filename, bytes) else os.getcwd())
    # What is left to follow, the next part last.
    left = filename.split(slash)[::-1]
    ends = []
    while left:
        part = left.pop()
        if part is None:
            # The target of a link has been followed: this is where it led.
            known[ends.pop()] = path
            continue
        if part == empty or part == dot:
            continue
        if part == dot + dot:
            path = dirname(path)
            continue
        here = path + part if path.endswith(slash) else path + slash + part
        try:
            is_link = _stat.S_ISLNK(os.lstat(here).st_mode)
            target = os.readlink(here) if is_link else None
        except OSError:
            if strict is True:
                raise
            path = here
            continue
        if not is_link:
            path = here
            continue
        if here in known:
            path = known[here]
            if path is not None:
                continue
            if strict:
                os.stat(here)
            path = here
            continue
        known[here] = None
        ends.append(here)
        left.append(None)
        if target.startswith(slash):
            path = slash
        left.extend(target.split(slash)[::-1])
    return normpath(path)


def relpath(path, start=None):
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, dot, empty = _marks(path)
    start = dot if start is None else os.fspath(start)
    _check("relpath", path, start)
    there = [x for x in abspath(path).split(slash) if x]
    here = [x for x in abspath(start).split(slash) if x]
    n = len(commonprefix([there, here]))
    parts = [dot + dot] * (len(here) - n) + there[n:]
    return slash.join(parts) if parts else dot


def commonpath(paths):
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _check("commonpath", *paths)
    slash, dot, empty = _marks(paths[0])
    if len({p.startswith(slash) for p in paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    parts = [[x for x in p.split(slash) if x and x != dot] for p in paths]
    root = slash if paths[0].startswith(slash) else empty
    return root + slash.join(commonprefix(parts))


def expanduser(path):
    path = os.fspath(path)
    as_bytes = isinstance(path, bytes)
    text = os.fsdecode(path)
    if not text.startswith("~"):
        return path
    user, _, rest = text[1:].partition("/")
    if user:
        home = os._home_of(user)
    else:
        home = os.environ.get("HOME") or os._home_of(None)
    if home is None:
        return path
    home = home.rstrip("/")
    whole = home + text[1 + len(user) :] or "/"
    return os.fsencode(whole) if as_bytes else whole


def expandvars(path):
    path = os.fspath(path)
    as_bytes = isinstance(path, bytes)
    text = os.fsdecode(path)
    if "$" not in text:
        return path
    out, i = [], 0
    while i < len(text):
        c = text[i]
        if c == "$" and text[i + 1 : i + 2] == "{" and "}" in text[i + 2 :]:
            end = text.index("}", i)
            name, after = text[i + 2 : end], end + 1
        elif c == "$":
            after = i + 1
            while after < len(text) and text[after].isascii() and (text[after].isalnum() or text[after] == "_"):
                after += 1
            name = text[i + 1 : after]
        else:
            out.append(c)
            i += 1
            continue
        if name in os.environ:
            out.append(os.environ[name])
            i = after
        else:
            out.append(text[i:after])
            i = after
    whole = "".join(out)
    return os.fsencode(whole) if as_bytes else whole


def _try_stat(path, follow=True):
    try:
        return os.stat(path) if follow else os.lstat(path)
    except (OSError, ValueError):
        return None


def exists(path):
    return _try_stat(path) is not None


def lexists(path):
    return _try_stat(path, False) is not None


def isfile(path):
    s = _try_stat(path)
    return s is not None and _stat.S_ISREG(s.st_mode)


def isdir(s):
    s = _try_stat(s)
    return s is not None and _stat.S_ISDIR(s.st_mode)


def islink(path):
    s = _try_stat(path, False)
    return s is not None and _stat.S_ISLNK(s.st_mode)


def ismount(path):
    here = _try_stat(path, False)
    if here is None or _stat.S_ISLNK(here.st_mode):
        return False
    above = _try_stat(join(path, b".." if isinstance(os.fspath(path), bytes) else ".."))
    return above is not None and (here.st_dev != above.st_dev or here.st_ino == above.st_ino)


def isjunction(path):
    os.fspath(path)
    return False


def isdevdrive(path):
    os.fspath(path)
    return False


def getsize(filename):
    return os.stat(filename).st_size


def getmtime(filename):
    return os.stat(filename).st_mtime


def getatime(filename):
    return os.stat(filename).st_atime


def getctime(filename):
    return os.stat(filename).st_ctime


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    return samestat(os.fstat(fp1), os.fstat(fp2))
