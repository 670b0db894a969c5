//! `bytes`, and what `bytearray` shares with it: operators, indexing, methods.
use super::compare::CompareOp;
use super::number;
use super::operators::BinaryOp;
use super::str_make::bytes_of;
use super::{buffer, bytes_methods as methods, bytes_new, list, protocol, slice};
use crate::heap::most_bytes;
use crate::runtime::{Args, NativeDef, PyResult, Runtime, TypeSpec};
use crate::value::{ByteArray, Bytes, MemoryView, Str, Value, range::Slice};
use std::cell::Cell;

/// The type `bytes`.
pub const SPEC: TypeSpec = TypeSpec { class: |types| types.bytes, methods: OWN };
/// The methods of `bytes` that `bytearray` has too.
pub const SHARED: TypeSpec = TypeSpec { class: |types| types.bytes, methods: methods::METHODS };

const OWN: &[NativeDef] = &[
    NativeDef::function("__new__", bytes_new::new_bytes, 1, 255).with_keywords(&["source", "encoding", "errors"]),
    NativeDef::class_method("fromhex", from_hex, 2, 2),
    NativeDef::method(
        "__bytes__",
        |rt, args| {
            if rt.class_of(args[0]).is(rt.types.bytes) {
                return Ok(args[0]);
            }
            let data = receiver(args);
            Ok(make(rt, data))
        },
        1,
        1,
    ),
];

/// A bytes object.
pub fn make(rt: &mut Runtime, data: Vec<u8>) -> Value {
    rt.alloc(rt.types.bytes, |header| Bytes { header, hash: Cell::new(0), data: data.into() }).into()
}

/// A bytearray object.
pub fn make_array(rt: &mut Runtime, data: Vec<u8>) -> Value {
    rt.alloc(rt.types.bytearray, |header| ByteArray::new(header, data)).into()
}

/// A new object like `model`: a bytearray when that is one, else bytes.
pub fn make_like(rt: &mut Runtime, model: Value, data: Vec<u8>) -> Value {
    if model.get::<ByteArray>().is_some() { make_array(rt, data) } else { make(rt, data) }
}

/// Look at the content of a built-in bytes-like object. `look` must not run Python code.
pub fn with<T>(v: Value, look: impl FnOnce(&[u8]) -> T) -> Option<T> {
    if v.get::<MemoryView>().is_some() {
        return buffer::native_bytes(v).map(|data| look(&data));
    }
    buffer::with_memory(v, look)
}

/// Is it a bytes or bytearray?
fn is_bytes(v: Value) -> bool {
    v.get::<Bytes>().is_some() || v.get::<ByteArray>().is_some()
}

/// `v` as the value of a byte.
pub fn byte(rt: &mut Runtime, v: Value, name: &str) -> PyResult<u8> {
    let n = number::index_clamped(rt, v)?;
    match u8::try_from(n) {
        Ok(b) => Ok(b),
        Err(_) if name == "bytes" => rt.value_error("bytes must be in range(0, 256)"),
        Err(_) => rt.value_error("byte must be in range(0, 256)"),
    }
}

/// The bytes that hexadecimal `text` says, spaces between pairs allowed; the error is the message.
pub fn parse_hex(text: &str) -> Result<Vec<u8>, String> {
    let mut data = Vec::with_capacity(text.len() / 2);
    let mut chars = text.chars().enumerate().peekable();
    let bad = |at: usize| format!("non-hexadecimal number found in fromhex() arg at position {at}");
    while let Some((at, c)) = chars.next() {
        if c.is_ascii_whitespace() || c == '\x0b' {
            continue;
        }
        let high = c.to_digit(16).ok_or_else(|| bad(at))?;
        let low = match chars.next() {
            Some((at, c)) => c.to_digit(16).ok_or_else(|| bad(at))?,
            None => return Err(bad(at + 1)),
        };
        data.push((high << 4 | low) as u8);
    }
    Ok(data)
}

fn from_hex(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(text) = args[1].get::<Str>() else {
        let got = protocol::type_name(rt, args[1]);
        return rt.type_error(format!("fromhex() argument must be str, not {got}"));
    };
    match parse_hex(text.as_str()) {
        Ok(data) => {
            let plain = make(rt, data);
            if args[0] == Value::from(rt.types.bytes) { Ok(plain) } else { rt.call(args[0], &[plain]) }
        }
        Err(message) => rt.value_error(message),
    }
}

