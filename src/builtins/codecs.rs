//! Text to bytes and back, in the encodings that programs use without asking for more: UTF-8, ASCII, Latin-1, UTF-16 and UTF-32.
use super::text::to_ascii;
use crate::runtime::{PyResult, Runtime};

/// An encoding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Codec {
    Utf8,
    Utf8Sig,
    Ascii,
    Latin1,
    /// Big endian? With a byte order mark?
    Utf16(bool, bool),
    /// The same.
    Utf32(bool, bool),
}

fn codec(rt: &mut Runtime, name: &str) -> PyResult<Codec> {
    let plain: String = name.to_lowercase().replace([' ', '-'], "_");
    Ok(match plain.as_str() {
        "utf_8" | "utf8" | "u8" | "cp65001" => Codec::Utf8,
        "utf_8_sig" => Codec::Utf8Sig,
        "ascii" | "us_ascii" | "646" => Codec::Ascii,
        "latin_1" | "latin1" | "latin" | "iso_8859_1" | "iso8859_1" | "8859" | "l1" | "cp819" => Codec::Latin1,
        "utf_16" | "utf16" => Codec::Utf16(false, true),
        "utf_16_le" | "utf_16le" => Codec::Utf16(false, false),
        "utf_16_be" | "utf_16be" => Codec::Utf16(true, false),
        "utf_32" | "utf32" => Codec::Utf32(false, true),
        "utf_32_le" | "utf_32le" => Codec::Utf32(false, false),
        "utf_32_be" | "utf_32be" => Codec::Utf32(true, false),
        _ => return rt.raise(rt.types.lookup_error, format!("unknown encoding: {name}")),
    })
}

