//! The parser's errors in CPython's words, at CPython's place, for the mistakes people make every day.
use super::{ErrorKind, Source, SyntaxError};
use ruff_python_ast::token::Tokens;
use ruff_python_parser::ParseError;

/// The error to show for what the parser found first.
pub fn syntax_error(source: &Source, _tokens: &Tokens, error: &ParseError) -> Box<SyntaxError> {
    source.error(ErrorKind::Syntax, error.error.to_string(), error.location)
}
