//! What CPython has written in C and mimeo in Python: messages name its classes with their modules, and count arguments in other words;
//! tracebacks do not show its frames.

/// Modules (files of `src/stdlib/python/`) and which of their functions and classes; none: all. Names stand for what begins so.
const NATIVE: &[(&str, &[&str])] = &[
    ("array", &[]),
    ("bisect", &[]),
    ("collections", &["defaultdict", "OrderedDict", "deque", "_deque_iterator", "_deque_reverse_iterator"]),
    ("collections._deque", &[]),
    ("datetime", &["date", "time", "datetime", "timedelta", "timezone", "tzinfo"]),
    ("decimal", &["Decimal", "Context"]),
    ("functools", &["partial", "reduce", "cmp_to_key"]),
    ("heapq", &["heapify", "heappop", "heappush", "heappushpop", "heapreplace"]),
    ("itertools", &[]),
    ("operator", &[]),
    ("re", &["Match", "Pattern"]),
    ("types", &["GenericAlias", "SimpleNamespace", "UnionType"]),
    ("typing", &["ParamSpec", "TypeAliasType", "TypeVar", "TypeVarTuple"]),
];

/// Is the class or function of this name, or what it is in, native in CPython?
pub fn is_native(module: &str, qualname: &str) -> bool {
    let first = qualname.split('.').next().unwrap_or(qualname);
    let found = NATIVE.iter().find(|(name, _)| *name == module);
    found.is_some_and(|(_, names)| names.is_empty() || names.contains(&first))
}

/// Modules whose frames CPython does not have, as far as programs notice.
const HIDDEN: &[&str] = &[
    "_decimal_context",
    "_decimal_format",
    "_decimal_functions",
    "_decimal_methods",
    "_generics",
    "_queue",
    "_string",
    "_strptime",
    "_thread",
    "_weakrefset",
    "abc",
    "array",
    "atexit",
    "binascii",
    "bisect",
    "codecs",
    "collections",
    "collections._deque",
    "contextvars",
    "copyreg",
    "csv",
    "datetime",
    "datetime._date",
    "datetime._datetime",
    "datetime._days",
    "datetime._delta",
    "datetime._iso",
    "datetime._local",
    "datetime._time",
    "datetime._zone",
    "decimal",
    "functools",
    "hashlib",
    "heapq",
    "io",
    "itertools",
    "marshal",
    "operator",
    "os",
    "pickle",
    "signal",
    "struct",
    "time",
    "unicodedata",
    "warnings",
    "weakref",
    "zlib",
];

/// Does this module of the library have no frames in CPython?
pub fn hides_frames(module: &str) -> bool {
    HIDDEN.contains(&module)
}

/// The module of the library that code with this file name belongs to.
pub fn library_module(filename: &str) -> Option<&str> {
    filename.strip_prefix("<frozen ")?.strip_suffix('>')
}
