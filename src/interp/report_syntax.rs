//! A SyntaxError as text: place, source line, and the carets that CPython's `traceback` draws.
use crate::builtins::exceptions;
use crate::runtime::Runtime;
use crate::value::{Exception, Ref, Str, Value};

/// The lines for `e`, whose class is shown as `class`.
pub fn syntax_error(rt: &mut Runtime, e: Ref<Exception>, class: &str) -> String {
    let mut string = |field: &str| {
        let v = exceptions::field(rt, e, field).and_then(|v| v.get::<Str>());
        v.map(|s| s.as_str().to_owned())
    };
    let (message, file, text) = (string("msg"), string("filename"), string("text"));
    let mut number = |field: &str| exceptions::field(rt, e, field).and_then(Value::as_int);
    let (line, offset) = (number("lineno"), number("offset"));
    let (end_line, end_offset) = (number("end_lineno"), number("end_offset"));
    let mut out = String::new();
    let mut suffix = String::new();
    match (line, file) {
        (Some(line), file) => {
            out.push_str(&format!("  File \"{}\", line {line}\n", file.as_deref().unwrap_or("<string>")))
        }
        (None, Some(file)) => suffix = format!(" ({file})"),
        (None, None) => {}
    }
    if let (Some(text), true) = (text, line.is_some() || offset.is_none()) {
        let end = if line != end_line { None } else { Some(end_offset.filter(|end| *end != 0)) };
        quote(&text, offset, end, &mut out);
    }
    let message = message.filter(|m| !m.is_empty()).unwrap_or_else(|| "<no detail available>".to_owned());
    out.push_str(&format!("{class}: {message}{suffix}\n"));
    out
}

/// The line, and carets from `offset` on: to the end of the line, or to `end`, if that is known.
fn quote(text: &str, offset: Option<i64>, end: Option<Option<i64>>, out: &mut String) {
    let line = text.trim_end_matches('\n');
    let shown = line.trim_start_matches([' ', '\n', '\x0c']);
    let indent = (line.chars().count() - shown.chars().count()) as i64;
    out.push_str(&format!("    {shown}\n"));
    let Some(mut offset) = offset else { return };
    let mut end = match end {
        None => line.chars().count() as i64 + 1,
        Some(end) => end.unwrap_or(offset),
    };
    let length = text.chars().count() as i64;
    if length > 0 && offset > length {
        offset = length;
    }
    if length > 0 && end > length {
        end = line.chars().count() as i64 + 1;
    }
    if offset >= end || end < 0 {
        end = offset + 1;
    }
    let Ok(start) = usize::try_from(offset - 1 - indent) else { return };
    // Tabs are kept, for the carets to stand below what they mark.
    out.push_str("    ");
    out.extend(shown.chars().take(start).map(|c| if c.is_whitespace() { c } else { ' ' }));
    out.push_str(&"^".repeat(usize::try_from(end - offset).unwrap_or(0)));
    out.push('\n');
}
