//! `text % values`: the printf-like formatting of str and bytes.
use super::format_spec::float_text;

use super::number::{self, Number};
use super::{int_text, protocol, str_pad};
use crate::runtime::{PyResult, Runtime};
use crate::value::{ByteArray, Bytes, Ref, Str, Tuple, Value, surrogate};
use dashu_int::IBig;

/// `s % values`
pub fn format(rt: &mut Runtime, s: Ref<Str>, values: Value) -> PyResult {
    let mut run = Run::new(rt, values, false);
    run.all(s.as_str())?;
    let out = run.out;
    Ok(rt.str(out).into())
}

/// `b % values` for bytes, whose content is given and returned as Latin-1 text.
pub fn format_latin1(rt: &mut Runtime, template: &str, values: Value) -> PyResult<String> {
    let mut run = Run::new(rt, values, true);
    run.all(template)?;
    Ok(run.out)
}

/// One conversion such as `%-5.2f`.
#[derive(Default)]
struct Conversion {
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
}

struct Run<'a> {
    rt: &'a mut Runtime,
    values: Value,
    /// The next item of a tuple of values; a single value counts as one item.
    next: usize,
    /// The value that `%(name)` chose.
    named: Option<Value>,
    used_names: bool,
    is_bytes: bool,
    out: String,
}

