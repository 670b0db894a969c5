//! The text of values whose native layout says it: numbers, constants, str and bytes.
use super::number::{self, Number};
use crate::runtime::{PyResult, Runtime};
use crate::value::{ByteArray, Bytes, Str, Value, surrogate};

/// `repr(v)` by the native layout; `None` for other types.
///
/// ValueError for ints of too many digits.
pub fn native(rt: &mut Runtime, v: Value) -> PyResult<Option<String>> {
    if let Some(Number::Big(b)) = number::of(v) {
        return super::int_text::decimal(rt, &b.big).map(Some);
    }
    Ok(plain(rt, v))
}

/// The same for everything but wide ints.
fn plain(rt: &Runtime, v: Value) -> Option<String> {
    if let Some(b) = v.as_bool() {
        return Some(if b { "True" } else { "False" }.to_owned());
    }
    if let Some(n) = number::of(v) {
        return Some(match n {
            Number::Int(i) => i.to_string(),
            Number::Big(b) => b.big.to_string(),
            Number::Float(x) => float(x),
            Number::Complex(re, im) => complex(re, im),
        });
    }
    match v {
        Value::NONE => return Some("None".to_owned()),
        Value::ELLIPSIS => return Some("Ellipsis".to_owned()),
        Value::NOT_IMPLEMENTED => return Some("NotImplemented".to_owned()),
        _ => {}
    }
    if let Some(s) = v.get::<Str>() {
        return Some(quoted(s.as_str()));
    }
    if let Some(b) = v.get::<Bytes>() {
        return Some(bytes(&b.data));
    }
    let array = v.get::<ByteArray>()?;
    let name = super::protocol::type_name(rt, v);
    // Unlike bytes, its repr escapes a single quote inside double ones.
    let shown = bytes(&array.data.borrow());
    let shown = if shown.starts_with("b\"") { shown.replace('\'', "\\'") } else { shown };
    Some(format!("{name}({shown})"))
}

/// `repr` of a float: the shortest digits that read back as it, with an exponent below 1e-4 and from 1e16 on.
pub fn float(x: f64) -> String {
    if !x.is_finite() {
        return if x.is_nan() {
            "nan"
        } else if x > 0.0 {
            "inf"
        } else {
            "-inf"
        }
        .to_owned();
    }
    let mut out = String::with_capacity(24);
    if x.is_sign_negative() {
        out.push('-');
    }
    let (digits, point) = shortest(x.abs());
    positional_or_exponent(&mut out, &digits, point, true);
    out
}

/// Shortest digits of a finite `x >= 0` (no trailing zeros, "0" for 0), and where the decimal point stands: before digit `point`.
pub fn shortest(x: f64) -> (String, i32) {
    if x == 0.0 {
        return ("0".to_owned(), 1);
    }
    let mut buffer = zmij::Buffer::new();
    let text = buffer.format_finite(x);
    let (mantissa, exponent) = match text.split_once('e') {
        Some((m, e)) => (m, e.parse().expect("zmij writes a number after e")),
        None => (text, 0i32),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    let leading = all.len() - all.trim_start_matches('0').len();
    let digits = all.trim_matches('0').to_owned();
    (digits, whole.len() as i32 + exponent - leading as i32)
}

/// Write digits in the way `repr` and `str` choose; `dot_zero` adds ".0" to whole numbers.
pub fn positional_or_exponent(out: &mut String, digits: &str, point: i32, dot_zero: bool) {
    if !(-3..=16).contains(&point) {
        out.push_str(&digits[..1]);
        if digits.len() > 1 {
            out.push('.');
            out.push_str(&digits[1..]);
        }
        let exponent = point - 1;
        out.push_str(&format!("e{}{:02}", if exponent < 0 { '-' } else { '+' }, exponent.abs()));
    } else if point <= 0 {
        out.push_str("0.");
        out.extend(std::iter::repeat_n('0', -point as usize));
        out.push_str(digits);
    } else if digits.len() as i32 <= point {
        out.push_str(digits);
        out.extend(std::iter::repeat_n('0', point as usize - digits.len()));
        if dot_zero {
            out.push_str(".0");
        }
    } else {
        out.push_str(&digits[..point as usize]);
        out.push('.');
        out.push_str(&digits[point as usize..]);
    }
}

/// `repr` of a complex number.
pub fn complex(re: f64, im: f64) -> String {
    let part = |x: f64| {
        let text = float(x);
        text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
    };
    if re == 0.0 && re.is_sign_positive() {
        return format!("{}j", part(im));
    }
    let sign = if im.is_sign_negative() && !im.is_nan() { "" } else { "+" };
    format!("({}{sign}{}j)", part(re), part(im))
}

/// `repr` of text: quoted, with what cannot be printed escaped.
pub fn quoted(s: &str) -> String {
    let quote = if s.contains('\'') && !s.contains('"') { '"' } else { '\'' };
    let mut out = String::with_capacity(s.len() + 2);
    out.push(quote);
    for c in s.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            ' '..='~' => out.push(c),
            c if super::unicode::is_printable(c) => out.push(c),
            c => out.push_str(&escaped(c)),
        }
    }
    out.push(quote);
    out
}

/// `\x..`, `\u....` or `\U........`
pub fn escaped(c: char) -> String {
    escaped_code(surrogate::code(c))
}

/// The same for a code point of Python.
pub fn escaped_code(code: u32) -> String {
    match code {
        0..=0xFF => format!("\\x{code:02x}"),
        0x100..=0xFFFF => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}

/// The text with everything outside ASCII escaped.
pub fn to_ascii(s: &str) -> String {
    let mut out = String::with_capacity(s.len() + 8);
    for c in s.chars() {
        if c.is_ascii() { out.push(c) } else { out.push_str(&escaped(c)) }
    }
    out
}

/// `repr` of bytes.
pub fn bytes(data: &[u8]) -> String {
    let quote = if data.contains(&b'\'') && !data.contains(&b'"') { '"' } else { '\'' };
    let mut out = String::with_capacity(data.len() + 3);
    out.push('b');
    out.push(quote);
    for &b in data {
        match b {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b if b as char == quote => {
                out.push('\\');
                out.push(quote);
            }
            b' '..=b'~' => out.push(b as char),
            _ => out.push_str(&format!("\\x{b:02x}")),
        }
    }
    out.push(quote);
    out
}
