"""File names and shell patterns: `*`, `?`, `[seq]`, `[!seq]`."""

import os
import functools

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    import re

    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pat)).match


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if match(os.path.normcase(name)) is not None]


def _set(inside):
    """The regular expression of what is between brackets."""
    negated = inside[0] == "!"
    inside = inside[1:] if negated else inside
    chunks, i = [], 0
    # Ranges that are the wrong way round match nothing.
    while i < len(inside):
        if i + 2 < len(inside) and inside[i + 1] == "-":
            low, high = inside[i], inside[i + 2]
            if low <= high:
                chunks.append(_quoted(low) + "-" + _quoted(high))
            i += 3
        else:
            chunks.append(_quoted(inside[i]))
            i += 1
    if not chunks:
        return "." if negated else "(?!)"
    return f"[{'^' if negated else ''}{''.join(chunks)}]"


def _quoted(c):
    return "\\" + c if c in "\\^-[]&~|" else c


def translate(pat):
    import re

    # What stands between the stars.
    pieces, out, i = [], [], 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            while pat[i : i + 1] == "*":
                i += 1
            pieces.append("".join(out))
            out = []
        elif c == "?":
            out.append(".")
        elif c == "[":
            end = i
            if pat[end : end + 1] == "!":
                end += 1
            if pat[end : end + 1] == "]":
                end += 1
            end = pat.find("]", end)
            if end < 0:
                out.append("\\[")
            else:
                out.append(_set(pat[i:end]))
                i = end + 1
        else:
            out.append(re.escape(c))
    last = "".join(out)
    if not pieces:
        return f"(?s:{last})\\Z"
    # The first place where a piece fits will do, so that long names do not take for ever.
    middle = "".join([f"(?>.*?{piece})" for piece in pieces[1:]])
    return f"(?s:{pieces[0]}{middle}.*{last})\\Z"
