//! Making text: the constructor, `join`, `encode`, `translate`.
use super::str::receiver;
use super::{codecs, number, protocol};
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::surrogate::{self, NoChar};
use crate::value::{Class, List, Ref, Str, Tuple, Value};

/// Optional text argument `i`, or keyword `name`.
pub fn optional_text(rt: &mut Runtime, args: Args, i: usize, name: &str, function: &str) -> PyResult<Option<Ref<Str>>> {
    match args.get(i).or_else(|| args.keyword(name)) {
        None => Ok(None),
        Some(v) => match v.get::<Str>() {
            Some(s) => Ok(Some(s)),
            None => {
                let got = if v.is_none() && function != "str" { "None".to_owned() } else { protocol::type_name(rt, v) };
                rt.type_error(format!("{function}() argument '{name}' must be str, not {got}"))
            }
        },
    }
}

/// `str.__new__(cls, object='', encoding='utf-8', errors='strict')`
pub fn new(rt: &mut Runtime, args: Args) -> PyResult {
    let (given, named) = (args.len() - 1, args.keywords.len());
    if given + named > 3 {
        return match named {
            0 => rt.type_error(format!("str expected at most 3 arguments, got {given}")),
            _ => rt.type_error(format!("str() takes at most 3 arguments ({} given)", given + named)),
        };
    }
    for (i, name) in ["object", "encoding", "errors"].into_iter().enumerate() {
        if i < given && args.keyword(name).is_some() {
            return rt.type_error(format!("argument for str() given by name ('{name}') and position ({})", i + 1));
        }
    }
    let encoding = optional_text(rt, args, 2, "encoding", "str")?;
    let errors = optional_text(rt, args, 3, "errors", "str")?;
    let Some(object) = args.get(1).or_else(|| args.keyword("object")) else {
        let empty = rt.names.empty;
        return of_class(rt, args[0], empty);
    };
    let text = if encoding.is_none() && errors.is_none() {
        protocol::str(rt, object)?
    } else {
        let Some(data) = super::buffer::bytes_like(rt, object)? else {
            let got = protocol::type_name(rt, object);
            return match got.as_str() {
                "str" => rt.type_error("decoding str is not supported"),
                _ => rt.type_error(format!("decoding to str: need a bytes-like object, {got} found")),
            };
        };
        let encoding = encoding.map_or("utf-8".to_owned(), |s| s.as_str().to_owned());
        let errors = errors.map_or("strict".to_owned(), |s| s.as_str().to_owned());
        let text = codecs::decode(rt, &data, &encoding, &errors)?;
        rt.str(text)
    };
    of_class(rt, args[0], text)
}

/// `text` itself for `str`, a copy of the subclass otherwise.
fn of_class(rt: &mut Runtime, class: Value, text: Ref<Str>) -> PyResult {
    match class.get::<Class>() {
        Some(class) if !class.is(rt.types.str) => {
            let content = text.as_str().to_owned();
            Ok(rt.alloc(class, |header| Str::new(header, content)).into())
        }
        _ => Ok(text.into()),
    }
}

/// The bytes of a built-in bytes-like object.
pub fn bytes_of(v: Value) -> Option<Vec<u8>> {
    super::buffer::native_bytes(v)
}

/// The items of any iterable as a list or tuple: itself when it is one. A safepoint.
pub fn sequence(rt: &mut Runtime, v: Value) -> PyResult {
    if v.get::<List>().is_some() || v.get::<Tuple>().is_some() {
        return Ok(v);
    }
    Ok(super::iteration::collect_list(rt, v)?.into())
}

/// Item `i` of a list or tuple.
pub fn item(sequence: Value, i: usize) -> Option<Value> {
    match sequence.get::<List>() {
        Some(list) => list.items.get(i),
        None => sequence.get::<Tuple>()?.get(i),
    }
}

/// `str.join`
pub fn join(rt: &mut Runtime, args: Args) -> PyResult {
    let separator = receiver(args);
    let items = match sequence(rt, args[1]) {
        Ok(items) => items,
        Err(raised) => {
            let name = rt.names.iter;
            if rt.special(args[1], name).is_none() && rt.catch(rt.types.type_error).is_some() {
                return rt.type_error("can only join an iterable");
            }
            return Err(raised);
        }
    };
    let mut out = String::new();
    let mut i = 0;
    if let (Some(only), None) = (item(items, 0), item(items, 1))
        && rt.class_of(only).is(rt.types.str)
    {
        return Ok(only);
    }
    while let Some(v) = item(items, i) {
        let Some(s) = v.get::<Str>() else {
            let got = protocol::type_name(rt, v);
            return rt.type_error(format!("sequence item {i}: expected str instance, {got} found"));
        };
        if i > 0 {
            out.push_str(separator.as_str());
        }
        out.push_str(s.as_str());
        i += 1;
    }
    Ok(rt.str(out).into())
}

