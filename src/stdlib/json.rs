//! The module `_json`, below `json`: reading a document, and the quoted form of a string.
use crate::builtins::receiver::check_depth;
use crate::builtins::{dict, number, protocol};
use crate::runtime::{Args, ModuleSpec, NativeDef, PyResult, Runtime};
use crate::value::{Dict, Items, List, Str, Value, surrogate};

/// What the program wants to be called for parts of the document: NULL or a callable each.
struct Reader<'a> {
    document: Value,
    text: &'a str,
    bytes: &'a [u8],
    strict: bool,
    /// `error(message, document, position)` makes the exception.
    error: Value,
    object_hook: Value,
    pairs_hook: Value,
    parse_float: Value,
    parse_int: Value,
    parse_constant: Value,
}

impl Reader<'_> {
    #[cold]
    fn fail<T>(&self, rt: &mut Runtime, message: &str, at: usize) -> PyResult<T> {
        let position = self.text.get(..at).map_or(at, |before| before.chars().count());
        let message = rt.str(message).into();
        let exception = rt.call(self.error, &[message, self.document, Value::int32(position as i32)])?;
        rt.raise_value(exception)
    }

    fn space(&self, mut at: usize) -> usize {
        while matches!(self.bytes.get(at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            at += 1;
        }
        at
    }

    /// The value that begins at `at`, and where it ends.
    fn value(&self, rt: &mut Runtime, at: usize) -> PyResult<(Value, usize)> {
        let starts = |word: &str| self.bytes[at..].starts_with(word.as_bytes());
        match self.bytes.get(at) {
            Some(b'"') => {
                let (text, end) = self.string(rt, at)?;
                Ok((rt.str(text).into(), end))
            }
            Some(b'{') => self.object(rt, at),
            Some(b'[') => self.array(rt, at),
            Some(b'n') if starts("null") => Ok((Value::NONE, at + 4)),
            Some(b't') if starts("true") => Ok((Value::TRUE, at + 4)),
            Some(b'f') if starts("false") => Ok((Value::FALSE, at + 5)),
            Some(b'N') if starts("NaN") => self.constant(rt, "NaN", f64::NAN, at),
            Some(b'I') if starts("Infinity") => self.constant(rt, "Infinity", f64::INFINITY, at),
            Some(b'-') if starts("-Infinity") => self.constant(rt, "-Infinity", f64::NEG_INFINITY, at),
            Some(b'-' | b'0'..=b'9') => self.number(rt, at),
            _ => self.fail(rt, "Expecting value", at),
        }
    }

    fn constant(&self, rt: &mut Runtime, word: &str, x: f64, at: usize) -> PyResult<(Value, usize)> {
        let v = match self.parse_constant.some() {
            Some(hook) => {
                let word = rt.str(word).into();
                rt.call(hook, &[word])?
            }
            None => Value::same_float(x),
        };
        Ok((v, at + word.len()))
    }

    fn number(&self, rt: &mut Runtime, start: usize) -> PyResult<(Value, usize)> {
        let digits = |mut at: usize| {
            while self.bytes.get(at).is_some_and(u8::is_ascii_digit) {
                at += 1;
            }
            at
        };
        let first = start + usize::from(self.bytes[start] == b'-');
        let whole = match self.bytes.get(first) {
            Some(b'0') => first + 1,
            Some(b'1'..=b'9') => digits(first),
            _ => return self.fail(rt, "Expecting value", start),
        };
        let mut end = whole;
        if self.bytes.get(end) == Some(&b'.') && digits(end + 1) > end + 1 {
            end = digits(end + 1);
        }
        if matches!(self.bytes.get(end), Some(b'e' | b'E')) {
            let sign = usize::from(matches!(self.bytes.get(end + 1), Some(b'+' | b'-')));
            let from = end + 1 + sign;
            if digits(from) > from {
                end = digits(from);
            }
        }
        let text = &self.text[start..end];
        let hook = if end == whole { self.parse_int } else { self.parse_float };
        let v = match hook.some() {
            Some(hook) => {
                let text = rt.str(text).into();
                rt.call(hook, &[text])?
            }
            None if end > whole => Value::float(text.parse().unwrap_or(f64::NAN)),
            None => match text.parse::<i64>() {
                Ok(i) => rt.int64(i),
                Err(_) => {
                    let (text, int) = (rt.str(text).into(), rt.types.int.into());
                    rt.call(int, &[text])?
                }
            },
        };
        Ok((v, end))
    }

    /// Four hexadecimal digits.
    fn unit(&self, at: usize) -> Option<u32> {
        let digits = self.text.get(at..at + 4).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()))?;
        u32::from_str_radix(digits, 16).ok()
    }

    /// The string whose opening quote is at `start`, and where it ends.
    fn string(&self, rt: &mut Runtime, start: usize) -> PyResult<(String, usize)> {
        let mut out = String::new();
        let mut at = start + 1;
        loop {
            let rest = &self.bytes[at..];
            let strict = self.strict;
            let Some(n) = rest.iter().position(|b| matches!(b, b'"' | b'\\') || strict && *b < b' ') else {
                return self.fail(rt, "Unterminated string starting at", start);
            };
            out.push_str(&self.text[at..at + n]);
            at += n;
            match self.bytes[at] {
                b'"' => return Ok((out, at + 1)),
                b'\\' => {}
                _ => return self.fail(rt, "Invalid control character at", at),
            }
            let Some(escape) = self.bytes.get(at + 1) else {
                return self.fail(rt, "Unterminated string starting at", start);
            };
            let c = match escape {
                b'"' => '"',
                b'\\' => '\\',
                b'/' => '/',
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                b'n' => '\n',
                b'r' => '\r',
                b't' => '\t',
                b'u' => {
                    let Some(unit) = self.unit(at + 2).filter(|_| at + 6 < self.bytes.len()) else {
                        return self.fail(rt, "Invalid \\uXXXX escape", at + 1);
                    };
                    at += 6;
                    let low = Some(at).filter(|_| self.bytes[at..].starts_with(b"\\u")).and_then(|_| self.unit(at + 2));
                    let code = match (unit, low) {
                        (0xD800..=0xDBFF, Some(low @ 0xDC00..=0xDFFF)) => {
                            at += 6;
                            0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
                        }
                        _ => unit,
                    };
                    match surrogate::char_of(code) {
                        Ok(c) => out.push(c),
                        Err(_) => return rt.raise(rt.types.not_implemented_error, surrogate::RESERVED),
                    }
                    continue;
                }
                _ => return self.fail(rt, "Invalid \\escape", at),
            };
            out.push(c);
            at += 2;
        }
    }

    fn array(&self, rt: &mut Runtime, start: usize) -> PyResult<(Value, usize)> {
        check_depth(rt, " while decoding a JSON array from a unicode string")?;
        let list = rt.list(Items::new());
        let mut at = self.space(start + 1);
        if self.bytes.get(at) == Some(&b']') {
            return Ok((list.into(), at + 1));
        }
        loop {
            let (v, end) = self.value(rt, at)?;
            list.items.push(v);
            at = self.space(end);
            match self.bytes.get(at) {
                Some(b']') => return Ok((list.into(), at + 1)),
                Some(b',') => {}
                _ => return self.fail(rt, "Expecting ',' delimiter", at),
            }
            let comma = at;
            at = self.space(at + 1);
            if self.bytes.get(at) == Some(&b']') {
                return self.fail(rt, "Illegal trailing comma before end of array", comma);
            }
        }
    }

    fn object(&self, rt: &mut Runtime, start: usize) -> PyResult<(Value, usize)> {
        check_depth(rt, " while decoding a JSON object from a unicode string")?;
        let made = rt.dict();
        // For a hook: the pairs, also those whose keys are equal.
        let pairs = rt.list(Items::new());
        let mut at = self.space(start + 1);
        if self.bytes.get(at) == Some(&b'}') {
            at += 1;
        } else {
            loop {
                if self.bytes.get(at) != Some(&b'"') {
                    return self.fail(rt, "Expecting property name enclosed in double quotes", at);
                }
                let (key, end) = self.string(rt, at)?;
                // Keys are few and come again and again.
                let key = if key.len() <= 32 { crate::runtime::name(rt, &key) } else { rt.str(key) };
                at = self.space(end);
                if self.bytes.get(at) != Some(&b':') {
                    return self.fail(rt, "Expecting ':' delimiter", at);
                }
                at = self.space(at + 1);
                let (v, end) = self.value(rt, at)?;
                if self.pairs_hook.is_null() {
                    dict::set_item(rt, made, key.into(), v)?;
                } else {
                    let pair = rt.tuple(&[key.into(), v]).into();
                    pairs.items.push(pair);
                }
                at = self.space(end);
                match self.bytes.get(at) {
                    Some(b'}') => {
                        at += 1;
                        break;
                    }
                    Some(b',') => {}
                    _ => return self.fail(rt, "Expecting ',' delimiter", at),
                }
                let comma = at;
                at = self.space(at + 1);
                if self.bytes.get(at) == Some(&b'}') {
                    return self.fail(rt, "Illegal trailing comma before end of object", comma);
                }
            }
        }
        let v = match (self.pairs_hook.some(), self.object_hook.some()) {
            (Some(hook), _) => rt.call(hook, &[pairs.into()])?,
            (_, Some(hook)) => rt.call(hook, &[made.into()])?,
            _ => made.into(),
        };
        Ok((v, at))
    }
}

