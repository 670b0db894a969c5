//! Source bytes to a checked syntax tree: decoding, parsing, error wording, and which name means what where.
//!
//! The tree itself is ruff's. [`analyse::analyse`] numbers every node that opens a scope (in the node's own index field) and resolves
//! every name; the compiler asks it and never guesses. Nothing here knows bytecode.
pub mod analyse;
mod blame;
mod check;
pub mod error;
mod lexical;
pub mod literals;
mod message;
pub mod scope;
pub mod source;
mod type_params;
pub mod warnings;

pub use error::{ErrorKind, SyntaxError};
pub use source::Source;
pub use warnings::SyntaxWarning;

use ruff_python_ast::{Mod, PythonVersion};
use ruff_python_parser::{Mode, ParseOptions};

/// Result of every step before the program runs; the error is boxed because it is large and rare.
pub type Result<T> = std::result::Result<T, Box<SyntaxError>>;

/// Parses `source` as a module, or as one expression; adds to `warned` what looks wrong.
///
/// # Errors
/// The first syntax error of the text, in CPython's words where we know them.
pub fn parse(source: &Source, expression: bool, warned: &mut Vec<SyntaxWarning>) -> Result<Mod> {
    source.check_nesting()?;
    let mode = if expression { Mode::Expression } else { Mode::Module };
    // In expression mode leading blanks are an indentation error to the parser; `eval` allows them.
    let options = ParseOptions::from(mode).with_target_version(PythonVersion::PY313);
    let parsed = ruff_python_parser::parse_unchecked(source.text(), options);
    if let Some(error) = lexical::tab_error(source, parsed.tokens()).or_else(|| message::syntax_error(source, &parsed))
    {
        return Err(error);
    }
    if let Some(error) = parsed.unsupported_syntax_errors().first() {
        return Err(check::newer_syntax(source, error));
    }
    warnings::in_tokens(source, parsed.tokens(), warned);
    let tree = parsed.into_syntax();
    check::check(source, &tree)?;
    warnings::in_tree(source, &tree, warned);
    Ok(tree)
}
