//! What to do with what cannot be converted: the error handlers, those built in and those that programs register.
use crate::builtins::unicode_errors::{codes, make};
use crate::builtins::{text, unicode_names};
use crate::runtime::{PyResult, Raised, Runtime};
use crate::value::{Bytes, Str, Tuple, Value, surrogate};

/// What stands in place of what cannot be encoded.
pub enum Substitute {
    /// Text, to be encoded in turn.
    Text(String),
    /// Bytes as they are.
    Bytes(Vec<u8>),
}

/// A stretch of text or bytes that cannot be converted.
pub struct Trouble<'a> {
    /// The name of the encoding in messages.
    pub encoding: &'a str,
    /// The whole text or bytes, as an object.
    pub object: Value,
    /// Where it begins: characters or bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What is wrong.
    pub reason: &'a str,
}

impl Trouble<'_> {
    /// The exception object.
    pub fn exception(&self, rt: &mut Runtime) -> Value {
        make(rt, self.encoding, self.object, self.start, self.end, self.reason)
    }

    /// Raise it.
    pub fn raise<T>(&self, rt: &mut Runtime) -> PyResult<T> {
        let e = self.exception(rt);
        rt.raise_value(e)
    }
}

/// The handler that the program has registered as `name`.
pub fn registered(rt: &mut Runtime, name: &str) -> PyResult {
    match rt.error_handlers.iter().rev().find(|(known, _)| known == name) {
        Some((_, handler)) => Ok(*handler),
        None => rt.raise(rt.types.lookup_error, format!("unknown error handler name '{name}'")),
    }
}

/// Is it the name of a handler at all? LookupError if not.
pub fn check(rt: &mut Runtime, name: &str) -> PyResult<()> {
    if BUILT_IN.contains(&name) { Ok(()) } else { registered(rt, name).map(|_| ()) }
}

/// Handlers that need no registration.
pub const BUILT_IN: [&str; 8] = [
    "strict",
    "ignore",
    "replace",
    "xmlcharrefreplace",
    "backslashreplace",
    "namereplace",
    "surrogateescape",
    "surrogatepass",
];

/// What the handler `errors` puts in place of text, and where (in characters) to go on. May run Python code: a safepoint.
pub fn on_encode(rt: &mut Runtime, errors: &str, trouble: &Trouble) -> PyResult<(Substitute, usize)> {
    let Some(whole) = trouble.object.get::<Str>() else { return trouble.raise(rt) };
    let bad = codes(whole.as_str(), trouble.start, trouble.end);
    let answer = match errors {
        "strict" => return trouble.raise(rt),
        "ignore" => Substitute::Text(String::new()),
        "replace" => Substitute::Text("?".repeat(bad.len())),
        "xmlcharrefreplace" => Substitute::Text(bad.iter().map(|code| format!("&#{code};")).collect()),
        "backslashreplace" => Substitute::Text(bad.iter().map(|code| text::escaped_code(*code)).collect()),
        "namereplace" => Substitute::Text(named(&bad)),
        "surrogateescape" => {
            let escaped: Vec<u8> =
                bad.iter().take_while(|c| (0xDC80..=0xDCFF).contains(*c)).map(|c| *c as u8).collect();
            // Tables ask for the whole stretch at once.
            let declines = trouble.encoding == "charmap" && escaped.len() < bad.len();
            if escaped.is_empty() || declines {
                return trouble.raise(rt);
            }
            let next = trouble.start + escaped.len();
            return Ok((Substitute::Bytes(escaped), next));
        }
        "surrogatepass" => match pass_encode(trouble.encoding, &bad) {
            Some(bytes) => Substitute::Bytes(bytes),
            None => return trouble.raise(rt),
        },
        name => {
            let (answer, at) =
                call(rt, name, trouble, whole.char_len(), "encoding error handler must return (str/bytes, int) tuple")?;
            if let Some(s) = answer.get::<Str>() {
                return Ok((Substitute::Text(s.as_str().to_owned()), at));
            }
            return match answer.get::<Bytes>() {
                Some(b) => Ok((Substitute::Bytes(b.data.to_vec()), at)),
                None => rt.type_error("encoding error handler must return (str/bytes, int) tuple"),
            };
        }
    };
    Ok((answer, trouble.end))
}

/// `\N{…}` of each that has a name.
fn named(bad: &[u32]) -> String {
    let named = |code: &u32| {
        let name = surrogate::char_of(*code).ok().and_then(unicode_names::name);
        name.map_or_else(|| text::escaped_code(*code), |name| format!("\\N{{{name}}}"))
    };
    bad.iter().map(named).collect()
}

