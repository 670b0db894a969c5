//! `str.format`: templates with `{field!conversion:specification}`.
use super::protocol;
use super::str::receiver;
use crate::runtime::{Args, PyResult, Runtime};
use crate::value::Value;

/// `str.format`
pub fn format(rt: &mut Runtime, args: Args) -> PyResult {
    render(rt, args, Value::NULL)
}

/// `str.format_map`
pub fn format_map(rt: &mut Runtime, args: Args) -> PyResult {
    render(rt, Args::positional(&args.positional[..1]), args[1])
}

fn render(rt: &mut Runtime, args: Args, mapping: Value) -> PyResult {
    let template = receiver(args);
    let mut run = Run { rt, args, mapping, automatic: 0, manual: false };
    let out = run.template(template.as_str(), 2)?;
    Ok(rt.str(out).into())
}

struct Run<'a> {
    rt: &'a mut Runtime,
    /// The template, then the positional arguments; the named ones.
    args: Args<'a>,
    /// Of `format_map`, or NULL.
    mapping: Value,
    /// Fields numbered automatically so far.
    automatic: usize,
    /// A field was numbered by hand.
    manual: bool,
}

impl Run<'_> {
    fn template(&mut self, text: &str, depth: u32) -> PyResult<String> {
        if depth == 0 {
            return self.rt.value_error("Max string recursion exceeded");
        }
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            out.push_str(&rest[..at]);
            let brace = &rest[at..at + 1];
            rest = &rest[at + 1..];
            if rest.starts_with(brace) {
                out.push_str(brace);
                rest = &rest[1..];
                continue;
            }
            if brace == "}" {
                return self.rt.value_error("Single '}' encountered in format string");
            }
            if rest.is_empty() {
                return self.rt.value_error("Single '{' encountered in format string");
            }
            let Some(end) = field_end(rest) else {
                let message = match rest.find('!') {
                    Some(at) if rest.len() > at + 1 => "unmatched '{' in format spec",
                    Some(_) => "end of string while looking for conversion specifier",
                    None if rest.contains(':') => "unmatched '{' in format spec",
                    None => "expected '}' before end of string",
                };
                return self.rt.value_error(message);
            };
            let shown = self.field(&rest[..end], depth)?;
            out.push_str(&shown);
            rest = &rest[end + 1..];
        }
        out.push_str(rest);
        Ok(out)
    }

    /// One field without its braces.
    fn field(&mut self, field: &str, depth: u32) -> PyResult<String> {
        let (name, tail) = split_name(field);
        if name.split('[').next().is_some_and(|first| first.contains('{')) {
            return self.rt.value_error("unexpected '{' in field name");
        }
        let (conversion, spec) = match tail.strip_prefix('!') {
            Some(after) => {
                let mut chars = after.chars();
                let Some(conversion) = chars.next() else {
                    return self.rt.value_error("unmatched '{' in format spec");
                };
                match chars.as_str() {
                    "" => (Some(conversion), ""),
                    rest => match rest.strip_prefix(':') {
                        Some(spec) => (Some(conversion), spec),
                        None => return self.rt.value_error("expected ':' after conversion specifier"),
                    },
                }
            }
            None => (None, tail.strip_prefix(':').unwrap_or("")),
        };
        let mut v = self.lookup(name)?;
        if let Some(conversion) = conversion {
            v = match conversion {
                's' => protocol::str(self.rt, v)?.into(),
                'r' => protocol::repr(self.rt, v)?.into(),
                'a' => protocol::ascii(self.rt, v)?.into(),
                _ => return self.rt.value_error(format!("Unknown conversion specifier {conversion}")),
            };
        }
        let expanded;
        let spec = if spec.contains(['{', '}']) {
            expanded = self.template(spec, depth - 1)?;
            &expanded
        } else {
            spec
        };
        Ok(protocol::format(self.rt, v, spec)?.as_str().to_owned())
    }

    /// The value of `name.attribute[item]…`.
    fn lookup(&mut self, name: &str) -> PyResult {
        let end = name.find(['.', '[']).unwrap_or(name.len());
        let (first, mut rest) = name.split_at(end);
        let mut v = self.argument(first)?;
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('.') {
                let end = after.find(['.', '[']).unwrap_or(after.len());
                let (attribute, left) = after.split_at(end);
                if attribute.is_empty() {
                    return self.rt.value_error("Empty attribute in format string");
                }
                v = self.rt.attribute(v, attribute)?;
                rest = left;
            } else if let Some(after) = rest.strip_prefix('[') {
                let Some(end) = after.find(']') else {
                    return self.rt.value_error("Missing ']' in format string");
                };
                let key = &after[..end];
                if key.is_empty() {
                    return self.rt.value_error("Empty attribute in format string");
                }
                v = self.item(v, key)?;
                rest = &after[end + 1..];
            } else {
                return self.rt.value_error("Only '.' or '[' may follow ']' in format field specifier");
            }
        }
        Ok(v)
    }

    fn item(&mut self, v: Value, key: &str) -> PyResult {
        let key = if !key.bytes().all(|b| b.is_ascii_digit()) {
            self.rt.str(key).into()
        } else if let Ok(i) = key.parse::<i64>() {
            self.rt.int64(i)
        } else {
            return self.rt.value_error("Too many decimal digits in format string");
        };
        let getitem = self.rt.names.getitem;
        match self.rt.call_special(v, getitem, &[key]) {
            Some(result) => result,
            None => {
                let got = protocol::type_name(self.rt, v);
                self.rt.type_error(format!("'{got}' object is not subscriptable"))
            }
        }
    }

    fn argument(&mut self, name: &str) -> PyResult {
        let index = if name.is_empty() {
            if self.manual {
                return self
                    .rt
                    .value_error("cannot switch from manual field specification to automatic field numbering");
            }
            self.automatic += 1;
            self.automatic - 1
        } else if name.bytes().all(|b| b.is_ascii_digit()) {
            if self.automatic > 0 {
                return self
                    .rt
                    .value_error("cannot switch from automatic field numbering to manual field specification");
            }
            self.manual = true;
            match name.parse::<usize>() {
                Ok(i) if i <= i32::MAX as usize => i,
                _ => return self.rt.value_error("Too many decimal digits in format string"),
            }
        } else {
            return self.named(name);
        };
        if !self.mapping.is_null() {
            return self.rt.value_error("Format string contains positional fields");
        }
        match self.args.get(index + 1) {
            Some(v) => Ok(v),
            None => self.rt.index_error(format!("Replacement index {index} out of range for positional args tuple")),
        }
    }

    fn named(&mut self, name: &str) -> PyResult {
        if self.mapping.is_null() {
            if let Some(v) = self.args.keyword(name) {
                return Ok(v);
            }
            let key = self.rt.str(name).into();
            return self.rt.key_error(key);
        }
        let key = self.rt.str(name).into();
        let getitem = self.rt.names.getitem;
        match self.rt.call_special(self.mapping, getitem, &[key]) {
            Some(result) => result,
            None => {
                let got = protocol::type_name(self.rt, self.mapping);
                self.rt.type_error(format!("'{got}' object is not subscriptable"))
            }
        }
    }
}

/// Where the field ends whose text begins behind its opening brace: nested braces and `[…]` in its name are skipped.
fn field_end(text: &str) -> Option<usize> {
    let (mut depth, mut bracket, mut in_name) = (0, false, true);
    for (at, c) in text.char_indices() {
        match c {
            '[' if in_name && depth == 0 => bracket = true,
            ']' if bracket => bracket = false,
            _ if bracket => {}
            '{' => depth += 1,
            '}' if depth == 0 => return Some(at),
            '}' => depth -= 1,
            ':' | '!' if depth == 0 => in_name = false,
            _ => {}
        }
    }
    None
}

/// A field's name, and what follows it from `!` or `:` on.
fn split_name(field: &str) -> (&str, &str) {
    let mut bracket = false;
    for (at, c) in field.char_indices() {
        match c {
            '[' => bracket = true,
            ']' => bracket = false,
            '!' | ':' if !bracket => return field.split_at(at),
            _ => {}
        }
    }
    (field, "")
}
