//! One entry of a traceback as text: place, source lines, and the carets that mark what failed, chosen as CPython's `traceback` does.
use crate::runtime::LoadedCode;
use crate::runtime::code::Source;
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;
use std::collections::BTreeSet;
use unicode_width::UnicodeWidthChar;

/// Where something stands in several lines: line and column in characters, both from 0.
type At = (usize, usize);

/// Add the entry for the instruction at `pc`.
pub fn entry(code: &LoadedCode, pc: u32, out: &mut String) {
    let position = code.code.positions.get(pc as usize).copied().unwrap_or_default();
    let line = code.code.line(pc as usize);
    out.push_str(&format!("  File \"{}\", line {line}, in {}\n", code.code.filename, code.code.name));
    let Some(original) = source_lines(code, line, position.end_line.max(line)) else { return };
    let lines = dedent(&original);
    if lines.iter().all(|l| l.trim().is_empty()) {
        return;
    }
    let margin = original[0].chars().count() - lines[0].chars().count();
    let column = |line: &str, bytes: u32| {
        let chars = line.get(..bytes as usize).map_or_else(|| line.chars().count(), |s| s.chars().count());
        chars.saturating_sub(margin)
    };
    let last = lines.len() - 1;
    let start = column(&original[0], position.column);
    let end = column(&original[last], position.end_column);
    let shown = Shown { lines: lines.iter().map(|l| l.chars().collect()).collect(), start, end };
    let known = position.end_line > 0 && (last > 0 || start < end);
    let mut text = Vec::new();
    shown.marked(known, &mut text);
    for line in dedent(&text) {
        out.push_str(&format!("    {line}\n"));
    }
}

/// The lines of a construct, and which part of them it is.
struct Shown {
    lines: Vec<Vec<char>>,
    /// Its first character, in the first line.
    start: usize,
    /// Behind its last character, in the last line.
    end: usize,
}

impl Shown {
    /// The lines, and below each its carets; far from what matters only some.
    fn marked(&self, known: bool, out: &mut Vec<String>) {
        let last = self.lines.len() - 1;
        let anchors = if known { self.anchors() } else { None };
        let carets = known && self.wants_carets(anchors.is_some());
        let mut wanted = BTreeSet::from([0, last]);
        for (line, _) in anchors.iter().flatten() {
            wanted.extend(line.saturating_sub(1)..(line + 2).min(last + 1));
        }
        let mut before = None;
        for line in wanted {
            if let Some(before) = before {
                match line - before {
                    1 => {}
                    2 => self.line(line - 1, anchors, carets, out),
                    more => out.push(format!("...<{} lines>...", more - 1)),
                }
            }
            self.line(line, anchors, carets, out);
            before = Some(line);
        }
    }

    fn line(&self, number: usize, anchors: Option<[At; 2]>, carets: bool, out: &mut Vec<String>) {
        let line = &self.lines[number];
        out.push(line.iter().collect());
        if !carets {
            return;
        }
        let end = if number + 1 == self.lines.len() { self.end.min(line.len()) } else { line.len() };
        let indent = line.iter().take_while(|c| c.is_whitespace()).count();
        let mut marks = String::new();
        for (column, c) in line.iter().enumerate().take(end) {
            let mark = if column < indent || (number == 0 && column < self.start) {
                ' '
            } else if anchors.is_none_or(|[from, to]| (number, column) >= from && (number, column) < to) {
                '^'
            } else {
                '~'
            };
            marks.extend(std::iter::repeat_n(mark, if c.width() == Some(2) { 2 } else { 1 }));
        }
        out.push(marks);
    }

    /// Not when they would mark everything, or the whole call that is assigned or returned.
    fn wants_carets(&self, anchored: bool) -> bool {
        if self.is_whole_call() {
            return false;
        }
        let last = &self.lines[self.lines.len() - 1];
        let blank = |part: Option<&[char]>| part.unwrap_or_default().iter().all(|c| c.is_whitespace());
        anchored || !blank(self.lines[0].get(..self.start)) || !blank(last.get(self.end..))
    }

