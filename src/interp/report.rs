//! Uncaught exceptions as text, in CPython's form.
use crate::builtins::{classes, exceptions, protocol};
use crate::runtime::code::Source;
use crate::runtime::{LoadedCode, PyResult, Runtime};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

use crate::value::{Exception, List, Ref, Str, Value, exception::Traceback, function::CodeId};

/// How many times an entry is shown before the rest is only counted.
const REPEATS: usize = 3;

/// Class, message and notes.
pub fn describe_last(rt: &mut Runtime, exception: Value) -> String {
    exception.get::<Exception>().map_or_else(String::new, |e| last_lines(rt, e, exception))
}

/// One entry of a traceback.
pub fn describe_entry(rt: &mut Runtime, code: CodeId, pc: u32) -> String {
    let mut out = String::new();
    entry(rt.codes[code.0 as usize], pc, &mut out);
    out
}

/// The entries of a traceback.
pub fn entries(rt: &mut Runtime, first: Value, out: &mut String) {
    let mut at = first;
    let mut last = None;
    let mut count = 0;
    while let Some(t) = at.get::<Traceback>() {
        let code = rt.codes[t.code.0 as usize];
        let here = (t.code, code.code.line(t.pc as usize));
        if last == Some(here) {
            count += 1;
        } else {
            repeated(count, out);
            last = Some(here);
            count = 1;
        }
        if count <= REPEATS {
            entry(code, t.pc, out);
        }
        at = t.next.get();
    }
    repeated(count, out);
}

fn repeated(count: usize, out: &mut String) {
    if count > REPEATS {
        let more = count - REPEATS;
        let s = if more == 1 { "" } else { "s" };
        out.push_str(&format!("  [Previous line repeated {more} more time{s}]\n"));
    }
}

fn entry(code: &LoadedCode, pc: u32, out: &mut String) {
    let position = code.code.positions.get(pc as usize).copied().unwrap_or_default();
    let line = code.code.line(pc as usize);
    out.push_str(&format!("  File \"{}\", line {line}, in {}\n", code.code.filename, code.code.name));
    let Some(text) = source_line(code, line) else { return };
    let shown = text.trim();
    if shown.is_empty() {
        return;
    }
    out.push_str(&format!("    {shown}\n"));
    let indent = text.len() - text.trim_start().len();
    if position.end_line > line {
        // A construct of several lines is shown whole, as far to the left as its first line.
        for more in line + 1..=position.end_line {
            let Some(text) = source_line(code, more) else { return };
            let cut = text.len().min(indent).min(text.len() - text.trim_start().len());
            out.push_str(&format!("    {}\n", text[cut..].trim_end()));
        }
        return;
    }
    let (start, end) = (position.column as usize, position.end_column as usize);
    if let Some(carets) = carets(shown, start.saturating_sub(indent), end.saturating_sub(indent)) {
        out.push_str(&format!("    {carets}\n"));
    }
}

/// The line that marks `start..end` (bytes) of the shown line: `^`, or `~` around the operator, brackets or parentheses that failed.
/// Nothing when it would mark all of the line, or the whole call that is assigned or returned.
fn carets(shown: &str, start: usize, end: usize) -> Option<String> {
    let end = end.min(shown.len());
    let marked = shown.get(start..end).filter(|s| !s.is_empty())?;
    if is_whole_call(shown, start, end) {
        return None;
    }
    let anchor = anchor(marked);
    if anchor.is_none() && start == 0 && end == shown.len() {
        return None;
    }
    let mut out = " ".repeat(shown[..start].chars().count());
    for (at, _) in marked.char_indices() {
        let strong = anchor.as_ref().is_none_or(|a| a.contains(&at));
        out.push(if strong { '^' } else { '~' });
    }
    Some(out)
}

/// Is the line `name = f(…)` or `return f(…)`, with just the call marked? (Only calls of plain names count for `return`.)
fn is_whole_call(shown: &str, start: usize, end: usize) -> bool {
    let Ok(module) = ruff_python_parser::parse_module(shown) else { return false };
    let value = match module.syntax().body.first() {
        Some(Stmt::Return(s)) => match s.value.as_deref() {
            Some(Expr::Call(call)) if call.func.is_name_expr() => call.range(),
            _ => return false,
        },
        Some(Stmt::Assign(s)) if s.value.is_call_expr() => s.value.range(),
        _ => return false,
    };
    value.start().to_usize() == start && value.end().to_usize() == end
}

