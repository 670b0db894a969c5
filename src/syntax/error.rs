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
    /// The source line, mostly with its newline; empty when there is no place.
    pub text: String,
    /// Found by the compiler, not the parser: shown with the line of the file that has the name, if there is one.
    pub late: bool,
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
            late: false,
        }
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({}, line {})", self.kind.class_name(), self.message, self.filename, self.line)
    }
}

impl std::error::Error for SyntaxError {}