/// What the handler `errors` puts in place of bytes, and where to go on. May run Python code: a safepoint.
pub fn on_decode(rt: &mut Runtime, errors: &str, data: &[u8], trouble: &Trouble) -> PyResult<(String, usize)> {
    let bad = &data[trouble.start..trouble.end];
    let answer = match errors {
        "strict" => return trouble.raise(rt),
        "ignore" => String::new(),
        "replace" => "\u{FFFD}".to_owned(),
        "backslashreplace" => bad.iter().map(|b| format!("\\x{b:02x}")).collect(),
        "surrogateescape" => {
            // As many as are no ASCII, which stays what it is.
            let escaped = bad.iter().take(4).take_while(|b| **b >= 0x80).map(|b| 0xDC00 + u32::from(*b));
            let text: String = escaped.filter_map(|code| surrogate::char_of(code).ok()).collect();
            let count = text.chars().count();
            if count == 0 {
                return trouble.raise(rt);
            }
            return Ok((text, trouble.start + count));
        }
        "surrogatepass" => match pass_decode(trouble.encoding, &data[trouble.start..]) {
            Some((c, length)) => return Ok((c.to_string(), trouble.start + length)),
            None => return trouble.raise(rt),
        },
        "xmlcharrefreplace" | "namereplace" => {
            let class = "UnicodeDecodeError";
            return rt.type_error(format!("don't know how to handle {class} in error callback"));
        }
        name => {
            let (answer, at) =
                call(rt, name, trouble, data.len(), "decoding error handler must return (str, int) tuple")?;
            return match answer.get::<Str>() {
                Some(s) => Ok((s.as_str().to_owned(), at)),
                None => rt.type_error("decoding error handler must return (str, int) tuple"),
            };
        }
    };
    Ok((answer, trouble.end))
}

/// The answer of a registered handler: a value, and a position within `length`.
fn call(rt: &mut Runtime, name: &str, trouble: &Trouble, length: usize, wrong: &str) -> PyResult<(Value, usize)> {
    let handler = registered(rt, name)?;
    let e = trouble.exception(rt);
    let answer = rt.call(handler, &[e])?;
    let pair = answer.get::<Tuple>().filter(|t| t.len() == 2);
    let Some((v, at)) = pair.and_then(|t| Some((t.get(0)?, t.get(1)?.as_index_int()?))) else {
        return rt.type_error(wrong);
    };
    let from_start = if at < 0 { at + length as i64 } else { at };
    if !(0..=length as i64).contains(&from_start) {
        return rt.index_error(format!("position {at} from error handler out of bounds"));
    }
    Ok((v, from_start as usize))
}

/// Surrogates in the bytes that the encoding would have for them.
fn pass_encode(encoding: &str, bad: &[u32]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for code in bad {
        let unit = u16::try_from(*code).ok().filter(|c| (0xD800..=0xDFFF).contains(c))?;
        match encoding {
            "utf-8" => {
                out.extend([0xE0 | (unit >> 12) as u8, 0x80 | (unit >> 6 & 0x3F) as u8, 0x80 | (unit & 0x3F) as u8])
            }
            "utf-16" | "utf-16-le" => out.extend(unit.to_le_bytes()),
            "utf-16-be" => out.extend(unit.to_be_bytes()),
            "utf-32" | "utf-32-le" => out.extend(code.to_le_bytes()),
            "utf-32-be" => out.extend(code.to_be_bytes()),
            _ => return None,
        }
    }
    Some(out)
}

/// The surrogate that `data` begins with in this encoding, and its length.
fn pass_decode(encoding: &str, data: &[u8]) -> Option<(char, usize)> {
    let (code, length) = match (encoding, data) {
        ("utf-8", [0xED, b @ 0xA0..=0xBF, c @ 0x80..=0xBF, ..]) => {
            (0xD000 | u32::from(b & 0x3F) << 6 | u32::from(c & 0x3F), 3)
        }
        ("utf-16" | "utf-16-le", [a, b, ..]) => (u32::from(u16::from_le_bytes([*a, *b])), 2),
        ("utf-16-be", [a, b, ..]) => (u32::from(u16::from_be_bytes([*a, *b])), 2),
        ("utf-32" | "utf-32-le", [a, b, c, d, ..]) => (u32::from_le_bytes([*a, *b, *c, *d]), 4),
        ("utf-32-be", [a, b, c, d, ..]) => (u32::from_be_bytes([*a, *b, *c, *d]), 4),
        _ => return None,
    };
    let c = surrogate::char_of(code).ok().filter(|c| surrogate::is_surrogate(*c))?;
    Some((c, length))
}

/// Raised when text would hold a code point that is reserved.
#[cold]
pub fn reserved<T>(rt: &mut Runtime) -> Result<T, Raised> {
    rt.raise(rt.types.not_implemented_error, surrogate::RESERVED)
}
