//! UTF-8, UTF-16 and UTF-32.
use super::convert::{Decoder, Encoder, Step, bytes_object};
use super::errors::{self, Trouble};
use crate::runtime::{PyResult, Runtime};
use crate::value::{Value, surrogate};

const SURROGATES: &str = "surrogates not allowed";

/// UTF-8 bytes of `text`.
pub fn encode_8(rt: &mut Runtime, text: &str, errors: &str) -> PyResult<Vec<u8>> {
    if !surrogate::any(text) {
        return Ok(text.as_bytes().to_vec());
    }
    let put = |c: char, out: &mut Vec<u8>| {
        out.extend(c.encode_utf8(&mut [0; 4]).bytes());
        !surrogate::is_surrogate(c) || {
            out.truncate(out.len() - 4);
            false
        }
    };
    Encoder { name: "utf-8", reason: SURROGATES, runs: true, unit: 1, put: &put }.encode(rt, text, errors)
}

/// The name of a variant in messages.
fn name(bits: u32, big: bool, mark: bool) -> &'static str {
    match (bits, big, mark) {
        (16, _, true) => "utf-16",
        (16, true, _) => "utf-16-be",
        (16, ..) => "utf-16-le",
        (_, _, true) => "utf-32",
        (_, true, _) => "utf-32-be",
        _ => "utf-32-le",
    }
}

fn push(out: &mut Vec<u8>, bits: u32, big: bool, unit: u32) {
    match (bits, big) {
        (16, true) => out.extend((unit as u16).to_be_bytes()),
        (16, false) => out.extend((unit as u16).to_le_bytes()),
        (_, true) => out.extend(unit.to_be_bytes()),
        _ => out.extend(unit.to_le_bytes()),
    }
}

/// UTF-16 or UTF-32 bytes of `text`; with a byte order mark?
pub fn encode_wide(rt: &mut Runtime, text: &str, errors: &str, bits: u32, big: bool, mark: bool) -> PyResult<Vec<u8>> {
    let put = |c: char, out: &mut Vec<u8>| {
        if surrogate::is_surrogate(c) {
            return false;
        }
        if bits == 16 {
            c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| push(out, 16, big, u32::from(*unit)));
        } else {
            push(out, 32, big, c as u32);
        }
        true
    };
    let body =
        Encoder { name: name(bits, big, mark), reason: SURROGATES, runs: false, unit: bits as usize / 8, put: &put };
    let body = body.encode(rt, text, errors)?;
    let mut out = Vec::new();
    if mark {
        push(&mut out, bits, big, 0xFEFF);
    }
    out.extend(body);
    Ok(out)
}

/// The text of UTF-8, and how many bytes were read: see [`Decoder::decode`].
pub fn decode_8(rt: &mut Runtime, data: &[u8], start: usize, errors: &str, last: bool) -> PyResult<(String, usize)> {
    let mut out = String::with_capacity(data.len() - start);
    let mut at = start;
    let mut object = Value::NULL;
    loop {
        let e = match std::str::from_utf8(&data[at..]) {
            Ok(text) if surrogate::any(text) => return errors::reserved(rt),
            Ok(text) => {
                out.push_str(text);
                return Ok((out, data.len()));
            }
            Err(e) => e,
        };
        let good = String::from_utf8_lossy(&data[at..at + e.valid_up_to()]);
        if surrogate::any(&good) {
            return errors::reserved(rt);
        }
        out.push_str(&good);
        at += e.valid_up_to();
        let bad = e.error_len().unwrap_or(data.len() - at);
        let reason = match (e.error_len(), data[at]) {
            (_, 0x80..=0xC1 | 0xF5..=0xFF) => "invalid start byte",
            (None, _) if !last => return Ok((out, at)),
            (None, _) => "unexpected end of data",
            _ => "invalid continuation byte",
        };
        if object.is_null() {
            object = bytes_object(rt, data);
        }
        let trouble = Trouble { encoding: "utf-8", object, start: at, end: at + bad, reason };
        let (text, next) = errors::on_decode(rt, errors, data, &trouble)?;
        out.push_str(&text);
        at = next;
    }
}

/// The text of UTF-16 or UTF-32; `mark`: the first bytes may tell the byte order.
pub fn decode_wide(
    rt: &mut Runtime,
    data: &[u8],
    errors: &str,
    (bits, big, mark): (u32, bool, bool),
    last: bool,
) -> PyResult<(String, usize)> {
    let (start, big) = match (bits, data) {
        (16, [0xFF, 0xFE, ..]) if mark => (2, false),
        (16, [0xFE, 0xFF, ..]) if mark => (2, true),
        (32, [0xFF, 0xFE, 0, 0, ..]) if mark => (4, false),
        (32, [0, 0, 0xFE, 0xFF, ..]) if mark => (4, true),
        _ => (0, big),
    };
    let unit = move |data: &[u8]| {
        let pair = [data[0], data[1]];
        if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
    };
    let step_16 = move |data: &[u8]| {
        if data.len() < 2 {
            return Step::Short("truncated data");
        }
        let first = unit(data);
        match first {
            0xDC00..=0xDFFF => Step::Bad(2, "illegal encoding"),
            0xD800..=0xDBFF if data.len() < 4 => Step::Short("unexpected end of data"),
            0xD800..=0xDBFF => match char::decode_utf16([first, unit(&data[2..])]).next() {
                Some(Ok(c)) => Step::Char(c, 4),
                _ => Step::Bad(2, "illegal UTF-16 surrogate"),
            },
            _ => char::from_u32(u32::from(first)).map_or(Step::Bad(2, "illegal encoding"), |c| Step::Char(c, 2)),
        }
    };
    let step_32 = move |data: &[u8]| {
        let Some(&[a, b, c, d]) = data.first_chunk::<4>() else { return Step::Short("truncated data") };
        let code = if big { u32::from_be_bytes([a, b, c, d]) } else { u32::from_le_bytes([a, b, c, d]) };
        match char::from_u32(code) {
            Some(c) => Step::Char(c, 4),
            None if code < 0x11_0000 => Step::Bad(4, "code point in surrogate code point range(0xd800, 0xe000)"),
            None => Step::Bad(4, "code point not in range(0x110000)"),
        }
    };
    let name = name(bits, big, false);
    if bits == 16 {
        Decoder { name, step: &step_16, makes_surrogates: false }.decode(rt, data, start, errors, last)
    } else {
        Decoder { name, step: &step_32, makes_surrogates: false }.decode(rt, data, start, errors, last)
    }
}
