//! Which encoding a name means.
use super::tables::TABLES;
use crate::runtime::{PyResult, Runtime};
use crate::value::Value;

/// An encoding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Codec {
    /// UTF-8
    Utf8,
    /// UTF-8 behind a byte order mark.
    Utf8Sig,
    /// UTF-7
    Utf7,
    /// ASCII
    Ascii,
    /// Latin-1
    Latin1,
    /// UTF-16 or UTF-32: bits, big endian?, with a byte order mark?
    Wide(u32, bool, bool),
    /// `unicode_escape`; raw?
    Escape(bool),
    /// One byte a character: the characters of the upper half.
    Table(&'static str),
    /// A program's: what its search function gave.
    Own(Value),
}

/// Encodings that CPython has and mimeo has not.
const MISSING: &str = " idna punycode big5 big5hkscs cp932 cp949 cp950 euc_jp euc_jis_2004 euc_jisx0213 euc_kr gb2312 gb18030 \
gbk hz iso2022_jp iso2022_kr johab shift_jis sjis shift_jisx0213 charmap undefined mbcs oem ";

/// Those between other things than text and bytes.
const NO_TEXT: &str = " base64 base_64 base64_codec bz2 bz2_codec hex hex_codec quopri quopri_codec quoted_printable rot13 rot_13 uu uu_codec \
zip zlib zlib_codec ";

/// Lower case, with `_` for what is no letter or digit.
pub fn normal(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii_alphanumeric() || c == '.' {
            out.push(c.to_ascii_lowercase());
        } else if !out.ends_with('_') && !out.is_empty() {
            out.push('_');
        }
    }
    out.trim_end_matches('_').to_owned()
}

/// The encoding of this name; LookupError if there is none.
pub fn find(rt: &mut Runtime, name: &str) -> PyResult<Codec> {
    if name == "utf-8" {
        return Ok(Codec::Utf8);
    }
    let plain = normal(name);
    if let Some(codec) = built_in(&plain) {
        return Ok(codec);
    }
    if let Some(info) = search(rt, &plain)? {
        return Ok(Codec::Own(info));
    }
    let among = |list: &str| list.contains(&format!(" {plain} "));
    let message = if among(NO_TEXT) {
        format!("'{name}' is not a text encoding; use codecs.encode() to handle arbitrary codecs")
    } else if among(MISSING) {
        format!("mimeo does not support the encoding '{name}' yet")
    } else {
        format!("unknown encoding: {name}")
    };
    rt.raise(rt.types.lookup_error, message)
}

/// What the search functions that the program has registered give for a name.
pub fn search(rt: &mut Runtime, plain: &str) -> PyResult<Option<Value>> {
    for i in 0..rt.codec_searches.len() {
        let Some(function) = rt.codec_searches.get(i).copied() else { break };
        let text = rt.str(plain).into();
        let found = rt.call(function, &[text])?;
        if !found.is_none() {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// The encoding of a normalised name, if mimeo has it.
pub fn built_in(plain: &str) -> Option<Codec> {
    Some(match plain {
        "utf_8" | "utf8" | "u8" | "utf" | "cp65001" | "utf8_ucs2" | "utf8_ucs4" => Codec::Utf8,
        "utf_7" | "utf7" | "u7" | "unicode_1_1_utf_7" => Codec::Utf7,
        "utf_8_sig" | "utf8_sig" => Codec::Utf8Sig,
        "ascii" | "us_ascii" | "646" | "us" | "ansi_x3.4_1968" | "iso646_us" | "cp367" | "ibm367" => Codec::Ascii,
        "latin_1" | "latin1" | "latin" | "iso_8859_1" | "iso8859_1" | "8859" | "l1" | "cp819" | "ibm819"
        | "iso8859" => Codec::Latin1,
        "utf_16" | "utf16" | "u16" => Codec::Wide(16, false, true),
        "utf_16_le" | "utf_16le" | "unicodelittleunmarked" => Codec::Wide(16, false, false),
        "utf_16_be" | "utf_16be" | "unicodebigunmarked" => Codec::Wide(16, true, false),
        "utf_32" | "utf32" | "u32" => Codec::Wide(32, false, true),
        "utf_32_le" | "utf_32le" => Codec::Wide(32, false, false),
        "utf_32_be" | "utf_32be" => Codec::Wide(32, true, false),
        "unicode_escape" | "unicodeescape" => Codec::Escape(false),
        "raw_unicode_escape" | "rawunicodeescape" => Codec::Escape(true),
        _ => Codec::Table(table(plain)?),
    })
}

fn table(plain: &str) -> Option<&'static str> {
    let name = match plain {
        "macintosh" | "macroman" => "mac_roman".to_owned(),
        "maclatin2" | "mac_centeuro" | "maccentraleurope" => "mac_latin2".to_owned(),
        "latin2" | "latin_2" | "l2" => "iso8859_2".to_owned(),
        "latin3" | "latin_3" | "l3" => "iso8859_3".to_owned(),
        "latin4" | "latin_4" | "l4" => "iso8859_4".to_owned(),
        "cyrillic" => "iso8859_5".to_owned(),
        "arabic" => "iso8859_6".to_owned(),
        "greek" | "greek8" => "iso8859_7".to_owned(),
        "hebrew" => "iso8859_8".to_owned(),
        "latin5" | "latin_5" | "l5" => "iso8859_9".to_owned(),
        "latin6" | "latin_6" | "l6" => "iso8859_10".to_owned(),
        "thai" => "iso8859_11".to_owned(),
        "latin7" | "latin_7" | "l7" => "iso8859_13".to_owned(),
        "latin8" | "latin_8" | "l8" => "iso8859_14".to_owned(),
        "latin9" | "latin_9" | "l9" => "iso8859_15".to_owned(),
        "latin10" | "latin_10" | "l10" => "iso8859_16".to_owned(),
        _ => {
            let number = plain.strip_prefix("windows_").or(plain.strip_prefix("ibm"));
            let digits = plain.bytes().all(|b| b.is_ascii_digit());
            match (number, plain.strip_prefix("iso_8859_")) {
                (Some(number), _) => format!("cp{number}"),
                (_, Some(part)) => format!("iso8859_{part}"),
                _ if digits => format!("cp{plain}"),
                _ => plain.to_owned(),
            }
        }
    };
    TABLES.iter().find(|(known, _)| *known == name).map(|(_, table)| *table)
}

/// The first byte that a table is about, and an iterator over its characters.
fn first_byte(table: &str) -> u8 {
    match (table.chars().nth(128), table.chars().nth(96)) {
        (Some(_), _) => 0,
        (_, Some(_)) => 0x80,
        _ => 0xA0,
    }
}

/// The character of `byte`.
pub fn char_of(table: &str, byte: u8) -> Option<char> {
    match byte.checked_sub(first_byte(table)) {
        None => Some(byte as char),
        Some(i) => table.chars().nth(i.into()).filter(|c| *c != '\u{FFFD}'),
    }
}

/// The byte of `c`.
pub fn byte_of(table: &str, c: char) -> Option<u8> {
    let first = first_byte(table);
    if (c as u32) < u32::from(first) {
        return Some(c as u8);
    }
    let i = table.chars().position(|known| known == c && c != '\u{FFFD}')?;
    u8::try_from(i + usize::from(first)).ok()
}
