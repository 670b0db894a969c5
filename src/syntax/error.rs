//! What is wrong with a program before it runs, and how CPython would print it.
use std::fmt;

/// Which exception class the error is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ErrorKind {
    /// `SyntaxError`
    Syntax,
    /// `IndentationError`
    Indentation,
    /// `TabError`
    Tab,
    /// Valid Python that mimeo does not run yet; shown as a `SyntaxError` that says so.
    Unsupported,
}

impl ErrorKind {
    /// Name of the Python exception class.
    pub const fn class_name(self) -> &'static str {
        match self {
            ErrorKind::Syntax | ErrorKind::Unsupported => "SyntaxError",
            ErrorKind::Indentation => "IndentationError",
            ErrorKind::Tab => "TabError",
        }
    }
}

/// An error in the source text. Lines and columns count from 1, columns in characters, as the attributes of Python's `SyntaxError` do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SyntaxError {
    /// Exception class.
    pub kind: ErrorKind,
    /// The message, without position.
    pub message: String,
    /// File as given to the compiler.
    pub filename: String,
    /// Line; 0 when the error has no place in the text.
    pub line: u32,
    /// Column (`offset` in Python); 0 when unknown.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Column after the last character (`end_offset` in Python).
    pub end_column: u32,
    /// The source line without its newline; empty when there is no place.
    pub text: String,
}

impl SyntaxError {
    /// One that has no place in the text.
    pub fn placeless(message: String, filename: &str) -> SyntaxError {
        SyntaxError {
            kind: ErrorKind::Syntax,
            message,
            filename: filename.to_owned(),
            line: 0,
            column: 0,
            end_line: 0,
            end_column: 0,
            text: String::new(),
        }
    }
}

impl fmt::Display for SyntaxError {
    /// As CPython prints an uncaught one: place, line, carets, class and message; no newline at the end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            writeln!(f, "  File \"{}\", line {}", self.filename, self.line)?;
            let shown = self.text.trim_start_matches([' ', '\t', '\x0c']).trim_end();
            if !shown.is_empty() {
                writeln!(f, "    {shown}")?;
                let indent =
                    self.text.chars().count() - self.text.trim_start_matches([' ', '\t', '\x0c']).chars().count();
                if self.column > 0 {
                    let width = shown.chars().count();
                    let start = (self.column as usize - 1).saturating_sub(indent).min(width);
                    let end = if self.end_line == self.line {
                        (self.end_column as usize).saturating_sub(1 + indent)
                    } else {
                        width
                    };
                    let carets = end.min(width.max(start + 1)).saturating_sub(start).max(1);
                    writeln!(f, "    {}{}", " ".repeat(start), "^".repeat(carets))?;
                }
            }
        }
        write!(f, "{}: {}", self.kind.class_name(), self.message)
    }
}

impl std::error::Error for SyntaxError {}