/// `str.encode`
pub fn encode(rt: &mut Runtime, args: Args) -> PyResult {
    let encoding = optional_text(rt, args, 1, "encoding", "encode")?;
    let errors = optional_text(rt, args, 2, "errors", "encode")?;
    let encoding = encoding.as_ref().map_or("utf-8", |s| s.as_str());
    let errors = errors.as_ref().map_or("strict", |s| s.as_str());
    let data = codecs::encode(rt, receiver(args).as_str(), encoding, errors)?;
    Ok(super::bytes::make(rt, data))
}

/// `str.translate`: the table is anything with `__getitem__` by code point.
pub fn translate(rt: &mut Runtime, args: Args) -> PyResult {
    let s = receiver(args);
    let getitem = rt.names.getitem;
    let mut out = String::with_capacity(s.as_str().len());
    for c in s.as_str().chars() {
        let code = Value::int32(surrogate::code(c) as i32);
        let found = match rt.call_special(args[1], getitem, &[code]) {
            Some(Ok(v)) => v,
            Some(Err(raised)) => {
                if rt.catch(rt.types.lookup_error).is_none() {
                    return Err(raised);
                }
                out.push(c);
                continue;
            }
            None => {
                let got = protocol::type_name(rt, args[1]);
                return rt.type_error(format!("'{got}' object is not subscriptable"));
            }
        };
        if let Some(text) = found.get::<Str>() {
            out.push_str(text.as_str());
        } else if let Some(code) = found.as_index_int() {
            match u32::try_from(code).map_err(|_| NoChar::Range).and_then(surrogate::char_of) {
                Ok(c) => out.push(c),
                Err(NoChar::Reserved) => return codecs::errors::reserved(rt),
                Err(NoChar::Range) => return rt.value_error("character mapping must be in range(0x110000)"),
            }
        } else if !found.is_none() {
            return rt.type_error("character mapping must return integer, None or str");
        }
    }
    Ok(rt.str(out).into())
}

/// `str.maketrans`: a dict made by calling `dict`, filled by its `__setitem__`.
pub fn maketrans(rt: &mut Runtime, args: Args) -> PyResult {
    let dict_class = rt.types.dict.into();
    let setitem = rt.names.setitem;
    let code = |c| surrogate::code(c) as i32;
    let put = move |rt: &mut Runtime, table: Value, key: Value, v: Value| -> PyResult<()> {
        match rt.call_special(table, setitem, &[key, v]) {
            Some(result) => result.map(|_| ()),
            None => rt.type_error("the table does not support item assignment"),
        }
    };
    if args.len() == 1 {
        let table = rt.call(dict_class, &[])?;
        let items = rt.attribute(args[0], "items");
        let Ok(items) = items else {
            rt.pending = Value::NULL;
            return rt.type_error("if you give only one argument to maketrans it must be a dict");
        };
        let pairs = rt.call(items, &[])?;
        let pairs = sequence(rt, pairs)?;
        let mut i = 0;
        while let Some(pair) = item(pairs, i) {
            let (key, v) = (item(pair, 0).unwrap_or_default(), item(pair, 1).unwrap_or_default());
            let key = match key.get::<Str>() {
                Some(s) if s.char_len() == 1 => Value::int32(s.as_str().chars().next().map_or(0, code)),
                Some(_) => return rt.value_error("string keys in translate table must be of length 1"),
                None if number::int_of(key).is_some() => key,
                None => return rt.type_error("keys in translate table must be strings or integers"),
            };
            put(rt, table, key, v)?;
            i += 1;
        }
        return Ok(table);
    }
    let (Some(from), Some(to)) = (args[0].get::<Str>(), args[1].get::<Str>()) else {
        return rt.type_error("first maketrans argument must be a string if there is a second argument");
    };
    if from.char_len() != to.char_len() {
        return rt.value_error("the first two maketrans arguments must have equal length");
    }
    let table = rt.call(dict_class, &[])?;
    for (a, b) in from.as_str().chars().zip(to.as_str().chars()) {
        put(rt, table, Value::int32(code(a)), Value::int32(code(b)))?;
    }
    if let Some(gone) = args.get(2) {
        let Some(gone) = gone.get::<Str>() else {
            let got = protocol::type_name_or_none(rt, gone);
            return rt.type_error(format!("maketrans() argument 3 must be str, not {got}"));
        };
        for c in gone.as_str().chars() {
            put(rt, table, Value::int32(code(c)), Value::NONE)?;
        }
    }
    Ok(table)
}