/// `text.encode(encoding, errors)`
pub fn encode(rt: &mut Runtime, text: &str, encoding: &str, errors: &str) -> PyResult<Vec<u8>> {
    match codec(rt, encoding)? {
        Codec::Utf8 => Ok(text.as_bytes().to_vec()),
        Codec::Utf8Sig => Ok([b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        Codec::Ascii => encode_narrow(rt, text, "ascii", 128, errors),
        Codec::Latin1 => encode_narrow(rt, text, "latin-1", 256, errors),
        Codec::Utf16(big, mark) => {
            let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
            Ok(units.flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect())
        }
        Codec::Utf32(big, mark) => {
            let units = mark.then_some(0xFEFF).into_iter().chain(text.chars().map(|c| c as u32));
            Ok(units.flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect())
        }
    }
}

/// Encode where a character is a byte below `limit`.
fn encode_narrow(rt: &mut Runtime, text: &str, name: &str, limit: u32, errors: &str) -> PyResult<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    for (position, c) in text.chars().enumerate() {
        if (c as u32) < limit {
            out.push(c as u8);
            continue;
        }
        match errors {
            "ignore" => {}
            "replace" => out.push(b'?'),
            "xmlcharrefreplace" => out.extend(format!("&#{};", c as u32).bytes()),
            "backslashreplace" => out.extend(to_ascii(c.encode_utf8(&mut [0; 4])).bytes()),
            "strict" => {
                let run = text.chars().skip(position).take_while(|c| *c as u32 >= limit).count();
                let shown = to_ascii(c.encode_utf8(&mut [0; 4]));
                let what = match run {
                    1 => format!("character '{shown}' in position {position}"),
                    _ => format!("characters in position {position}-{}", position + run - 1),
                };
                let message = format!("'{name}' codec can't encode {what}: ordinal not in range({limit})");
                return rt.raise(rt.types.unicode_encode_error, message);
            }
            _ => {
                let message = format!("unknown error handler name '{errors}'");
                return rt.raise(rt.types.lookup_error, message);
            }
        }
    }
    Ok(out)
}

/// `data.decode(encoding, errors)`
pub fn decode(rt: &mut Runtime, data: &[u8], encoding: &str, errors: &str) -> PyResult<String> {
    match codec(rt, encoding)? {
        Codec::Utf8 => decode_utf8(rt, data, errors),
        Codec::Utf8Sig => decode_utf8(rt, data.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(data), errors),
        Codec::Latin1 => Ok(data.iter().map(|b| *b as char).collect()),
        Codec::Ascii => {
            let mut out = String::with_capacity(data.len());
            for (position, &b) in data.iter().enumerate() {
                if b < 128 {
                    out.push(b as char)
                } else {
                    let message = format!(
                        "'ascii' codec can't decode byte {b:#04x} in position {position}: ordinal not in range(128)"
                    );
                    undecodable(rt, &mut out, &[b], errors, message)?
                }
            }
            Ok(out)
        }
        Codec::Utf16(big, mark) => {
            let (data, big) = match data {
                [0xFF, 0xFE, rest @ ..] if mark => (rest, false),
                [0xFE, 0xFF, rest @ ..] if mark => (rest, true),
                _ => (data, big),
            };
            let units = data.chunks_exact(2).map(|c| {
                let pair = [c[0], c[1]];
                if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
            });
            let mut out = String::new();
            for unit in char::decode_utf16(units) {
                match unit {
                    Ok(c) => out.push(c),
                    Err(_) => {
                        undecodable(rt, &mut out, &[], errors, "'utf-16' codec can't decode: illegal encoding".into())?
                    }
                }
            }
            if data.len() % 2 == 1 {
                undecodable(rt, &mut out, &[], errors, "'utf-16' codec can't decode: truncated data".into())?;
            }
            Ok(out)
        }
        Codec::Utf32(big, mark) => {
            let (data, big) = match data {
                [0xFF, 0xFE, 0, 0, rest @ ..] if mark => (rest, false),
                [0, 0, 0xFE, 0xFF, rest @ ..] if mark => (rest, true),
                _ => (data, big),
            };
            let mut out = String::new();
            for c in data.chunks(4) {
                let unit = <[u8; 4]>::try_from(c)
                    .ok()
                    .map(|q| if big { u32::from_be_bytes(q) } else { u32::from_le_bytes(q) });
                match unit.and_then(char::from_u32) {
                    Some(c) => out.push(c),
                    None => undecodable(rt, &mut out, &[], errors, "'utf-32' codec can't decode: illegal data".into())?,
                }
            }
            Ok(out)
        }
    }
}

/// Put what the error handler says in place of `bytes`, or raise `message`.
fn undecodable(rt: &mut Runtime, out: &mut String, bytes: &[u8], errors: &str, message: String) -> PyResult<()> {
    match errors {
        "ignore" => {}
        "replace" => out.push('\u{FFFD}'),
        "backslashreplace" => bytes.iter().for_each(|b| out.push_str(&format!("\\x{b:02x}"))),
        "strict" => return rt.raise(rt.types.unicode_decode_error, message),
        "surrogateescape" | "surrogatepass" => {
            return rt.value_error(format!("error handler '{errors}' is not supported: text holds no lone surrogates"));
        }
        _ => return rt.raise(rt.types.lookup_error, format!("unknown error handler name '{errors}'")),
    }
    Ok(())
}

fn decode_utf8(rt: &mut Runtime, data: &[u8], errors: &str) -> PyResult<String> {
    let (mut out, mut rest, mut position) = (String::with_capacity(data.len()), data, 0);
    loop {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                out.push_str(text);
                return Ok(out);
            }
            Err(e) => {
                let good = e.valid_up_to();
                out.push_str(&String::from_utf8_lossy(&rest[..good]));
                position += good;
                rest = &rest[good..];
                let bad = e.error_len().unwrap_or(rest.len());
                let first = rest[0];
                let reason = match (e.error_len(), first) {
                    (_, 0x80..=0xC1 | 0xF5..=0xFF) => "invalid start byte",
                    (None, _) => "unexpected end of data",
                    _ => "invalid continuation byte",
                };
                let place = match bad {
                    1 => format!("byte {first:#04x} in position {position}"),
                    _ => format!("bytes in position {position}-{}", position + bad - 1),
                };
                let message = format!("'utf-8' codec can't decode {place}: {reason}");
                undecodable(rt, &mut out, &rest[..bad], errors, message)?;
                position += bad;
                rest = &rest[bad..];
            }
        }
    }
}