/// `decode(text, index, strict, error, object_hook, pairs_hook, parse_float, parse_int, parse_constant)`: the value that begins at `index`, and
/// where it ends. Each of the last five may be None.
fn decode(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(document) = args[0].get::<Str>() else { return rt.type_error("expected a str") };
    let index = number::index_i64(rt, args[1])?.max(0) as usize;
    let start = document.byte_offset(index);
    let hook = |i: usize| if args[i].is_none() { Value::NULL } else { args[i] };
    let strict = protocol::truthy(rt, args[2])?;
    let text = document.as_str();
    let reader = Reader {
        document: args[0],
        text,
        bytes: text.as_bytes(),
        strict,
        error: args[3],
        object_hook: hook(4),
        pairs_hook: hook(5),
        parse_float: hook(6),
        parse_int: hook(7),
        parse_constant: hook(8),
    };
    let (v, end) = reader.value(rt, start)?;
    let end = if document.is_ascii() { end } else { text[..end].chars().count() };
    Ok(rt.tuple(&[v, Value::int32(end as i32)]).into())
}

/// `text` between quotes; what is not ASCII as escapes, if `ascii`.
fn quote_into(out: &mut String, text: &str, ascii: bool) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if c < ' ' || ascii && c > '~' => {
                if surrogate::is_surrogate(c) {
                    out.push_str(&format!("\\u{:04x}", surrogate::code(c)));
                    continue;
                }
                for unit in c.encode_utf16(&mut [0; 2]) {
                    out.push_str(&format!("\\u{unit:04x}"));
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// `quote(text, ascii)`
fn quote(rt: &mut Runtime, args: Args) -> PyResult {
    let Some(text) = args[0].get::<Str>() else {
        let got = protocol::type_name(rt, args[0]);
        return rt.type_error(format!("first argument must be a string, not {got}"));
    };
    let mut out = String::with_capacity(text.as_str().len() + 2);
    quote_into(&mut out, text.as_str(), args[1] == Value::TRUE);
    Ok(rt.str(out).into())
}

/// Write a value of built-in classes as JSON; false when there is something in it that only Python code can write.
fn write(rt: &Runtime, out: &mut String, v: Value, ascii: bool, separators: (&str, &str), depth: usize) -> bool {
    if depth > 900 {
        return false;
    }
    if let Some(i) = v.as_int() {
        out.push_str(itoa::Buffer::new().format(i));
        return true;
    }
    match v {
        Value::NONE => out.push_str("null"),
        Value::TRUE => out.push_str("true"),
        Value::FALSE => out.push_str("false"),
        _ => {
            if let Some(x) = v.as_float() {
                if !x.is_finite() {
                    return false;
                }
                out.push_str(&crate::builtins::text::float(x));
                return true;
            }
            let class = rt.class_of(v);
            let t = &rt.types;
            if class.is(t.str) {
                let Some(s) = v.get::<Str>() else { return false };
                quote_into(out, s.as_str(), ascii);
            } else if class.is(t.list) {
                let Some(list) = v.get::<List>() else { return false };
                out.push('[');
                for i in 0..list.items.len() {
                    if i > 0 {
                        out.push_str(separators.0);
                    }
                    if !write(rt, out, list.items.get(i).unwrap_or_default(), ascii, separators, depth + 1) {
                        return false;
                    }
                }
                out.push(']');
            } else if class.is(t.tuple) {
                let Some(tuple) = v.get::<crate::value::Tuple>() else { return false };
                out.push('[');
                for (i, v) in tuple.iter().enumerate() {
                    if i > 0 {
                        out.push_str(separators.0);
                    }
                    if !write(rt, out, v, ascii, separators, depth + 1) {
                        return false;
                    }
                }
                out.push(']');
            } else if class.is(t.dict) {
                let Some(dict) = v.get::<Dict>() else { return false };
                out.push('{');
                let (mut at, mut first) = (0, true);
                while let Some((next, key, v)) = dict.next_entry(at) {
                    let Some(key) = key.get::<Str>() else { return false };
                    if !first {
                        out.push_str(separators.0);
                    }
                    first = false;
                    quote_into(out, key.as_str(), ascii);
                    out.push_str(separators.1);
                    if !write(rt, out, v, ascii, separators, depth + 1) {
                        return false;
                    }
                    at = next;
                }
                out.push('}');
            } else {
                return false;
            }
        }
    }
    true
}

/// `encode(value, ascii, item_separator, key_separator)`: its text, or None when there is something in it that only Python code can write.
fn encode(rt: &mut Runtime, args: Args) -> PyResult {
    let (Some(item), Some(key)) = (args[2].get::<Str>(), args[3].get::<Str>()) else { return Ok(Value::NONE) };
    let mut out = String::new();
    match write(rt, &mut out, args[0], args[1] == Value::TRUE, (item.as_str(), key.as_str()), 0) {
        true => Ok(rt.str(out).into()),
        false => Ok(Value::NONE),
    }
}

/// The module.
pub const SPEC: ModuleSpec = ModuleSpec {
    name: "_json",
    functions: &[
        NativeDef::function("decode", decode, 9, 9),
        NativeDef::function("encode", encode, 4, 4),
        NativeDef::function("quote", quote, 2, 2),
    ],
    init: |_, _| Ok(()),
};