impl<'a> Run<'a> {
    fn new(rt: &'a mut Runtime, values: Value, is_bytes: bool) -> Run<'a> {
        Run { rt, values, next: 0, named: None, used_names: false, is_bytes, out: String::new() }
    }

    fn all(&mut self, template: &str) -> PyResult<()> {
        let mut rest = template;
        while let Some(at) = rest.find('%') {
            self.out.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            let position = template.len() - rest.len();
            rest = self.conversion(rest, template, position)?;
        }
        self.out.push_str(rest);
        self.check_all_used()
    }

    /// A tuple must be used up, and a single value used once; a mapping or other container need not be used.
    fn check_all_used(&mut self) -> PyResult<()> {
        let left = match self.values.get::<Tuple>() {
            Some(tuple) => self.next < tuple.len() && !self.used_names,
            None => self.next == 0 && !self.used_names && !self.is_mapping(),
        };
        if left {
            let kind = if self.is_bytes { "bytes" } else { "string" };
            return self.rt.type_error(format!("not all arguments converted during {kind} formatting"));
        }
        Ok(())
    }

    fn is_mapping(&mut self) -> bool {
        let getitem = self.rt.names.getitem;
        let is_content =
            self.is_bytes && (self.values.get::<Bytes>().is_some() || self.values.get::<ByteArray>().is_some());
        !is_content
            && self.values.get::<Str>().is_none()
            && self.values.get::<Tuple>().is_none()
            && self.rt.special(self.values, getitem).is_some()
    }

    fn value(&mut self) -> PyResult {
        if let Some(v) = self.named.take() {
            return Ok(v);
        }
        if self.used_names {
            return self.rt.type_error("not enough arguments for format string");
        }
        let found = match self.values.get::<Tuple>() {
            Some(tuple) => tuple.get(self.next),
            None => (self.next == 0).then_some(self.values),
        };
        self.next += 1;
        match found {
            Some(v) => Ok(v),
            None => self.rt.type_error("not enough arguments for format string"),
        }
    }

    /// Do one conversion, whose text begins behind the `%`; returns the rest of the template.
    fn conversion<'t>(&mut self, spec: &'t str, template: &str, position: usize) -> PyResult<&'t str> {
        let mut rest = spec;
        self.named = None;
        if rest.starts_with('(') {
            let Some(end) = closing(rest) else {
                return self.rt.value_error("incomplete format key");
            };
            let key = &rest[1..end];
            rest = &rest[end + 1..];
            self.named = Some(self.lookup(key)?);
            self.used_names = true;
        }
        let mut c = Conversion::default();
        loop {
            match rest.as_bytes().first() {
                Some(b'-') => c.left = true,
                Some(b'+') => c.plus = true,
                Some(b' ') => c.space = true,
                Some(b'#') => c.alternate = true,
                Some(b'0') => c.zero = true,
                _ => break,
            }
            rest = &rest[1..];
        }
        if let Some(width) = self.count(&mut rest, "width")? {
            c.left |= width < 0;
            c.width = width.unsigned_abs() as usize;
            if c.width > i32::MAX as usize {
                return self.rt.raise_with(self.rt.types.memory_error, &[]);
            }
        }
        if let Some(after) = rest.strip_prefix('.') {
            rest = after;
            c.precision = Some(self.count(&mut rest, "precision")?.unwrap_or(0).max(0) as usize);
        }
        rest = rest.strip_prefix(['l', 'h', 'L']).unwrap_or(rest);
        let Some(kind) = rest.chars().next() else {
            return self.rt.value_error("incomplete format");
        };
        if kind == '%' && rest.len() == spec.len() {
            self.out.push('%');
            return Ok(&rest[1..]);
        }
        self.one(kind, &c, || template[..position].chars().count() + spec[..spec.len() - rest.len()].chars().count())?;
        Ok(&rest[kind.len_utf8()..])
    }

    /// A number in the template, or `*`: the next value.
    fn count(&mut self, rest: &mut &str, what: &str) -> PyResult<Option<i64>> {
        if let Some(after) = rest.strip_prefix('*') {
            *rest = after;
            let v = self.value()?;
            let n = match number::int_of(v) {
                Some(n) => n,
                None => return self.rt.type_error("* wants int"),
            };
            return match (i64::try_from(&n), i32::try_from(&n)) {
                (_, Ok(n)) => Ok(Some(n.into())),
                (Ok(n), _) if what == "width" => Ok(Some(n)),
                (Ok(_), _) => self.rt.overflow_error("Python int too large to convert to C int"),
                _ if what == "width" => self.rt.overflow_error("Python int too large to convert to C ssize_t"),
                _ => self.rt.overflow_error("Python int too large to convert to C int"),
            };
        }
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, after) = rest.split_at(end);
        *rest = after;
        match digits {
            "" => Ok(None),
            _ => match digits.parse::<i64>() {
                Ok(n) if n <= i32::MAX.into() || what == "width" => Ok(Some(n)),
                _ => self.rt.value_error(format!("{what} too big")),
            },
        }
    }

    fn lookup(&mut self, key: &str) -> PyResult {
        if !self.is_mapping() {
            return self.rt.type_error("format requires a mapping");
        }
        let key: Value = if self.is_bytes {
            let data = key.chars().map(|c| c as u8).collect();
            super::bytes::make(self.rt, data)
        } else {
            self.rt.str(key).into()
        };
        let getitem = self.rt.names.getitem;
        match self.rt.call_special(self.values, getitem, &[key]) {
            Some(result) => result,
            None => self.rt.type_error("format requires a mapping"),
        }
    }

    fn one(&mut self, kind: char, c: &Conversion, index: impl Fn() -> usize) -> PyResult<()> {
        match kind {
            's' | 'b' if self.is_bytes => {
                let v = self.value()?;
                self.bytes_text(v, c)
            }
            's' | 'r' | 'a' => {
                let v = self.value()?;
                let shown = match kind {
                    's' => protocol::str(self.rt, v)?,
                    'r' if !self.is_bytes => protocol::repr(self.rt, v)?,
                    _ => protocol::ascii(self.rt, v)?,
                };
                self.text(shown.as_str(), c);
                Ok(())
            }
            'c' => self.character(c),
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => self.int(kind, c),
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
                let v = self.value()?;
                let x = match number::to_float(self.rt, v) {
                    Ok(x) => x,
                    Err(raised) => {
                        if self.is_bytes && self.rt.catch(self.rt.types.type_error).is_some() {
                            let got = protocol::type_name(self.rt, v);
                            return self.rt.type_error(format!("float argument required, not {got}"));
                        }
                        return Err(raised);
                    }
                };
                let digits = float_text(x.abs(), Some(kind), c.precision, c.alternate);
                self.number(x.is_sign_negative() && !x.is_nan(), "", &digits, c);
                Ok(())
            }
            _ => {
                self.value()?;
                let shown = if (' '..='~').contains(&kind) { kind } else { '?' };
                let index = index();
                let code = kind as u32;
                self.rt.value_error(format!("unsupported format character '{shown}' ({code:#x}) at index {index}"))
            }
        }
    }

    fn text(&mut self, s: &str, c: &Conversion) {
        let cut: String;
        let s = match c.precision {
            Some(p) => {
                cut = s.chars().take(p).collect();
                &cut
            }
            None => s,
        };
        let padded = str_pad::align(s, c.width, ' ', if c.left { '<' } else { '>' });
        self.out.push_str(&padded);
    }

    fn bytes_text(&mut self, v: Value, c: &Conversion) -> PyResult<()> {
        let data = match super::str_make::bytes_of(v) {
            Some(data) => data,
            None => {
                let name = self.rt.names.bytes;
                match self.rt.call_special(v, name, &[]) {
                    Some(result) => result?.get::<Bytes>().map(|b| b.data.to_vec()).unwrap_or_default(),
                    None => {
                        let got = protocol::type_name(self.rt, v);
                        return self.rt.type_error(format!(
                            "%b requires a bytes-like object, or an object that implements __bytes__, not '{got}'"
                        ));
                    }
                }
            }
        };
        let latin1: String = data.iter().map(|b| *b as char).collect();
        self.text(&latin1, c);
        Ok(())
    }

    fn character(&mut self, c: &Conversion) -> PyResult<()> {
        let v = self.value()?;
        let plain = Conversion { left: c.left, width: c.width, ..Default::default() };
        if self.is_bytes {
            let byte = match (v.as_index_int(), super::str_make::bytes_of(v).as_deref()) {
                (Some(i @ 0..=255), _) => i as u8,
                (_, Some([b])) => *b,
                _ if matches!(number::of(v), Some(Number::Int(_) | Number::Big(_))) => {
                    return self.rt.overflow_error("%c arg not in range(256)");
                }
                _ => {
                    return self.rt.type_error("%c requires an integer in range(256) or a single byte");
                }
            };
            self.text(&(byte as char).to_string(), &plain);
            return Ok(());
        }
        let index = self.rt.names.index;
        let v = if v.get::<Str>().is_none() && number::of(v).is_none() && self.rt.special(v, index).is_some() {
            let big = number::index(self.rt, v)?;
            self.rt.int(big)
        } else {
            v
        };
        if let Some(s) = v.get::<Str>() {
            if s.char_len() != 1 {
                return self.rt.type_error("%c requires int or char");
            }
            self.text(s.as_str(), &plain);
            return Ok(());
        }
        match number::int_of(v) {
            Some(n) => match u32::try_from(&n).ok().and_then(|n| surrogate::char_of(n).ok()) {
                Some(ch) => {
                    self.text(&ch.to_string(), &plain);
                    Ok(())
                }
                None => self.rt.overflow_error("%c arg not in range(0x110000)"),
            },
            None => self.rt.type_error("%c requires int or char"),
        }
    }

    fn int(&mut self, kind: char, c: &Conversion) -> PyResult<()> {
        let v = self.value()?;
        let n = match number::of(v) {
            Some(n) if n.is_int() => n.to_big().unwrap_or_default(),
            Some(Number::Float(x)) if matches!(kind, 'd' | 'i' | 'u') => super::float::to_int(self.rt, x)?,
            _ => {
                let index = self.rt.names.index;
                let int = self.rt.names.int;
                let decimal = matches!(kind, 'd' | 'i' | 'u') && v.get::<Str>().is_none();
                if decimal && let Some(result) = self.rt.call_special(v, int, &[]) {
                    number::int_of(result?).unwrap_or_default()
                } else if self.rt.special(v, index).is_some() {
                    number::index(self.rt, v)?
                } else {
                    let got = protocol::type_name(self.rt, v);
                    let wanted = if matches!(kind, 'd' | 'i' | 'u') { "a real number" } else { "an integer" };
                    return self.rt.type_error(format!("%{kind} format: {wanted} is required, not {got}"));
                }
            }
        };
        let negative = n < IBig::ZERO;
        let mut digits = int_text::digits(self.rt, &if negative { -n } else { n }, kind)?;
        if let Some(p) = c.precision
            && digits.len() < p
        {
            digits = "0".repeat(p - digits.len()) + &digits;
        }
        let prefix = match kind {
            'o' if c.alternate => "0o",
            'x' if c.alternate => "0x",
            'X' if c.alternate => "0X",
            _ => "",
        };
        self.number(negative, prefix, &digits, c);
        Ok(())
    }

    fn number(&mut self, negative: bool, prefix: &str, digits: &str, c: &Conversion) {
        let sign = match (negative, c.plus, c.space) {
            (true, ..) => "-",
            (_, true, _) => "+",
            (_, _, true) => " ",
            _ => "",
        };
        let length = sign.len() + prefix.len() + digits.len();
        let missing = c.width.saturating_sub(length);
        let (spaces, zeros, after) = match (c.left, c.zero) {
            (true, _) => (0, 0, missing),
            (_, true) => (0, missing, 0),
            _ => (missing, 0, 0),
        };
        self.out.extend(std::iter::repeat_n(' ', spaces));
        self.out.push_str(sign);
        self.out.push_str(prefix);
        self.out.extend(std::iter::repeat_n('0', zeros));
        self.out.push_str(digits);
        self.out.extend(std::iter::repeat_n(' ', after));
    }
}

/// Where the parenthesis closes that `text` begins with.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}
