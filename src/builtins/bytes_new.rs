//! What the constructors of `bytes` and `bytearray` make of their arguments.
use super::bytes::{byte, make};
use super::str_make::optional_text;
use super::{buffer, codecs, iteration, number, protocol};
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::{ByteArray, Bytes, Class, Ref, Str, Value};
use std::cell::Cell;

/// The text of the arguments `encoding` and `errors`, if given.
fn codec(rt: &mut Runtime, args: Args, of: &str) -> PyResult<[Option<Ref<Str>>; 2]> {
    Ok([optional_text(rt, args, 2, "encoding", of)?, optional_text(rt, args, 3, "errors", of)?])
}

/// The bytes that text and an encoding say; `None` when the source is not text and nothing says that it should be.
fn encoded(rt: &mut Runtime, args: Args, of: &str) -> PyResult<Option<Vec<u8>>> {
    if args.len() - 1 + args.keywords.len() > 3 {
        let given = args.len() - 1 + args.keywords.len();
        return rt.type_error(format!("{of}() takes at most 3 arguments ({given} given)"));
    }
    let [encoding, errors] = codec(rt, args, of)?;
    let source = args.get(1).or_else(|| args.keyword("source"));
    let text = source.and_then(|v| v.get::<Str>());
    match (text, encoding) {
        (Some(text), Some(encoding)) => {
            let errors = errors.as_ref().map_or("strict", |s| s.as_str());
            codecs::encode(rt, text.as_str(), encoding.as_str(), errors).map(Some)
        }
        (None, Some(_)) => rt.type_error("encoding without a string argument"),
        (Some(_), None) if errors.is_some() => rt.type_error("string argument without an encoding"),
        (None, None) if errors.is_some() => rt.type_error("errors without a string argument"),
        _ => Ok(None),
    }
}

/// A length, when `v` has an index.
fn length(rt: &mut Runtime, v: Value) -> PyResult<Option<usize>> {
    let index = rt.names.index;
    if number::int_of(v).is_none() && rt.special(v, index).is_none() {
        return Ok(None);
    }
    let n = match number::index(rt, v) {
        Ok(n) => n,
        // It may be something else that can be made bytes of.
        Err(raised) => return if rt.catch(rt.types.type_error).is_some() { Ok(None) } else { Err(raised) },
    };
    match i64::try_from(&n) {
        Ok(n) if n < 0 => rt.value_error("negative count"),
        Ok(n) => rt.room_for(Some(n as usize)).map(|()| Some(n as usize)),
        Err(_) => {
            let got = protocol::type_name(rt, v);
            rt.overflow_error(format!("cannot fit '{got}' into an index-sized integer"))
        }
    }
}

/// Raise TypeError when `v` is not iterable.
fn check_iterable(rt: &mut Runtime, v: Value, to: &str) -> PyResult<()> {
    let (iter, getitem) = (rt.names.iter, rt.names.getitem);
    if rt.special(v, iter).is_none() && rt.special(v, getitem).is_none() {
        let got = protocol::type_name(rt, v);
        return rt.type_error(format!("cannot convert '{got}' object to {to}"));
    }
    Ok(())
}

/// `bytes.__new__(cls, source=b'', encoding, errors)`
pub fn new_bytes(rt: &mut Runtime, args: Args) -> PyResult {
    if let (1, [], Some(v)) = (args.len() - 1, args.keywords, args.get(1))
        && rt.class_of(v).is(rt.types.bytes)
        && args[0] == Value::from(rt.types.bytes)
    {
        return Ok(v);
    }
    let class = args[0].get::<Class>().filter(|class| !class.is(rt.types.bytes));
    let data = match encoded(rt, args, "bytes")? {
        Some(data) => data,
        None => match args.get(1).or_else(|| args.keyword("source")) {
            None => Vec::new(),
            Some(source) => {
                let special = rt.names.bytes;
                match rt.call_special(source, special, &[]) {
                    Some(result) => {
                        let result = result?;
                        match result.get::<Bytes>() {
                            // A subclass's instance is the result as it is.
                            Some(_) if class.is_none() => return Ok(result),
                            Some(b) => b.data.to_vec(),
                            None => {
                                let got = protocol::type_name(rt, result);
                                return rt.type_error(format!("__bytes__ returned non-bytes (type {got})"));
                            }
                        }
                    }
                    None => bytes_from(rt, source)?,
                }
            }
        },
    };
    match class {
        Some(class) => Ok(rt.alloc(class, |header| Bytes { header, hash: Cell::new(0), data: data.into() }).into()),
        None => Ok(make(rt, data)),
    }
}

fn bytes_from(rt: &mut Runtime, source: Value) -> PyResult<Vec<u8>> {
    if source.get::<Str>().is_some() {
        return rt.type_error("string argument without an encoding");
    }
    if let Some(n) = length(rt, source)? {
        return Ok(vec![0; n]);
    }
    if let Some(data) = buffer::bytes_like(rt, source)? {
        return Ok(data);
    }
    check_iterable(rt, source, "bytes")?;
    let mut data = Vec::new();
    iteration::for_each(rt, source, |rt, v| {
        data.push(byte(rt, v, "bytes")?);
        Ok(())
    })?;
    Ok(data)
}

/// `bytearray.__new__`: empty, whatever the arguments are.
pub fn new_array(rt: &mut Runtime, args: Args) -> PyResult {
    let class = args[0].get::<Class>().unwrap_or(rt.types.bytearray);
    Ok(rt.alloc(class, |header| ByteArray::new(header, Vec::new())).into())
}

/// `bytearray.__init__(self, source=b'', encoding, errors)`
pub fn init_array(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(array) = args[0].get::<ByteArray>() else { return rt.type_error("not a bytearray") };
    if !array.data.borrow().is_empty() {
        super::bytearray::resizable(rt, array)?;
        array.data.borrow_mut().clear();
    }
    if let Some(data) = encoded(rt, args, "bytearray")? {
        *array.data.borrow_mut() = data;
        return Ok(Value::NONE);
    }
    let Some(source) = args.get(1).or_else(|| args.keyword("source")) else { return Ok(Value::NONE) };
    if source.get::<Str>().is_some() {
        return rt.type_error("string argument without an encoding");
    }
    if let Some(n) = length(rt, source)? {
        *array.data.borrow_mut() = vec![0; n];
    } else if let Some(data) = buffer::bytes_like(rt, source)? {
        *array.data.borrow_mut() = data;
    } else {
        check_iterable(rt, source, "bytearray")?;
        iteration::for_each(rt, source, |rt, v| {
            let b = byte(rt, v, "bytearray")?;
            array.data.borrow_mut().push(b);
            Ok(())
        })?;
    }
    crate::value::external::add(array.data.borrow().capacity());
    Ok(Value::NONE)
}
