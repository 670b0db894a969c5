//! The module `unicodedata`: the Unicode character database, version 15.1.0 as in CPython 3.13.
mod normalize;
mod tables;

use crate::builtins::{protocol, unicode, unicode_names};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime, name};
use crate::value::{ByteArray, Bytes, Ref, Str, Value, surrogate};
use normalize::Form;
use tables::Property;

/// The character that the first argument of a function is. Messages number it where there are more.
fn character(rt: &mut Runtime, args: Args, function: &str, numbered: bool) -> PyResult<char> {
    if let Some(s) = args[0].get::<Str>()
        && let (Some(c), 1) = (s.as_str().chars().next(), s.char_len())
    {
        return Ok(c);
    }
    let got = protocol::type_name(rt, args[0]);
    let which = if numbered { "argument 1" } else { "argument" };
    rt.type_error(format!("{function}() {which} must be a unicode character, not {got}"))
}

/// The second argument, or ValueError.
fn or_default(rt: &mut Runtime, args: Args, found: Option<Value>, message: &str) -> PyResult {
    match found.or(args.get(1)) {
        Some(v) => Ok(v),
        None => rt.value_error(message),
    }
}

fn name_of(rt: &mut Runtime, args: Args) -> PyResult {
    let c = character(rt, args, "name", true)?;
    let found = unicode_names::name(c).map(|name| rt.str(name).into());
    or_default(rt, args, found, "no such name")
}

fn decimal(rt: &mut Runtime, args: Args) -> PyResult {
    let c = character(rt, args, "decimal", true)?;
    let found = unicode::decimal(c).map(|value| Value::int32(value as i32));
    or_default(rt, args, found, "not a decimal")
}

fn digit(rt: &mut Runtime, args: Args) -> PyResult {
    let c = character(rt, args, "digit", true)?;
    let value = unicode::is_digit(c).then(|| tables::number(c as u32)).flatten();
    or_default(rt, args, value.map(|(value, _)| Value::int32(value as i32)), "not a digit")
}

fn numeric(rt: &mut Runtime, args: Args) -> PyResult {
    let c = character(rt, args, "numeric", true)?;
    let value = tables::number(c as u32).map(|(above, below)| Value::float(above / below));
    or_default(rt, args, value, "not a numeric character")
}

fn text_property(rt: &mut Runtime, args: Args, function: &str, which: Property) -> PyResult {
    let c = character(rt, args, function, false)?;
    Ok(rt.str(tables::property(surrogate::code(c), which)).into())
}

fn int_property(rt: &mut Runtime, args: Args, function: &str, which: Property) -> PyResult {
    let c = character(rt, args, function, false)?;
    Ok(Value::int32(tables::property(surrogate::code(c), which).parse().unwrap_or(0)))
}

fn decomposition(rt: &mut Runtime, args: Args) -> PyResult {
    let c = character(rt, args, "decomposition", false)?;
    Ok(rt.str(tables::decomposition(c as u32)).into())
}

fn lookup(rt: &mut Runtime, args: Args) -> PyResult {
    let wanted = match args[0] {
        v if let Some(s) = v.get::<Str>() => {
            if surrogate::any(s.as_str()) {
                crate::builtins::codecs::encode(rt, s.as_str(), "utf-8", "strict")?;
            }
            s.as_str().to_owned()
        }
        v if let Some(b) = v.get::<Bytes>() => String::from_utf8_lossy(&b.data).into_owned(),
        v if let Some(b) = v.get::<ByteArray>() => String::from_utf8_lossy(&b.data.borrow()).into_owned(),
        v => {
            let got = protocol::type_name(rt, v);
            return rt.type_error(format!("a bytes-like object is required, not '{got}'"));
        }
    };
    let message = if wanted.len() > unicode_names::LONGEST {
        "name too long".to_owned()
    } else if let Some(c) = unicode_names::character(&wanted) {
        return Ok(rt.str(c).into());
    } else if let Some(text) = tables::sequence(&wanted) {
        return Ok(rt.str(text).into());
    } else {
        format!("undefined character name '{wanted}'")
    };
    let message = rt.str(message).into();
    rt.key_error(message)
}

/// The form and the text that the arguments are; no form where the text is the same in each, which CPython sees before it looks at the form.
fn form_and_text(rt: &mut Runtime, args: Args, function: &str) -> PyResult<(Option<Form>, Ref<Str>)> {
    let mut texts = [None, None];
    for (i, text) in texts.iter_mut().enumerate() {
        *text = args[i].get::<Str>();
        if text.is_none() {
            let got = protocol::type_name(rt, args[i]);
            return rt.type_error(format!("{function}() argument {} must be str, not {got}", i + 1));
        }
    }
    let [Some(form), Some(text)] = texts else { return rt.type_error(format!("{function} expected 2 arguments")) };
    if text.as_str().is_empty() {
        return Ok((None, text));
    }
    match Form::named(form.as_str()) {
        Some(form) => Ok((Some(form), text)),
        None => rt.value_error("invalid normalization form"),
    }
}

fn normalize(rt: &mut Runtime, args: Args) -> PyResult {
    let (form, text) = form_and_text(rt, args, "normalize")?;
    match form.map(|form| form.of(text.as_str())) {
        Some(result) if result != text.as_str() => Ok(rt.str(result).into()),
        _ => Ok(text.into()),
    }
}

fn is_normalized(rt: &mut Runtime, args: Args) -> PyResult {
    let (form, text) = form_and_text(rt, args, "is_normalized")?;
    Ok(Value::bool(form.is_none_or(|form| form.of(text.as_str()) == text.as_str())))
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "unicodedata",
    functions: &[
        NativeDef::function("name", name_of, 1, 2),
        NativeDef::function("lookup", lookup, 1, 1),
        NativeDef::function("decimal", decimal, 1, 2),
        NativeDef::function("digit", digit, 1, 2),
        NativeDef::function("numeric", numeric, 1, 2),
        NativeDef::function("category", |rt, args| text_property(rt, args, "category", Property::Category), 1, 1),
        NativeDef::function(
            "bidirectional",
            |rt, args| text_property(rt, args, "bidirectional", Property::Bidirectional),
            1,
            1,
        ),
        NativeDef::function("combining", |rt, args| int_property(rt, args, "combining", Property::Combining), 1, 1),
        NativeDef::function("mirrored", |rt, args| int_property(rt, args, "mirrored", Property::Mirrored), 1, 1),
        NativeDef::function(
            "east_asian_width",
            |rt, args| text_property(rt, args, "east_asian_width", Property::Width),
            1,
            1,
        ),
        NativeDef::function("decomposition", decomposition, 1, 1),
        NativeDef::function("normalize", normalize, 2, 2),
        NativeDef::function("is_normalized", is_normalized, 2, 2),
    ],
    init: |rt, module| {
        let (key, version) = (name(rt, "unidata_version"), rt.str("15.1.0"));
        module.set_str(key, version.into());
        Ok(())
    },
};
