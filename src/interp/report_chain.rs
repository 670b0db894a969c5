//! An exception with what it is chained to and what it contains, as text in CPython's form.
use super::report;
use crate::builtins::groups;
use crate::runtime::Runtime;
use crate::value::{Exception, Value};

/// How many exceptions of a group are shown.
const MAX_WIDTH: usize = 15;
/// How deep groups in groups are shown.
const MAX_DEPTH: usize = 10;
const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// The whole text.
pub fn describe(rt: &mut Runtime, exception: Value) -> String {
    let mut printer = Printer { out: String::new(), depth: 0, need_close: false, seen: Vec::new() };
    printer.show(rt, exception);
    printer.out
}

struct Printer {
    out: String,
    /// Groups around what is being shown.
    depth: usize,
    /// The innermost group's closing line is not written yet.
    need_close: bool,
    seen: Vec<Value>,
}

impl Printer {
    /// Add lines, with the margin of the groups around them.
    fn emit(&mut self, text: &str, margin: char) {
        if self.depth == 0 {
            self.out.push_str(text);
            return;
        }
        for line in text.split_inclusive('\n') {
            self.indent();
            self.out.push(margin);
            self.out.push(' ');
            self.out.push_str(line);
        }
    }

    fn indent(&mut self) {
        self.out.extend(std::iter::repeat_n(' ', 2 * self.depth));
    }

    /// An exception after those that it is chained to.
    fn show(&mut self, rt: &mut Runtime, exception: Value) {
        let mut chain = Vec::new();
        let mut at = exception;
        while let Some(e) = at.get::<Exception>() {
            self.seen.push(at);
            let (cause, context) = (e.cause.get(), e.context.get());
            let (message, next) = if !cause.is_null() {
                (CAUSE, cause)
            } else if !context.is_null() && !e.suppress_context.get() {
                (CONTEXT, context)
            } else {
                ("", Value::NULL)
            };
            let next = if self.seen.contains(&next) { Value::NULL } else { next };
            chain.push((at, if next.is_null() { "" } else { message }));
            at = next;
        }
        for (exception, message) in chain.into_iter().rev() {
            self.emit(message, '|');
            self.one(rt, exception);
        }
    }

    fn one(&mut self, rt: &mut Runtime, exception: Value) {
        let Some(e) = exception.get::<Exception>() else { return };
        let members = groups::group(rt, exception).and_then(groups::members);
        if members.is_some() && self.depth > MAX_DEPTH {
            return self.emit(&format!("... (max_group_depth is {MAX_DEPTH})\n"), '|');
        }
        let outermost = members.is_some() && self.depth == 0;
        self.depth += usize::from(outermost);
        if !e.traceback.get().is_null() {
            let (what, margin) =
                if members.is_some() { ("Exception Group ", if outermost { '+' } else { '|' }) } else { ("", '|') };
            self.emit(&format!("{what}Traceback (most recent call last):\n"), margin);
            let mut text = String::new();
            report::entries(rt, e.traceback.get(), &mut text);
            self.emit(&text, '|');
        }
        let text = report::last_lines(rt, e, exception);
        self.emit(&text, '|');
        let Some(members) = members else { return };
        let shown = members.len().min(MAX_WIDTH + 1);
        self.need_close = false;
        for (i, member) in members.to_vec().into_iter().take(shown).enumerate() {
            let last = i + 1 == shown;
            self.need_close |= last;
            let truncated = i >= MAX_WIDTH;
            let title = if truncated { "...".to_owned() } else { (i + 1).to_string() };
            self.indent();
            let corner = if i == 0 { "+-" } else { "  " };
            self.out.push_str(&format!("{corner}+---------------- {title} ----------------\n"));
            self.depth += 1;
            if truncated {
                let more = members.len() - MAX_WIDTH;
                let s = if more == 1 { "" } else { "s" };
                self.emit(&format!("and {more} more exception{s}\n"), '|');
            } else {
                self.show(rt, member);
            }
            if last && self.need_close {
                self.indent();
                self.out.push_str("+------------------------------------\n");
                self.need_close = false;
            }
            self.depth -= 1;
        }
        self.depth -= usize::from(outermost);
    }
}
