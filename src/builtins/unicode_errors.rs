//! `UnicodeEncodeError`, `UnicodeDecodeError`, `UnicodeTranslateError`: what could not be converted, where and why.
use super::codecs::convert::bytes_object;
use super::exceptions::{field, set_field};
use super::str_make::bytes_of;
use super::{number, protocol, text};
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{Bytes, Exception, Ref, Str, Value, surrogate};

const FIELDS: [&str; 5] = ["encoding", "object", "start", "end", "reason"];

/// An exception object; `object` is the text or the bytes.
pub fn make(rt: &mut Runtime, encoding: &str, object: Value, start: usize, end: usize, reason: &str) -> Value {
    let class =
        if object.get::<Str>().is_some() { rt.types.unicode_encode_error } else { rt.types.unicode_decode_error };
    let (encoding, reason) = (rt.str(encoding).into(), rt.str(reason).into());
    let args = [encoding, object, rt.int64(start as i64), rt.int64(end as i64), reason];
    let e = super::exceptions::new_exception(rt, class, &args);
    for (name, v) in FIELDS.into_iter().zip(args) {
        set_field(rt, e, name, v);
    }
    e
}

fn receiver(rt: &mut Runtime, args: Args) -> PyResult<Ref<Exception>> {
    match args[0].get::<Exception>() {
        Some(e) => Ok(e),
        None => rt.type_error("descriptor requires a 'UnicodeError' object"),
    }
}

fn init(rt: &mut Runtime, args: Args, names: &[&str]) -> PyResult {
    let e = receiver(rt, args)?;
    let given = &args.positional[1..];
    let all = rt.tuple(given);
    e.args.set(all.into());
    if !args.keywords.is_empty() {
        let name = protocol::type_name(rt, args[0]);
        return rt.type_error(format!("{name}() takes no keyword arguments"));
    }
    if given.len() != names.len() {
        return rt.type_error(format!("function takes exactly {} arguments ({} given)", names.len(), given.len()));
    }
    let decode = rt.class_of(args[0]).is_subclass(rt.types.unicode_decode_error);
    for (i, (name, v)) in names.iter().zip(given).enumerate() {
        let v = match *name {
            "start" | "end" => {
                let n = number::index_clamped(rt, *v)?;
                rt.int64(n)
            }
            "object" if decode => continue,
            _ if v.get::<Str>().is_some() => *v,
            _ => {
                let got = protocol::type_name(rt, *v);
                return rt.type_error(format!("argument {} must be str, not {got}", i + 1));
            }
        };
        set_field(rt, args[0], name, v);
    }
    if decode {
        let object = given[1];
        let Some(data) = bytes_of(object) else {
            let got = protocol::type_name(rt, object);
            return rt.type_error(format!("a bytes-like object is required, not '{got}'"));
        };
        let kept = if object.get::<Bytes>().is_some() { object } else { bytes_object(rt, &data) };
        set_field(rt, args[0], "object", kept);
    }
    Ok(Value::NONE)
}

fn text_field(rt: &mut Runtime, e: Ref<Exception>, name: &str) -> PyResult<String> {
    match field(rt, e, name) {
        Some(v) => Ok(protocol::str(rt, v)?.as_str().to_owned()),
        None => Ok(String::new()),
    }
}

/// Where it begins and ends, within the object's length.
pub fn span(rt: &mut Runtime, e: Ref<Exception>) -> (usize, usize) {
    let length = field(rt, e, "object").and_then(length_of).unwrap_or(0) as i64;
    let mut part = |name| field(rt, e, name).and_then(Value::as_int).unwrap_or(0);
    let (start, end) = (part("start"), part("end"));
    let start = start.clamp(0, (length - 1).max(0));
    (start as usize, end.clamp(length.min(1), length) as usize)
}

fn length_of(v: Value) -> Option<usize> {
    v.get::<Str>().map(|s| s.char_len()).or_else(|| bytes_of(v).map(|b| b.len()))
}

fn to_str(rt: &mut Runtime, args: Args) -> PyResult {
    let e = receiver(rt, args)?;
    let Some(object) = field(rt, e, "object") else { return Ok(rt.names.empty.into()) };
    let reason = text_field(rt, e, "reason")?;
    let encoding = text_field(rt, e, "encoding")?;
    // As they were set, be they within the object or not.
    let mut part = |name| field(rt, e, name).and_then(Value::as_int).unwrap_or(0);
    let (start, end) = (part("start"), part("end"));
    let at = usize::try_from(start).unwrap_or(usize::MAX);
    let class = rt.class_of(args[0]);
    let what = if class.is_subclass(rt.types.unicode_decode_error) {
        let byte = bytes_of(object).and_then(|b| b.get(at).copied());
        let place = match byte {
            Some(byte) if end == start + 1 => format!("byte 0x{byte:02x} in position {start}"),
            _ => format!("bytes in position {start}-{}", end - 1),
        };
        format!("'{encoding}' codec can't decode {place}: {reason}")
    } else {
        let c = object.get::<Str>().and_then(|s| s.as_str().chars().nth(at));
        let place = match c {
            Some(c) if end == start + 1 => format!("character '{}' in position {start}", text::escaped(c)),
            _ => format!("characters in position {start}-{}", end - 1),
        };
        if class.is_subclass(rt.types.unicode_encode_error) {
            format!("'{encoding}' codec can't encode {place}: {reason}")
        } else {
            format!("can't translate {place}: {reason}")
        }
    };
    Ok(rt.str(what).into())
}

fn own(rt: &mut Runtime, args: Args, name: &str) -> PyResult {
    let e = receiver(rt, args)?;
    match field(rt, e, name) {
        Some(v) => Ok(v),
        None => rt.type_error(format!("{name} attribute not set")),
    }
}

const ENCODING: NativeDef = NativeDef::getter("encoding", |rt, args| own(rt, args, "encoding"));
const OBJECT: NativeDef = NativeDef::getter("object", |rt, args| own(rt, args, "object"));
const START: NativeDef = NativeDef::getter("start", |rt, args| own(rt, args, "start"));
const END: NativeDef = NativeDef::getter("end", |rt, args| own(rt, args, "end"));
const REASON: NativeDef = NativeDef::getter("reason", |rt, args| own(rt, args, "reason"));
const STR: NativeDef = NativeDef::method("__str__", to_str, 1, 1);
const INIT: NativeDef =
    NativeDef::method("__init__", |rt, args| init(rt, args, &FIELDS), 1, 255).with_keywords(&["**"]);
const INIT_TRANSLATE: NativeDef =
    NativeDef::method("__init__", |rt, args| init(rt, args, &FIELDS[1..]), 1, 255).with_keywords(&["**"]);

/// `UnicodeEncodeError`
pub const ENCODE: TypeSpec =
    TypeSpec { class: |types| types.unicode_encode_error, methods: &[ENCODING, OBJECT, START, END, REASON, STR, INIT] };
/// `UnicodeDecodeError`
pub const DECODE: TypeSpec =
    TypeSpec { class: |types| types.unicode_decode_error, methods: &[ENCODING, OBJECT, START, END, REASON, STR, INIT] };
/// `UnicodeTranslateError`
pub const TRANSLATE: TypeSpec = TypeSpec {
    class: |types| types.unicode_translate_error,
    methods: &[OBJECT, START, END, REASON, STR, INIT_TRANSLATE],
};

/// The code points of `text` from `start` to `end`.
pub fn codes(text: &str, start: usize, end: usize) -> Vec<u32> {
    text.chars().skip(start).take(end.saturating_sub(start)).map(surrogate::code).collect()
}
