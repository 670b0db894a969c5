//! What CPython has written in C and mimeo in Python: messages name its classes with their modules, and count arguments in other words.

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
