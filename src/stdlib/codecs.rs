//! `_codecs`: encodings and error handlers as functions, for the module `codecs`.
use crate::builtins::codecs::{self, convert, errors, names};
use crate::builtins::exceptions::field;
use crate::builtins::str_make::bytes_of;
use crate::builtins::{protocol, unicode_errors};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime};
use crate::value::{Exception, Str, Value};
use errors::{Substitute, Trouble};

fn text(rt: &mut Runtime, v: Option<Value>, default: &str) -> PyResult<String> {
    match v {
        None => Ok(default.to_owned()),
        Some(v) => match v.get::<Str>() {
            Some(s) => Ok(s.as_str().to_owned()),
            None => {
                let got = protocol::type_name(rt, v);
                rt.type_error(format!("argument must be str, not {got}"))
            }
        },
    }
}

/// `encode(text, encoding, errors)`: bytes.
fn encode(rt: &mut Runtime, args: Args) -> PyResult {
    let content = text(rt, args.get(0), "")?;
    let (encoding, errors) = (text(rt, args.get(1), "utf-8")?, text(rt, args.get(2), "strict")?);
    let data = codecs::encode(rt, &content, &encoding, &errors)?;
    Ok(convert::bytes_object(rt, &data))
}

/// `decode(data, encoding, errors, last)`: the text and how many bytes were read.
fn decode(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(data) = bytes_of(args[0]) else {
        let got = protocol::type_name(rt, args[0]);
        return rt.type_error(format!("a bytes-like object is required, not '{got}'"));
    };
    let (encoding, errors) = (text(rt, args.get(1), "utf-8")?, text(rt, args.get(2), "strict")?);
    let last = match args.get(3) {
        Some(v) => protocol::truthy(rt, v)?,
        None => true,
    };
    let (content, read) = codecs::decode_part(rt, &data, &encoding, &errors, last)?;
    let parts = [rt.str(content).into(), rt.int64(read as i64)];
    Ok(rt.tuple(&parts).into())
}

/// The name normalised, and whether mimeo has an encoding of that name itself.
fn known(rt: &mut Runtime, args: Args) -> PyResult {
    let plain = names::normal(&text(rt, args.get(0), "")?);
    let found = names::built_in(&plain).is_some();
    let parts = [rt.str(plain).into(), Value::bool(found)];
    Ok(rt.tuple(&parts).into())
}

/// LookupError as for an encoding that is not there; what a registered search function gives.
fn search(rt: &mut Runtime, args: Args) -> PyResult {
    let name = text(rt, args.get(0), "")?;
    match names::find(rt, &name)? {
        names::Codec::Own(info) => Ok(info),
        _ => Ok(Value::NONE),
    }
}

fn callable(rt: &mut Runtime, v: Value) -> PyResult<()> {
    let name = rt.names.call;
    if rt.special(v, name).is_some() { Ok(()) } else { rt.type_error("argument must be callable") }
}

fn register(rt: &mut Runtime, args: Args) -> PyResult {
    callable(rt, args[0])?;
    rt.permanent.push(args[0]);
    rt.codec_searches.push(args[0]);
    Ok(Value::NONE)
}

fn unregister(rt: &mut Runtime, args: Args) -> PyResult {
    rt.codec_searches.retain(|known| *known != args[0]);
    Ok(Value::NONE)
}

fn register_error(rt: &mut Runtime, args: Args) -> PyResult {
    let name = text(rt, args.get(0), "")?;
    let call = rt.names.call;
    if rt.special(args[1], call).is_none() {
        return rt.type_error("handler must be callable");
    }
    rt.permanent.push(args[1]);
    rt.error_handlers.push((name, args[1]));
    Ok(Value::NONE)
}

fn lookup_error(rt: &mut Runtime, args: Args) -> PyResult {
    let name = text(rt, args.get(0), "")?;
    errors::registered(rt, &name)
}

/// `handle(name, exception)`: what the built-in handler of that name answers.
fn handle(rt: &mut Runtime, args: Args) -> PyResult {
    let name = text(rt, args.get(0), "")?;
    let class = rt.class_of(args[1]);
    let unicode = class.is_subclass(rt.types.unicode_error);
    let Some(e) = args[1].get::<Exception>().filter(|_| unicode || name == "strict") else {
        return match name.as_str() {
            "strict" => rt.type_error("codec must pass exception instance"),
            _ => unhandled(rt, args[1]),
        };
    };
    if name == "strict" {
        return rt.raise_value(args[1]);
    }
    let (start, end) = unicode_errors::span(rt, e);
    let Some(object) = field(rt, e, "object") else { return unhandled(rt, args[1]) };
    let answer = if class.is_subclass(rt.types.unicode_translate_error) {
        let count = end.saturating_sub(start);
        match (name.as_str(), object.get::<Str>()) {
            ("ignore", _) => String::new(),
            ("replace", _) => "\u{FFFD}".repeat(count),
            ("backslashreplace", Some(s)) => unicode_errors::codes(s.as_str(), start, end)
                .into_iter()
                .map(crate::builtins::text::escaped_code)
                .collect(),
            _ => return unhandled(rt, args[1]),
        }
    } else {
        let encoding = match field(rt, e, "encoding") {
            Some(v) => names::normal(protocol::str(rt, v)?.as_str()).replace('_', "-"),
            None => String::new(),
        };
        let trouble = Trouble { encoding: &encoding, object, start, end, reason: "" };
        let result = if object.get::<Str>().is_some() {
            errors::on_encode(rt, &name, &trouble)
        } else {
            let data = bytes_of(object).unwrap_or_default();
            errors::on_decode(rt, &name, &data, &trouble).map(|(text, at)| (Substitute::Text(text), at))
        };
        match result {
            Ok((substitute, at)) => {
                let v = match substitute {
                    Substitute::Text(text) => rt.str(text).into(),
                    Substitute::Bytes(data) => convert::bytes_object(rt, &data),
                };
                let at = rt.int64(at as i64);
                return Ok(rt.tuple(&[v, at]).into());
            }
            // It declines: the exception as it was given.
            Err(_) if rt.catch(rt.types.unicode_error).is_some() => return rt.raise_value(args[1]),
            Err(_) if rt.catch(rt.types.type_error).is_some() => return unhandled(rt, args[1]),
            Err(raised) => return Err(raised),
        }
    };
    let parts = [rt.str(answer).into(), rt.int64(end as i64)];
    Ok(rt.tuple(&parts).into())
}

fn unhandled(rt: &mut Runtime, e: Value) -> PyResult {
    let got = protocol::type_name(rt, e);
    rt.type_error(format!("don't know how to handle {got} in error callback"))
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "_codecs",
    functions: &[
        NativeDef::function("text_encode", encode, 1, 3),
        NativeDef::function("text_decode", decode, 1, 4),
        NativeDef::function("known", known, 1, 1),
        NativeDef::function("search", search, 1, 1),
        NativeDef::function("register", register, 1, 1),
        NativeDef::function("unregister", unregister, 1, 1),
        NativeDef::function("register_error", register_error, 2, 2),
        NativeDef::function("lookup_error", lookup_error, 1, 1),
        NativeDef::function("handle", handle, 2, 2),
    ],
    init: |_, _| Ok(()),
};
