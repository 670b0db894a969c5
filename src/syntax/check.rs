//! What the parser lets pass: mistakes that only the whole statement shows, and valid Python that mimeo does not run yet, refused by
//! name before anything runs.
use super::{Result, Source, SyntaxError};
use crate::value::int::digits_limit;
use ruff_python_ast::visitor::{Visitor, walk_arguments, walk_expr, walk_stmt};
use ruff_python_ast::{Arguments, ExceptHandler, Expr, Mod, Number, Stmt};
use ruff_python_parser::{UnsupportedSyntaxError, UnsupportedSyntaxErrorKind};
use ruff_text_size::{Ranged, TextRange};

/// How deep the tree may be; ours is the only recursion over it without a growing stack. The compiler's thread has room for it.
const MAX_DEPTH: usize = 8000;

/// Syntax of a Python newer than 3.13: to 3.13 it is an error like any other, but template strings are better named.
pub fn newer_syntax(source: &Source, error: &UnsupportedSyntaxError) -> Box<SyntaxError> {
    match error.kind {
        UnsupportedSyntaxErrorKind::TemplateStrings => source.unsupported("t-strings", error.range),
        UnsupportedSyntaxErrorKind::UnpackingInComprehension(kind) => {
            let what = if format!("{kind:?}").contains("Dict") { "dict" } else { "iterable" };
            source.syntax_error(
                format!(
                    "{what} unpacking cannot be used in {}comprehension",
                    if what == "dict" { "dict " } else { "" }
                ),
                error.range,
            )
        }
        UnsupportedSyntaxErrorKind::UnparenthesizedExceptionTypes => {
            source.syntax_error("multiple exception types must be parenthesized", error.range)
        }
        _ => source.syntax_error("invalid syntax", error.range),
    }
}

/// Features of `from __future__`; all but `annotations` are the rule by now.
const FUTURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

/// Walks the tree once.
///
/// # Errors
/// The first mistake or unsupported construct, or a tree too deep to compile.
pub fn check(source: &Source, tree: &Mod) -> Result<()> {
    let mut finder = Finder { source, depth: 0, found: None };
    match tree {
        Mod::Module(module) => {
            finder.futures(&module.body);
            finder.visit_body(&module.body);
        }
        Mod::Expression(expression) => finder.visit_expr(&expression.body),
    }
    finder.found.map_or(Ok(()), Err)
}

struct Finder<'a> {
    source: &'a Source,
    depth: usize,
    found: Option<Box<SyntaxError>>,
}

impl Finder<'_> {
    fn refuse(&mut self, feature: &str, range: TextRange) {
        if self.found.is_none() {
            self.found = Some(self.source.unsupported(feature, range));
        }
    }

    fn mistake(&mut self, message: impl Into<String>, range: TextRange) {
        if self.found.is_none() {
            self.found = Some(self.source.late_error(message, range));
        }
    }

    /// `from __future__` imports come first and name features that exist.
    fn futures(&mut self, body: &[Stmt]) {
        let mut begun = false;
        for (index, stmt) in body.iter().enumerate() {
            let future =
                matches!(stmt, Stmt::ImportFrom(s) if s.level == 0 && s.module.as_deref() == Some("__future__"));
            if !future {
                let docstring = index == 0 && matches!(stmt, Stmt::Expr(e) if e.value.is_string_literal_expr());
                begun |= !docstring;
                continue;
            }
            let Stmt::ImportFrom(import) = stmt else { continue };
            if begun {
                self.mistake("from __future__ imports must occur at the beginning of the file", import.range);
            }
            for alias in &import.names {
                match alias.name.as_str() {
                    "braces" => self.mistake("not a chance", import.range),
                    name if !FUTURES.contains(&name) => {
                        self.mistake(format!("future feature {name} is not defined"), import.range);
                    }
                    _ => {}
                }
            }
        }
    }

    /// A decimal literal may have as many digits as `int` reads from text.
    fn check_digits(&mut self, literal: &str, range: TextRange) {
        let (limit, digits) = (digits_limit(), literal.bytes().filter(u8::is_ascii_digit).count());
        let decimal = !literal.starts_with('0');
        if decimal && limit != 0 && digits > limit {
            self.mistake(
                format!(
                    "Exceeds the limit ({limit} digits) for integer string conversion: value has {digits} digits; use \
                     sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to \
                     avoid decimal conversion limits."
                ),
                range,
            );
        }
    }

    /// Runs `walk` one level deeper, unless an error was found or the tree is too deep.
    fn deeper(&mut self, range: TextRange, walk: impl FnOnce(&mut Self)) {
        if self.found.is_some() {
            return;
        }
        if self.depth >= MAX_DEPTH {
            self.found = Some(self.source.late_error("expression too deeply nested", range));
            return;
        }
        self.depth += 1;
        walk(self);
        self.depth -= 1;
    }
}

impl<'a> Visitor<'a> for Finder<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::ImportFrom(s) if self.depth > 0 && s.level == 0 && s.module.as_deref() == Some("__future__") => {
                self.mistake("from __future__ imports must occur at the beginning of the file", s.range);
            }
            Stmt::Try(t) => {
                let bare = |h: &ExceptHandler| matches!(h, ExceptHandler::ExceptHandler(h) if h.type_.is_none());
                if let Some(handler) = t.handlers.iter().rev().skip(1).find(|h| bare(h)) {
                    self.mistake("default 'except:' must be last", handler.range());
                }
                self.deeper(stmt.range(), |me| walk_stmt(me, stmt));
            }
            _ => self.deeper(stmt.range(), |me| walk_stmt(me, stmt)),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::TString(_) => self.refuse("t-strings", expr.range()),
            Expr::NumberLiteral(n) => {
                if let Number::Int(int) = &n.value
                    && int.as_u64().is_none()
                {
                    self.check_digits(&int.to_string(), expr.range());
                }
            }
            _ => self.deeper(expr.range(), |me| walk_expr(me, expr)),
        }
    }

    fn visit_arguments(&mut self, arguments: &'a Arguments) {
        for (index, keyword) in arguments.keywords.iter().enumerate() {
            if let Some(name) = &keyword.arg
                && arguments.keywords[..index].iter().any(|k| k.arg.as_ref().is_some_and(|other| other.id == name.id))
            {
                self.mistake(format!("keyword argument repeated: {name}"), keyword.range);
            }
        }
        walk_arguments(self, arguments);
    }
}
