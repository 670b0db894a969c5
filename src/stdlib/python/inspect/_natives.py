"""How built-in functions, classes and methods may be called, as CPython documents them; those missing say nothing in CPython either."""

_CALLED = {
    "(x, /)": "abs",
    "(async_iterable, /)": "aiter",
    "(iterable, /)": "all any",
    "(obj, /)": "ascii callable hash id len repr",
    "(number, /)": "bin hex oct",
    "(object=False, /)": "bool",
    "(*args, **kws)": "breakpoint",
    "(i, /)": "chr",
    "(function, /)": "classmethod staticmethod",
    "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)": "compile",
    "(real=0, imag=0)": "complex",
    "(obj, name, /)": "delattr hasattr",
    "(x, y, /)": "divmod",
    "(iterable, start=0)": "enumerate",
    "(source, /, globals=None, locals=None)": "eval",
    "(source, /, globals=None, locals=None, *, closure=None)": "exec",
    "(function, iterable, /)": "filter",
    "(x=0, /)": "float",
    "(value, format_spec='', /)": "format",
    "(iterable=(), /)": "frozenset list set tuple",
    "()": "globals locals object",
    "(prompt='', /)": "input",
    "(obj, class_or_tuple, /)": "isinstance",
    "(cls, class_or_tuple, /)": "issubclass",
    "(function, iterable, /, *iterables)": "map",
    "(object)": "memoryview",
    "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)": "open",
    "(c, /)": "ord",
    "(base, exp, mod=None)": "pow",
    "(*args, sep=' ', end='\\n', file=None, flush=False)": "print",
    "(fget=None, fset=None, fdel=None, doc=None)": "property",
    "(sequence, /)": "reversed",
    "(number, ndigits=None)": "round",
    "(obj, name, value, /)": "setattr",
    "(iterable, /, *, key=None, reverse=False)": "sorted",
    "(iterable, /, start=0)": "sum",
    "(*iterables, strict=False)": "zip",
    "(self, /)":
        "str.capitalize str.casefold str.isalnum str.isalpha str.isascii str.isdecimal str.isdigit "
        "str.isidentifier str.islower str.isnumeric str.isprintable str.isspace str.istitle str.isupper str.lower "
        "str.swapcase str.title str.upper list.clear list.copy list.reverse dict.clear dict.copy dict.items "
        "dict.keys dict.popitem dict.values set.clear set.copy set.pop frozenset.copy int.as_integer_ratio "
        "int.bit_count int.bit_length int.conjugate int.is_integer float.as_integer_ratio float.conjugate "
        "float.hex float.is_integer bytes.capitalize bytes.isalnum bytes.isalpha bytes.isascii bytes.isdigit "
        "bytes.islower bytes.isspace bytes.istitle bytes.isupper bytes.lower bytes.swapcase bytes.title "
        "bytes.upper bytearray.capitalize bytearray.clear bytearray.copy bytearray.isalnum bytearray.isalpha "
        "bytearray.isascii bytearray.isdigit bytearray.islower bytearray.isspace bytearray.istitle "
        "bytearray.isupper bytearray.lower bytearray.reverse bytearray.swapcase bytearray.title bytearray.upper",
    "(self, width, fillchar=' ', /)": "str.center str.ljust str.rjust",
    "(self, /, encoding='utf-8', errors='strict')": "str.encode bytes.decode bytearray.decode",
    "(self, /, tabsize=8)": "str.expandtabs bytes.expandtabs bytearray.expandtabs",
    "(self, /, *args, **kwargs)": "str.format",
    "(self, mapping, /)": "str.format_map",
    "(self, iterable, /)": "str.join list.extend",
    "(self, chars=None, /)": "str.lstrip str.rstrip str.strip",
    "(self, sep, /)":
        "str.partition str.rpartition bytes.partition bytes.rpartition bytearray.partition bytearray.rpartition",
    "(self, prefix, /)": "str.removeprefix bytes.removeprefix bytearray.removeprefix",
    "(self, suffix, /)": "str.removesuffix bytes.removesuffix bytearray.removesuffix",
    "(self, old, new, /, count=-1)": "str.replace",
    "(self, /, sep=None, maxsplit=-1)":
        "str.rsplit str.split bytes.rsplit bytes.split bytearray.rsplit bytearray.split",
    "(self, /, keepends=False)": "str.splitlines bytes.splitlines bytearray.splitlines",
    "(self, table, /)": "str.translate",
    "(self, width, /)": "str.zfill bytes.zfill bytearray.zfill",
    "(self, object, /)": "list.append set.add set.discard set.remove",
    "(self, value, /)": "list.count list.remove tuple.count bytearray.remove",
    "(self, value, start=0, stop=9223372036854775807, /)": "list.index tuple.index",
    "(self, index, object, /)": "list.insert",
    "(self, index=-1, /)": "list.pop bytearray.pop",
    "(self, /, *, key=None, reverse=False)": "list.sort",
    "(self, key, default=None, /)": "dict.get dict.setdefault",
    "(self, /, *others)":
        "set.difference set.difference_update set.intersection set.intersection_update set.union set.update "
        "frozenset.difference frozenset.intersection frozenset.union",
    "(self, other, /)":
        "set.isdisjoint set.issubset set.issuperset set.symmetric_difference set.symmetric_difference_update "
        "frozenset.isdisjoint frozenset.issubset frozenset.issuperset frozenset.symmetric_difference",
    "(self, /, length=1, byteorder='big', *, signed=False)": "int.to_bytes",
    "(self, width, fillchar=b' ', /)":
        "bytes.center bytes.ljust bytes.rjust bytearray.center bytearray.ljust bytearray.rjust",
    "(self, iterable_of_bytes, /)": "bytes.join bytearray.join",
    "(self, bytes=None, /)":
        "bytes.lstrip bytes.rstrip bytes.strip bytearray.lstrip bytearray.rstrip bytearray.strip",
    "(self, old, new, count=-1, /)": "bytes.replace bytearray.replace",
    "(self, table, /, delete=b'')": "bytes.translate bytearray.translate",
    "(self, item, /)": "bytearray.append",
    "(self, iterable_of_ints, /)": "bytearray.extend",
    "(self, index, item, /)": "bytearray.insert",
}
_texts = {name: text for text, names in _CALLED.items() for name in names.split()}


def text_of(obj):
    """The text of its signature, or None."""
    if getattr(obj, "__module__", None) not in ("builtins", None):
        return None
    return _texts.get(getattr(obj, "__qualname__", None))
