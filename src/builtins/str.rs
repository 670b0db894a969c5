//! `str`: operators, indexing, and the table of its methods. The methods' bodies are in the `str_…` files.
use super::compare::CompareOp;
use super::number::{self, Number};
use super::operators::BinaryOp;
use super::{
    iteration, list, protocol, slice, str_case as case, str_find as find, str_format as template, str_make as make,
};
use super::{str_pad as pad, str_split as split};
use crate::heap::most_bytes;
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Kind, Ref, Str, Value, range::Slice, surrogate};
use std::cmp::Ordering;

/// The type.
pub const SPEC: TypeSpec = TypeSpec { class: |types| types.str, methods: METHODS };

const METHODS: &[NativeDef] = &[
    NativeDef::function("__new__", make::new, 1, 255).with_keywords(&["object", "encoding", "errors"]),
    NativeDef::method(
        "__iter__",
        |rt, args| Ok(iteration::native_iter_of(rt, args[0], Kind::Str).unwrap_or_default()),
        1,
        1,
    ),
    NativeDef::method("__getnewargs__", getnewargs, 1, 1),
    NativeDef::method("__len__", |rt, args| Ok(rt.int64(receiver(args).char_len() as i64)), 1, 1),
    NativeDef::method("__getitem__", |rt, args| get_item(rt, receiver(args), args[1]), 2, 2),
    NativeDef::method("__contains__", |rt, args| Ok(Value::bool(contains(rt, receiver(args), args[1])?)), 2, 2),
    NativeDef::method("find", find::find, 2, 4),
    NativeDef::method("rfind", find::rfind, 2, 4),
    NativeDef::method("index", find::index, 2, 4),
    NativeDef::method("rindex", find::rindex, 2, 4),
    NativeDef::method("count", find::count, 2, 4),
    NativeDef::method("startswith", find::startswith, 2, 4),
    NativeDef::method("endswith", find::endswith, 2, 4),
    NativeDef::method("replace", find::replace, 3, 4).with_keywords(&["count"]),
    NativeDef::method("removeprefix", find::removeprefix, 2, 2),
    NativeDef::method("removesuffix", find::removesuffix, 2, 2),
    NativeDef::method("split", split::split, 1, 3).with_keywords(&["sep", "maxsplit"]),
    NativeDef::method("rsplit", split::rsplit, 1, 3).with_keywords(&["sep", "maxsplit"]),
    NativeDef::method("splitlines", split::splitlines, 1, 2).with_keywords(&["keepends"]),
    NativeDef::method("partition", split::partition, 2, 2),
    NativeDef::method("rpartition", split::rpartition, 2, 2),
    NativeDef::method("strip", split::strip, 1, 2),
    NativeDef::method("lstrip", split::lstrip, 1, 2),
    NativeDef::method("rstrip", split::rstrip, 1, 2),
    NativeDef::method("join", make::join, 2, 2),
    NativeDef::method("encode", make::encode, 1, 3).with_keywords(&["encoding", "errors"]),
    NativeDef::method("translate", make::translate, 2, 2),
    NativeDef::function("maketrans", make::maketrans, 1, 3),
    NativeDef::method("format", template::format, 1, 255).with_keywords(&["**"]),
    NativeDef::method("format_map", template::format_map, 2, 2),
    NativeDef::method("lower", |rt, args| Ok(case::lower(rt, receiver(args)).into()), 1, 1),
    NativeDef::method("upper", |rt, args| Ok(case::upper(rt, receiver(args)).into()), 1, 1),
    NativeDef::method("casefold", |rt, args| Ok(rt.str(case::casefold(receiver(args).as_str())).into()), 1, 1),
    NativeDef::method("title", |rt, args| Ok(rt.str(case::title(receiver(args).as_str())).into()), 1, 1),
    NativeDef::method("capitalize", |rt, args| Ok(rt.str(case::capitalize(receiver(args).as_str())).into()), 1, 1),
    NativeDef::method("swapcase", |rt, args| Ok(rt.str(case::swapcase(receiver(args).as_str())).into()), 1, 1),
    NativeDef::method("isalpha", |_, args| test(args, case::is_alpha), 1, 1),
    NativeDef::method("isdigit", |_, args| test(args, case::is_digit), 1, 1),
    NativeDef::method("isdecimal", |_, args| test(args, case::is_decimal), 1, 1),
    NativeDef::method("isnumeric", |_, args| test(args, case::is_numeric), 1, 1),
    NativeDef::method("isalnum", |_, args| test(args, case::is_alnum), 1, 1),
    NativeDef::method("isspace", |_, args| test(args, case::is_space), 1, 1),
    NativeDef::method("isprintable", |_, args| test(args, case::is_printable), 1, 1),
    NativeDef::method("isascii", |_, args| test(args, str::is_ascii), 1, 1),
    NativeDef::method("islower", |_, args| test(args, case::is_lower), 1, 1),
    NativeDef::method("isupper", |_, args| test(args, case::is_upper), 1, 1),
    NativeDef::method("istitle", |_, args| test(args, case::is_title), 1, 1),
    NativeDef::method("isidentifier", |_, args| test(args, case::is_identifier), 1, 1),
    NativeDef::method("center", pad::center, 2, 3),
    NativeDef::method("ljust", pad::ljust, 2, 3),
    NativeDef::method("rjust", pad::rjust, 2, 3),
    NativeDef::method("zfill", pad::zfill, 2, 2),
    NativeDef::method("expandtabs", pad::expandtabs, 1, 2).with_keywords(&["tabsize"]),
];

