//! `unicode_escape` and `raw_unicode_escape`: text as the source code of a literal.
use super::convert::{Decoder, Step};
use crate::builtins::{text, unicode_names};
use crate::runtime::{PyResult, Runtime};
use crate::value::surrogate;

/// Everything but printable ASCII as an escape.
pub fn encode(content: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(content.len());
    for c in content.chars() {
        match c {
            '\\' => out.extend(b"\\\\"),
            '\n' => out.extend(b"\\n"),
            '\r' => out.extend(b"\\r"),
            '\t' => out.extend(b"\\t"),
            ' '..='~' => out.push(c as u8),
            _ => out.extend(text::escaped(c).bytes()),
        }
    }
    out
}

/// Everything outside Latin-1 as an escape.
pub fn encode_raw(content: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(content.len());
    for c in content.chars() {
        match u8::try_from(c as u32) {
            Ok(byte) => out.push(byte),
            Err(_) => out.extend(text::escaped(c).bytes()),
        }
    }
    out
}

/// The code that `digits` hexadecimal digits say, or how many there are.
fn hex(data: &[u8], digits: usize) -> Result<u32, usize> {
    let given = data.iter().take(digits).take_while(|b| b.is_ascii_hexdigit()).count();
    if given < digits {
        return Err(given);
    }
    Ok(data[..digits].iter().fold(0, |code, b| code << 4 | (*b as char).to_digit(16).unwrap_or(0)))
}

fn coded(data: &[u8], digits: usize, truncated: &'static str) -> Step {
    match hex(&data[2..], digits) {
        Err(given) if given == data.len() - 2 => Step::Short(truncated),
        Err(given) => Step::Bad(2 + given, truncated),
        Ok(code) => match surrogate::char_of(code) {
            Ok(c) => Step::Char(c, 2 + digits),
            Err(_) => Step::Bad(2 + digits, "illegal Unicode character"),
        },
    }
}

/// `\N{NAME}`.
fn named(data: &[u8]) -> Step {
    const MALFORMED: &str = "malformed \\N character escape";
    match data.get(2) {
        None => return Step::Short(MALFORMED),
        Some(b'{') => {}
        Some(_) => return Step::Bad(2, MALFORMED),
    }
    match data[3..].iter().position(|b| *b == b'}') {
        None => Step::Short(MALFORMED),
        Some(0) => Step::Bad(3, MALFORMED),
        Some(length) => {
            let name = str::from_utf8(&data[3..3 + length]).ok();
            match name.and_then(unicode_names::character) {
                Some(c) => Step::Char(c, length + 4),
                None => Step::Bad(length + 4, "unknown Unicode character name"),
            }
        }
    }
}

fn step(data: &[u8]) -> Step {
    let simple = |c: char| Step::Char(c, 2);
    match *data {
        [b'\\'] => Step::Short("\\ at end of string"),
        [b'\\', kind, ..] => match kind {
            b'\n' => Step::Nothing(2),
            b'\\' | b'\'' | b'"' => simple(kind as char),
            b'a' => simple('\x07'),
            b'b' => simple('\x08'),
            b'f' => simple('\x0c'),
            b'n' => simple('\n'),
            b'r' => simple('\r'),
            b't' => simple('\t'),
            b'v' => simple('\x0b'),
            b'x' => coded(data, 2, "truncated \\xXX escape"),
            b'u' => coded(data, 4, "truncated \\uXXXX escape"),
            b'U' => coded(data, 8, "truncated \\UXXXXXXXX escape"),
            b'0'..=b'7' => {
                let length = data[1..].iter().take(3).take_while(|b| matches!(b, b'0'..=b'7')).count();
                let code = data[1..=length].iter().fold(0, |code, b| code << 3 | u32::from(b - b'0'));
                char::from_u32(code).map_or(Step::Bad(1 + length, "illegal"), |c| Step::Char(c, 1 + length))
            }
            b'N' => named(data),
            _ => Step::Char('\\', 1),
        },
        [byte, ..] => Step::Char(byte as char, 1),
        [] => Step::Nothing(0),
    }
}

fn step_raw(data: &[u8]) -> Step {
    match *data {
        [b'\\', b'u' | b'U', ..] => step(data),
        [b'\\', byte, ..] => Step::Backslash(byte as char),
        [byte, ..] => Step::Char(byte as char, 1),
        [] => Step::Nothing(0),
    }
}

/// The text, and how many bytes were read: see [`Decoder::decode`].
pub fn decode(rt: &mut Runtime, data: &[u8], errors: &str, raw: bool, last: bool) -> PyResult<(String, usize)> {
    let name = if raw { "rawunicodeescape" } else { "unicodeescape" };
    let step: &dyn Fn(&[u8]) -> Step = if raw { &step_raw } else { &step };
    Decoder { name, step, makes_surrogates: true }.decode(rt, data, 0, errors, last)
}
