//! Uncaught exceptions as text, in CPython's form.
use super::report_entry::entry;
use crate::builtins::{classes, protocol};
use crate::runtime::{PyResult, Runtime};

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
    let mut at = after_limit(rt, first);
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

/// The first entry that `sys.tracebacklimit` lets be shown.
fn after_limit(rt: &mut Runtime, first: Value) -> Value {
    let key = crate::runtime::name(rt, "tracebacklimit");
    let Some(limit) = crate::builtins::functions::print::sys_attribute(rt, key).and_then(Value::as_int) else {
        return first;
    };
    let next = |at: Value| at.get::<Traceback>().map_or(Value::NULL, |t| t.next.get());
    let mut length = 0;
    let mut at = first;
    while !at.is_null() {
        length += 1;
        at = next(at);
    }
    let mut at = first;
    for _ in 0..length - limit.clamp(0, length) {
        at = next(at);
    }
    at
}

fn repeated(count: usize, out: &mut String) {
    if count > REPEATS {
        let more = count - REPEATS;
        let s = if more == 1 { "" } else { "s" };
        out.push_str(&format!("  [Previous line repeated {more} more time{s}]\n"));
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
    if class.is_subclass(rt.types.syntax_error) {
        out.push_str(&super::report_syntax::syntax_error(rt, e, &full));
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