/// The receiver of a method of str.
pub fn receiver(args: Args) -> Ref<Str> {
    args[0].get::<Str>().expect("the caller has checked the receiver's class")
}

fn getnewargs(rt: &mut Runtime, args: Args) -> PyResult {
    let text = rt.str(receiver(args).as_str()).into();
    Ok(rt.tuple(&[text]).into())
}

fn test(args: Args, f: fn(&str) -> bool) -> PyResult {
    Ok(Value::bool(f(receiver(args).as_str())))
}

/// Argument `i` as a str, else the TypeError of method `name`.
pub fn text_argument(rt: &mut Runtime, args: Args, i: usize, name: &str) -> PyResult<Ref<Str>> {
    match args[i].get::<Str>() {
        Some(s) => Ok(s),
        None => {
            let got = protocol::type_name_or_none(rt, args[i]);
            let which = if args.len() > 2 || matches!(name, "find" | "rfind" | "index" | "rindex" | "count") {
                format!(" {i}")
            } else {
                String::new()
            };
            rt.type_error(format!("{name}() argument{which} must be str, not {got}"))
        }
    }
}

/// `a op b`, where one of them is a str; `None` when it does not know the operator.
#[inline]
pub fn binary(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    match (op, a.get::<Str>(), b.get::<Str>()) {
        (BinaryOp::Add, Some(x), Some(y)) => Some(Ok(concat(rt, x, y).into())),
        (BinaryOp::Mul, Some(s), None) => repeat(rt, s, b),
        (BinaryOp::Mul, None, Some(s)) => repeat(rt, s, a),
        (BinaryOp::Mod, Some(s), _) => Some(super::percent::format(rt, s, b)),
        _ => None,
    }
}

/// `a + b`
#[inline]
pub fn concat(rt: &mut Runtime, a: Ref<Str>, b: Ref<Str>) -> Ref<Str> {
    let plain = |s: Ref<Str>| s.header.class_word() == rt.types.str.word();
    if a.char_len() == 0 && plain(b) {
        return b;
    }
    if b.char_len() == 0 && plain(a) {
        return a;
    }
    rt.alloc(rt.types.str, |header| a.append(header, &b))
}

fn repeat(rt: &mut Runtime, s: Ref<Str>, times: Value) -> Option<PyResult> {
    let times = match number::of(times) {
        Some(Number::Int(n)) => n.max(0) as usize,
        Some(Number::Big(_)) => {
            return Some(rt.overflow_error("cannot fit 'int' into an index-sized integer"));
        }
        _ => {
            let name = rt.names.index;
            rt.special(times, name)?;
            match number::index_i64(rt, times) {
                Ok(n) => n.max(0) as usize,
                Err(raised) => return Some(Err(raised)),
            }
        }
    };
    if times == 1 && s.header.class_word() == rt.types.str.word() {
        return Some(Ok(s.into()));
    }
    match s.as_str().len().checked_mul(times) {
        Some(bytes) if bytes <= most_bytes() => Some(Ok(rt.str(s.as_str().repeat(times)).into())),
        _ if s.char_len() > isize::MAX as usize / times => Some(rt.overflow_error("repeated string is too long")),
        _ => Some(rt.raise_with(rt.types.memory_error, &[])),
    }
}