    /// Are the lines `name = f(…)` or `return f(…)`, with just the call marked? (Only calls of plain names count for `return`.)
    fn is_whole_call(&self) -> bool {
        let text = self.text(|_, _| true);
        let Ok(module) = ruff_python_parser::parse_module(&text) else { return false };
        let value = match module.syntax().body.first() {
            Some(Stmt::Return(s)) => match s.value.as_deref() {
                Some(Expr::Call(call)) if call.func.is_name_expr() => call.range(),
                _ => return false,
            },
            Some(Stmt::Assign(s)) if s.value.is_call_expr() => s.value.range(),
            _ => return false,
        };
        place(&text, value.start().to_usize()) == (0, self.start)
            && place(&text, value.end().to_usize()) == (self.lines.len() - 1, self.end)
    }

    /// Which part of the construct did it: the operator, the subscript, the arguments.
    fn anchors(&self) -> Option<[At; 2]> {
        let last = self.lines.len() - 1;
        let segment =
            self.text(|line, column| (line > 0 || column >= self.start) && (line < last || column < self.end));
        // In parentheses it may have several lines.
        let text = format!("({segment}\n)");
        let parsed = ruff_python_parser::parse_expression(&text).ok()?;
        let body = parsed.expr();
        let end = body.end().to_usize();
        let (from, to) = match body {
            Expr::BinOp(e) => {
                let from = next_code(&text, e.left.end().to_usize(), |c| c != ')')?;
                (from, from + e.op.as_str().len())
            }
            Expr::Subscript(e) => (next_code(&text, e.value.end().to_usize(), |c| c == '[')?, end),
            Expr::Call(e) => (next_code(&text, e.func.end().to_usize(), |c| c == '(')?, end),
            _ => return None,
        };
        let in_lines = |at: usize| {
            let (line, column) = place(&text, at);
            // The first line begins with our parenthesis, and lacks what stands before the construct.
            if line == 0 { (0, column - 1 + self.start) } else { (line, column) }
        };
        Some([in_lines(from), in_lines(to)])
    }

    fn text(&self, wanted: impl Fn(usize, usize) -> bool) -> String {
        let mut text = String::new();
        for (number, line) in self.lines.iter().enumerate() {
            if number > 0 {
                text.push('\n');
            }
            text.extend(line.iter().enumerate().filter(|(column, _)| wanted(number, *column)).map(|(_, c)| *c));
        }
        text
    }
}

/// The first character from `at` on that `wanted` holds for, outside of blanks and comments.
fn next_code(text: &str, at: usize, wanted: impl Fn(char) -> bool) -> Option<usize> {
    let mut in_comment = false;
    for (offset, c) in text.get(at..)?.char_indices() {
        match c {
            '\n' => in_comment = false,
            '#' | '\\' => in_comment = true,
            _ if !in_comment && !c.is_whitespace() && wanted(c) => return Some(at + offset),
            _ => {}
        }
    }
    None
}

/// Line and column of a byte.
fn place(text: &str, at: usize) -> At {
    let before = text.get(..at).unwrap_or(text);
    let line = before.rfind('\n').map_or(0, |i| i + 1);
    (before.matches('\n').count(), before[line..].chars().count())
}

/// The lines without the blanks that all of them begin with.
fn dedent(lines: &[String]) -> Vec<String> {
    let mut margin: Option<&str> = None;
    for line in lines.iter().filter(|l| !l.trim().is_empty()) {
        let blanks = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
        let common = margin.map_or(blanks.len(), |m| m.bytes().zip(blanks.bytes()).take_while(|(a, b)| a == b).count());
        margin = Some(&blanks[..common]);
    }
    let cut = margin.map_or(0, str::len);
    lines.iter().map(|l| if l.trim().is_empty() { String::new() } else { l[cut..].to_owned() }).collect()
}

/// Lines `first` to `last` of the code's source, if they can be had.
pub fn source_lines(code: &LoadedCode, first: u32, last: u32) -> Option<Vec<String>> {
    let read;
    let text: &str = match &code.source {
        Source::Text(text) => text,
        Source::File => {
            let bytes = std::fs::read(&*code.code.filename).ok()?;
            read = String::from_utf8_lossy(&bytes).into_owned();
            &read
        }
    };
    let skipped = (first as usize).checked_sub(1)?;
    let count = (last - first) as usize + 1;
    let lines: Vec<String> = text.lines().skip(skipped).take(count).map(|l| l.trim_end().to_owned()).collect();
    (lines.len() == count).then_some(lines)
}
