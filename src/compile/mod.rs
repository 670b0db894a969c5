//! Syntax tree to bytecode, one [`unit::Unit`] per code object; see there for registers and labels.
//!
//! ```text
//! mod       entry point          flow     if, while, for, conditions      function       def, lambda, class
//! unit      the code object      blocks   try, with, and leaving them     comprehension  and generator expressions
//! stmt      statements           expr     operators, displays             call           calls
//! names     loads and stores     target   assignment                      fstring, fold  strings, constants
//! self_attributes  what a class says of them                              pattern        match
//! ```
mod awaiting;
mod blocks;
mod call;
mod comprehension;
mod expr;
mod flow;
mod fold;
mod fstring;
mod function;
mod generics;
mod names;
mod pattern;
mod self_attributes;
mod star;
mod stmt;
mod target;
#[cfg(test)]
mod tests;
mod unit;

use crate::bytecode::{Code, CodeKind, Params};
use crate::syntax::scope::{ScopeId, Scopes};
use crate::syntax::{ErrorKind, Result, Source, SyntaxError, SyntaxWarning, analyse, parse};
use ruff_python_ast::Mod;
use ruff_text_size::{Ranged, TextRange};
use std::sync::Arc;

/// How the text is to be run.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Mode {
    /// A module: statements.
    Exec,
    /// One expression; the code returns its value.
    Eval,
    /// One statement as if typed at a prompt: values of expressions are shown.
    Single,
    /// Statements whose names live in a namespace beside the globals.
    ExecIn,
    /// An expression whose names do.
    EvalIn,
    /// One statement at a prompt, whose names do.
    SingleIn,
}

impl Mode {
    /// One expression?
    pub fn is_expression(self) -> bool {
        matches!(self, Mode::Eval | Mode::EvalIn)
    }

    /// With a namespace beside the globals?
    pub fn is_separate(self) -> bool {
        matches!(self, Mode::ExecIn | Mode::EvalIn | Mode::SingleIn)
    }

    /// The same with such a namespace.
    pub fn separate(self) -> Mode {
        match self {
            Mode::Eval | Mode::EvalIn => Mode::EvalIn,
            Mode::Single | Mode::SingleIn => Mode::SingleIn,
            Mode::Exec | Mode::ExecIn => Mode::ExecIn,
        }
    }

    /// As at a prompt?
    pub fn is_interactive(self) -> bool {
        matches!(self, Mode::Single | Mode::SingleIn)
    }
}

/// The compiler's stack. Trees are at most 8000 nodes deep (see `syntax::check`); only touched pages cost memory.
const STACK_SIZE: usize = 256 << 20;

/// What all units of one source text share.
struct Context<'a> {
    source: &'a Source,
    scopes: &'a Scopes,
    filename: Arc<str>,
    /// Show the values of expressions that are statements of the module.
    interactive: bool,
}

/// What became of a source text.
pub struct Compiled {
    /// Ready to be loaded.
    pub code: Arc<Code>,
    /// What looks wrong.
    pub warnings: Vec<SyntaxWarning>,
}

/// Compiles a source text.
///
/// # Errors
/// The first thing wrong with it, or not supported yet, with its place.
pub fn compile_source(source: &[u8], filename: &str, mode: Mode) -> std::result::Result<Compiled, SyntaxError> {
    let compiled = std::thread::scope(|threads| {
        let thread = std::thread::Builder::new().name("mimeo-compile".into()).stack_size(STACK_SIZE);
        match thread.spawn_scoped(threads, || compile_here(source, filename, mode)) {
            Ok(thread) => thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            // No thread to be had: the present stack will do for most programs.
            Err(_) => compile_here(source, filename, mode),
        }
    });
    compiled.map_err(|error| *error)
}

fn compile_here(bytes: &[u8], filename: &str, mode: Mode) -> Result<Compiled> {
    let mut source = Source::new(bytes, filename)?;
    if mode.is_expression() {
        source.trim_for_eval();
    }
    let mut warnings = Vec::new();
    let tree = parse(&source, mode.is_expression(), &mut warnings).map_err(|error| as_expression(error, mode))?;
    let scopes = analyse::analyse(&source, &tree, mode.is_separate())?;
    if mode.is_interactive()
        && let Mod::Module(module) = &tree
        && let [first, second, ..] = &*module.body
        && source.slice(TextRange::new(first.range().end(), second.range().start())).contains('\n')
    {
        let message = "multiple statements found while compiling a single statement";
        return Err(source.late_error(message, TextRange::empty(first.range().end())));
    }
    let cx =
        Context { source: &source, scopes: &scopes, filename: filename.into(), interactive: mode.is_interactive() };
    let kind = if mode.is_separate() { CodeKind::Class } else { CodeKind::Module };
    let mut unit = unit::Unit::new(&cx, ScopeId(0), kind, Params::default(), 1);
    let end = TextRange::empty(tree.range().end());
    match &tree {
        Mod::Module(module) => unit.module(&module.body)?,
        Mod::Expression(expression) => {
            let value = unit.expr(&expression.body, None)?;
            unit.abc(expression.range(), crate::bytecode::Op::Return, value, 0, 0);
        }
    }
    let code = unit.finish(end)?;
    if cfg!(any(test, debug_assertions))
        && let Err(problem) = crate::bytecode::verify::verify(&code)
    {
        panic!("the compiler made bad code: {problem}");
    }
    Ok(Compiled { code: Arc::new(code), warnings })
}

/// The text of one expression has no newline at its end, and an error there no column.
fn as_expression(mut error: Box<SyntaxError>, mode: Mode) -> Box<SyntaxError> {
    if mode.is_expression() && error.text.ends_with('\n') {
        error.text.pop();
        if error.column as usize > error.text.chars().count() {
            (error.column, error.end_column) = (0, 0);
        }
    }
    error
}

impl Context<'_> {
    fn unsupported(&self, feature: &str, range: TextRange) -> Box<SyntaxError> {
        self.source.error(ErrorKind::Unsupported, format!("mimeo does not support {feature} yet"), range)
    }
}
