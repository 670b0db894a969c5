//! Text to bytes and back. `names` finds the encoding, `convert` has the loops, `errors` what happens where something cannot be converted.
pub mod convert;
pub mod errors;
mod escape;
pub mod names;
mod tables;
mod utf;
mod utf7;

use crate::builtins::protocol;
use crate::runtime::{PyResult, Runtime};
use crate::value::{Bytes, Str, Tuple, Value};
use convert::{Decoder, Encoder, Step};
use names::Codec;

/// `text.encode(encoding, errors)`. A safepoint when the program has a part in it.
pub fn encode(rt: &mut Runtime, text: &str, encoding: &str, errors: &str) -> PyResult<Vec<u8>> {
    let narrow = |limit: u32| {
        move |c: char, out: &mut Vec<u8>| {
            let fits = (c as u32) < limit;
            if fits {
                out.push(c as u8);
            }
            fits
        }
    };
    match names::find(rt, encoding)? {
        Codec::Utf8 => utf::encode_8(rt, text, errors),
        Codec::Utf8Sig => Ok([b"\xEF\xBB\xBF", utf::encode_8(rt, text, errors)?.as_slice()].concat()),
        Codec::Utf7 => Ok(utf7::encode(text)),
        Codec::Ascii => {
            Encoder { name: "ascii", reason: "ordinal not in range(128)", runs: true, unit: 1, put: &narrow(128) }
                .encode(rt, text, errors)
        }
        Codec::Latin1 => {
            Encoder { name: "latin-1", reason: "ordinal not in range(256)", runs: true, unit: 1, put: &narrow(256) }
                .encode(rt, text, errors)
        }
        Codec::Wide(bits, big, mark) => utf::encode_wide(rt, text, errors, bits, big, mark),
        Codec::Escape(raw) => Ok(if raw { escape::encode_raw(text) } else { escape::encode(text) }),
        Codec::Table(table) => {
            let put = move |c: char, out: &mut Vec<u8>| match names::byte_of(table, c) {
                Some(byte) => {
                    out.push(byte);
                    true
                }
                None => false,
            };
            Encoder { name: "charmap", reason: "character maps to <undefined>", runs: true, unit: 1, put: &put }
                .encode(rt, text, errors)
        }
        Codec::Own(info) => {
            let text = rt.str(text).into();
            let result = call_own(rt, info, 0, text, errors)?;
            match result.get::<Bytes>() {
                Some(b) => Ok(b.data.to_vec()),
                None => {
                    let got = protocol::type_name(rt, result);
                    rt.type_error(format!(
                        "'{encoding}' encoder returned '{got}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types"
                    ))
                }
            }
        }
    }
}

/// `data.decode(encoding, errors)`. A safepoint when the program has a part in it.
pub fn decode(rt: &mut Runtime, data: &[u8], encoding: &str, errors: &str) -> PyResult<String> {
    Ok(decode_part(rt, data, encoding, errors, true)?.0)
}

/// The text, and how many bytes were read: fewer than all only where more may follow (`last` is false).
pub fn decode_part(
    rt: &mut Runtime,
    data: &[u8],
    encoding: &str,
    errors: &str,
    last: bool,
) -> PyResult<(String, usize)> {
    match names::find(rt, encoding)? {
        Codec::Utf8 => utf::decode_8(rt, data, 0, errors, last),
        Codec::Utf8Sig => {
            let start = if data.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
            utf::decode_8(rt, data, start, errors, last)
        }
        Codec::Utf7 => utf7::decode(rt, data, errors, last),
        Codec::Latin1 => Ok((data.iter().map(|b| *b as char).collect(), data.len())),
        Codec::Ascii => {
            let step = |data: &[u8]| match data[0] {
                byte @ 0..=127 => Step::Char(byte as char, 1),
                _ => Step::Bad(1, "ordinal not in range(128)"),
            };
            Decoder { name: "ascii", step: &step, makes_surrogates: false }.decode(rt, data, 0, errors, last)
        }
        Codec::Wide(bits, big, mark) => utf::decode_wide(rt, data, errors, (bits, big, mark), last),
        Codec::Escape(raw) => escape::decode(rt, data, errors, raw, last),
        Codec::Table(table) => {
            let step = |data: &[u8]| match names::char_of(table, data[0]) {
                Some(c) => Step::Char(c, 1),
                None => Step::Bad(1, "character maps to <undefined>"),
            };
            Decoder { name: "charmap", step: &step, makes_surrogates: false }.decode(rt, data, 0, errors, last)
        }
        Codec::Own(info) => {
            let object = convert::bytes_object(rt, data);
            let result = call_own(rt, info, 1, object, errors)?;
            match result.get::<Str>() {
                Some(s) => Ok((s.as_str().to_owned(), data.len())),
                None => {
                    let got = protocol::type_name(rt, result);
                    rt.type_error(format!(
                        "'{encoding}' decoder returned '{got}' instead of 'str'; use codecs.decode() to decode to arbitrary types"
                    ))
                }
            }
        }
    }
}

/// Part 0 or 1 of a program's codec, called.
fn call_own(rt: &mut Runtime, info: Value, part: usize, v: Value, errors: &str) -> PyResult {
    let function = info.get::<Tuple>().and_then(|t| t.get(part)).unwrap_or(Value::NONE);
    let errors = rt.str(errors).into();
    let result = rt.call(function, &[v, errors])?;
    match result.get::<Tuple>().filter(|t| t.len() == 2).and_then(|t| t.get(0)) {
        Some(v) => Ok(v),
        None if part == 0 => rt.type_error("encoder must return a tuple (object, integer)"),
        None => rt.type_error("decoder must return a tuple (object, integer)"),
    }
}