/// Which bytes of an expression's text did it: the operator, the subscript, the arguments.
fn anchor(text: &str) -> Option<std::ops::Range<usize>> {
    let parsed = ruff_python_parser::parse_expression(text).ok()?;
    let body = parsed.expr();
    let end = body.end().to_usize();
    match body {
        Expr::BinOp(e) => {
            let between = e.left.end().to_usize()..e.right.start().to_usize();
            let skipped = text.get(between.clone())?.find(|c: char| !c.is_whitespace() && c != ')' && c != '\\')?;
            let at = between.start + skipped;
            Some(at..at + e.op.as_str().len())
        }
        Expr::Subscript(e) => {
            let from = e.value.end().to_usize();
            Some(from + text.get(from..)?.find('[')?..end)
        }
        Expr::Call(e) => {
            let from = e.func.end().to_usize();
            Some(from + text.get(from..)?.find('(')?..end)
        }
        _ => None,
    }
}

/// Line `line` of the code's source, if it can be had.
pub fn source_line(code: &LoadedCode, line: u32) -> Option<String> {
    let at = (line as usize).checked_sub(1)?;
    match &code.source {
        Source::Text(text) => text.lines().nth(at).map(str::to_owned),
        Source::File => {
            let bytes = std::fs::read(&*code.code.filename).ok()?;
            let text = String::from_utf8_lossy(&bytes);
            text.lines().nth(at).map(str::to_owned)
        }
    }
}

/// Class and message, and the notes.
pub fn last_lines(rt: &mut Runtime, e: Ref<Exception>, exception: Value) -> String {
    let class = rt.class_of(exception);
    let module = classes::module_of(rt, class);
    let qualname = class.qualname.get().get::<Str>().map_or_else(|| "?".to_owned(), |s| s.as_str().to_owned());
    let full = match module.get::<Str>().map(|m| m.as_str().to_owned()) {
        Some(m) if m != "builtins" && m != "__main__" => format!("{m}.{qualname}"),
        _ => qualname,
    };
    let mut out = String::new();
    if class.is_subclass(rt.types.syntax_error) && exceptions::field(rt, e, "lineno").is_some() {
        out.push_str(&syntax_error(rt, e, &full));
    } else {
        let text = match protocol::str(rt, exception) {
            Ok(s) => s.as_str().to_owned(),
            Err(_) => {
                rt.pending = Value::NULL;
                "<exception str() failed>".to_owned()
            }
        };
        let text = text + &super::suggest::suggestion(rt, e, exception).unwrap_or_default();
        if text.is_empty() {
            out.push_str(&format!("{full}\n"));
        } else {
            out.push_str(&format!("{full}: {text}\n"));
        }
    }
    notes(rt, e, &mut out);
    out
}

fn syntax_error(rt: &mut Runtime, e: Ref<Exception>, class: &str) -> String {
    let text_of = |rt: &mut Runtime, field: &str| {
        let v = exceptions::field(rt, e, field).and_then(|v| v.get::<Str>());
        v.map_or_else(String::new, |s| s.as_str().to_owned())
    };
    let number = |rt: &mut Runtime, field: &str| {
        exceptions::field(rt, e, field).and_then(Value::as_int).unwrap_or(0).max(0) as u32
    };
    let error = crate::syntax::SyntaxError {
        kind: crate::syntax::ErrorKind::Syntax,
        message: text_of(rt, "msg"),
        filename: text_of(rt, "filename"),
        line: number(rt, "lineno"),
        column: number(rt, "offset"),
        end_line: number(rt, "end_lineno"),
        end_column: number(rt, "end_offset"),
        text: text_of(rt, "text"),
    };
    let shown = format!("{error}\n");
    // The class of the text is SyntaxError's; this one may derive from it.
    match shown.rfind("SyntaxError: ") {
        Some(at) if class != "SyntaxError" => format!("{}{class}{}", &shown[..at], &shown[at + "SyntaxError".len()..]),
        _ => shown,
    }
}

/// `__notes__`, each line of them; what is no sequence of strings as its repr.
fn notes(rt: &mut Runtime, e: Ref<Exception>, out: &mut String) {
    let found = e.attributes.get().get::<crate::value::Dict>().and_then(|d| d.get_str(rt.names.notes));
    let Some(found) = found else { return };
    let items = match (found.get::<List>(), found.get::<crate::value::Tuple>()) {
        (Some(list), _) => list.items.to_vec(),
        (_, Some(tuple)) => tuple.to_vec(),
        _ => {
            let text = text_or(rt, found, protocol::repr, "<__notes__ repr() failed>");
            out.push_str(&format!("{text}\n"));
            return;
        }
    };
    for note in items {
        out.push_str(&text_or(rt, note, protocol::str, "<note str() failed>"));
        out.push('\n');
    }
}

/// `str` or `repr` of `v`, or `otherwise` when that raises.
fn text_or(rt: &mut Runtime, v: Value, how: fn(&mut Runtime, Value) -> PyResult<Ref<Str>>, otherwise: &str) -> String {
    match how(rt, v) {
        Ok(s) => s.as_str().to_owned(),
        Err(_) => {
            rt.pending = Value::NULL;
            otherwise.to_owned()
        }
    }
}