/// `a op b`
#[inline]
pub fn compare(op: CompareOp, a: Ref<Str>, b: Ref<Str>) -> bool {
    match op {
        CompareOp::Eq => equal(a, b),
        CompareOp::Ne => !equal(a, b),
        _ => op.of(order(a, b)),
    }
}

/// By code points, as UTF-8 sorts; but for lone surrogates.
#[inline]
pub fn order(a: Ref<Str>, b: Ref<Str>) -> Ordering {
    if a.is_ascii() || b.is_ascii() || !(surrogate::any(a.as_str()) || surrogate::any(b.as_str())) {
        return a.as_str().cmp(b.as_str());
    }
    a.as_str().chars().map(surrogate::code).cmp(b.as_str().chars().map(surrogate::code))
}

/// The same text?
#[inline]
pub fn equal(a: Ref<Str>, b: Ref<Str>) -> bool {
    a.is(b) || (!(a.interned() && b.interned()) && a.as_str() == b.as_str())
}

/// The str of one character; those of ASCII are made once.
#[inline]
pub fn of_char(rt: &mut Runtime, c: char) -> Ref<Str> {
    match rt.names.ascii.get(c as usize) {
        Some(s) => *s,
        None => rt.str(c),
    }
}

/// Character `i`, which is below the length.
#[inline]
pub fn char_at(rt: &mut Runtime, s: Ref<Str>, i: usize) -> Ref<Str> {
    if s.is_ascii() {
        return rt.names.ascii[s.as_str().as_bytes()[i] as usize];
    }
    let c = s.as_str().chars().nth(i).unwrap_or('\0');
    of_char(rt, c)
}

/// `s[index]`, for an int or a slice.
#[inline]
pub fn get_item(rt: &mut Runtime, s: Ref<Str>, index: Value) -> PyResult {
    if let Some(i) = index.as_int()
        && let Some(i) = list::place(i, s.char_len())
    {
        return Ok(char_at(rt, s, i).into());
    }
    get_item_slow(rt, s, index)
}

fn get_item_slow(rt: &mut Runtime, s: Ref<Str>, index: Value) -> PyResult {
    if let Some(slice) = index.get::<Slice>() {
        let span = slice::pick(rt, slice, s.char_len())?;
        return Ok(slice_of(rt, s, span).into());
    }
    let name = rt.names.index;
    if number::int_of(index).is_none() && rt.special(index, name).is_none() {
        let got = protocol::type_name(rt, index);
        return rt.type_error(format!("string indices must be integers, not '{got}'"));
    }
    let i = number::index_i64(rt, index)?;
    match list::place(i, s.char_len()) {
        Some(i) => Ok(char_at(rt, s, i).into()),
        None => rt.index_error("string index out of range"),
    }
}

fn slice_of(rt: &mut Runtime, s: Ref<Str>, span: slice::Picked) -> Ref<Str> {
    if span.count == 0 {
        return rt.names.empty;
    }
    if span.step == 1 {
        if span.count == s.char_len() && s.header.class_word() == rt.types.str.word() {
            return s;
        }
        if span.count == 1 {
            return char_at(rt, s, span.start as usize);
        }
        return rt.str(between(s, span.start as usize, span.start as usize + span.count));
    }
    let text: String = if s.is_ascii() {
        let bytes = s.as_str().as_bytes();
        span.positions().map(|i| bytes[i] as char).collect()
    } else {
        let chars: Vec<char> = s.as_str().chars().collect();
        span.positions().map(|i| chars[i]).collect()
    };
    rt.str(text)
}

/// The text between code points `start` and `stop`.
pub fn between(s: Ref<Str>, start: usize, stop: usize) -> String {
    let text = &s.as_str()[s.byte_offset(start)..];
    if s.is_ascii() {
        return text[..stop - start].to_owned();
    }
    let end = text.char_indices().nth(stop - start).map_or(text.len(), |(at, _)| at);
    text[..end].to_owned()
}

/// `v in s`
pub fn contains(rt: &mut Runtime, s: Ref<Str>, v: Value) -> PyResult<bool> {
    match v.get::<Str>() {
        Some(part) => Ok(s.as_str().contains(part.as_str())),
        None => {
            let got = protocol::type_name(rt, v);
            rt.type_error(format!("'in <string>' requires string as left operand, not {got}"))
        }
    }
}