/// `a op b`, where one of them is bytes or bytearray; `None` when it does not know the operator.
pub fn binary(rt: &mut Runtime, op: BinaryOp, a: Value, b: Value) -> Option<PyResult> {
    match op {
        BinaryOp::Add if is_bytes(a) => {
            if let Some(joined) = with(a, |x| with(b, |y| [x, y].concat()))? {
                return Some(Ok(make_like(rt, a, joined)));
            }
            match buffer::bytes_like(rt, b) {
                Ok(more) => {
                    let joined = [bytes_of(a).unwrap_or_default(), more?].concat();
                    Some(Ok(make_like(rt, a, joined)))
                }
                Err(_) if b.get::<MemoryView>().is_some() => {
                    // A released view.
                    rt.pending = Value::NULL;
                    None
                }
                Err(raised) => Some(Err(raised)),
            }
        }
        BinaryOp::Mul => {
            let (s, times) = if is_bytes(a) { (a, b) } else { (b, a) };
            repeat(rt, s, times)
        }
        BinaryOp::Mod if is_bytes(a) => {
            let template: String = with(a, |x| x.iter().map(|b| *b as char).collect())?;
            Some(super::percent::format_latin1(rt, &template, b).map(|out| {
                let data = out.chars().map(|c| c as u8).collect();
                make_like(rt, a, data)
            }))
        }
        _ => None,
    }
}

fn repeat(rt: &mut Runtime, s: Value, times: Value) -> Option<PyResult> {
    let n = match super::list::times_of(rt, times)? {
        Ok(n) => n,
        Err(raised) => return Some(Err(raised)),
    };
    if n == 1 && rt.class_of(s).is(rt.types.bytes) {
        return Some(Ok(s));
    }
    let len = with(s, <[u8]>::len)?;
    match len.checked_mul(n) {
        Some(total) if total <= most_bytes() => {
            let data = with(s, |data| data.repeat(n))?;
            Some(Ok(make_like(rt, s, data)))
        }
        _ if s.get::<Bytes>().is_some() && len > isize::MAX as usize / n => {
            Some(rt.overflow_error("repeated bytes are too long"))
        }
        _ => Some(rt.raise_with(rt.types.memory_error, &[])),
    }
}

/// `a op b`, where `a` is bytes or bytearray; `None` when `b` is neither.
pub fn compare(op: CompareOp, a: Value, b: Value) -> Option<bool> {
    // Bytes are compared with their kind only; a bytearray with all memory.
    if a.get::<ByteArray>().is_none() && !is_bytes(b) {
        return None;
    }
    with(a, |x| with(b, |y| op.of(x.cmp(y))))?
}

/// `v in s`: a byte value or a run of bytes.
pub fn contains(rt: &mut Runtime, s: Value, v: Value) -> PyResult<bool> {
    if let Some(part) = buffer::bytes_like(rt, v)? {
        return Ok(with(s, |data| methods::find(data, &part).is_some()).unwrap_or(false));
    }
    let index = rt.names.index;
    if number::int_of(v).is_none() && rt.special(v, index).is_none() {
        let got = protocol::type_name(rt, v);
        return rt.type_error(format!("a bytes-like object is required, not '{got}'"));
    }
    let b = byte(rt, v, "bytearray")?;
    Ok(with(s, |data| data.contains(&b)).unwrap_or(false))
}

/// `s[index]`: an int for an index, bytes for a slice.
pub fn get_item(rt: &mut Runtime, s: Value, index: Value) -> PyResult {
    if let Some(slice) = index.get::<Slice>() {
        let (start, stop, step) = slice::ends(rt, slice)?;
        let len = with(s, <[u8]>::len).unwrap_or(0);
        let span = slice::clip(start, stop, step, len as i64);
        let data = with(s, |data| span.positions().map(|i| data[i]).collect()).unwrap_or_default();
        return Ok(make_like(rt, s, data));
    }
    let name = rt.names.index;
    let is_array = s.get::<ByteArray>().is_some();
    if number::int_of(index).is_none() && rt.special(index, name).is_none() {
        let got = protocol::type_name(rt, index);
        let kind = if is_array { "bytearray" } else { "byte" };
        return rt.type_error(format!("{kind} indices must be integers or slices, not {got}"));
    }
    let i = number::index_i64(rt, index)?;
    let len = with(s, <[u8]>::len).unwrap_or(0);
    match list::place(i, len) {
        Some(i) => Ok(Value::int32(with(s, |data| data[i]).unwrap_or(0) as i32)),
        None => rt.index_error(if is_array { "bytearray index out of range" } else { "index out of range" }),
    }
}

/// The receiver of a method of bytes or bytearray, copied.
pub fn receiver(args: Args) -> Vec<u8> {
    bytes_of(args[0]).unwrap_or_default()
}

/// A bytes-like argument.
pub fn argument(rt: &mut Runtime, v: Value) -> PyResult<Vec<u8>> {
    match buffer::bytes_like(rt, v)? {
        Some(data) => Ok(data),
        None => {
            let got = protocol::type_name(rt, v);
            rt.type_error(format!("a bytes-like object is required, not '{got}'"))
        }
    }
}

/// A bytes-like argument or the value of one byte.
pub fn part(rt: &mut Runtime, v: Value) -> PyResult<Vec<u8>> {
    if let Some(data) = buffer::bytes_like(rt, v)? {
        return Ok(data);
    }
    let index = rt.names.index;
    if number::int_of(v).is_some() || rt.special(v, index).is_some() {
        return byte(rt, v, "bytearray").map(|b| vec![b]);
    }
    let got = protocol::type_name(rt, v);
    rt.type_error(format!("argument should be integer or bytes-like object, not '{got}'"))
}
