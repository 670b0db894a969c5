"""Options of the command line, as C programs take them."""

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """An option is unknown, or its argument is missing."""

    def __init__(self, msg, opt=""):
        self.msg, self.opt = msg, opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    opts = []
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        opts, args = _one(opts, args, shortopts, longopts)
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    import os

    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    opts, others = [], []
    all_first = shortopts.startswith("+") or bool(os.environ.get("POSIXLY_CORRECT"))
    shortopts = shortopts.removeprefix("+")
    while args:
        if args[0] == "--":
            others += args[1:]
            break
        if args[0].startswith("-") and args[0] != "-":
            opts, args = _one(opts, args, shortopts, longopts)
        elif all_first:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return opts, others


def _one(opts, args, shortopts, longopts):
    first, rest = args[0], args[1:]
    if first.startswith("--"):
        name, equals, value = first[2:].partition("=")
        candidates = [o for o in longopts if o.startswith(name)]
        if not candidates:
            raise GetoptError(f"option --{name} not recognized", name)
        if name in candidates:
            found, takes = name, False
        elif name + "=" in candidates:
            found, takes = name, True
        elif len(candidates) > 1:
            raise GetoptError(f"option --{name} not a unique prefix", name)
        else:
            found, takes = candidates[0].removesuffix("="), candidates[0].endswith("=")
        if takes and not equals:
            if not rest:
                raise GetoptError(f"option --{found} requires argument", found)
            value, rest = rest[0], rest[1:]
        elif equals and not takes:
            raise GetoptError(f"option --{found} must not have an argument", found)
        return opts + [("--" + found, value)], rest
    letters = first[1:]
    opts = list(opts)
    while letters:
        letter, letters = letters[0], letters[1:]
        at = shortopts.find(letter)
        if at < 0 or letter == ":":
            raise GetoptError(f"option -{letter} not recognized", letter)
        value = ""
        if shortopts[at + 1 : at + 2] == ":":
            if not letters:
                if not rest:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                letters, rest = rest[0], rest[1:]
            value, letters = letters, ""
        opts.append(("-" + letter, value))
    return opts, rest
