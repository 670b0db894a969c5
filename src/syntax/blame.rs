//! What CPython calls an expression that is where it must not be, and finding it in the tree the parser recovered.
use ruff_python_ast::visitor::{Visitor, walk_expr};
use ruff_python_ast::{Expr, Mod};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// CPython's name of a kind of expression.
pub(super) fn expression_name(e: &Expr) -> &'static str {
    match e {
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Name(_) => "name",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Lambda(_) => "lambda",
        Expr::Call(_) => "function call",
        Expr::Generator(_) => "generator expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::FString(_) | Expr::TString(_) => "f-string expression",
        Expr::Compare(_) => "comparison",
        Expr::If(_) => "conditional expression",
        Expr::Named(_) => "named expression",
        Expr::NoneLiteral(_) => "None",
        Expr::BooleanLiteral(b) => {
            if b.value {
                "True"
            } else {
                "False"
            }
        }
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::StringLiteral(_) | Expr::BytesLiteral(_) | Expr::NumberLiteral(_) => "literal",
        _ => "expression",
    }
}

/// Is it as tight as `|` or in parentheses: could it stand on the left of `==` without changing its meaning?
pub(super) fn is_comparable(e: &Expr, parenthesized: bool) -> bool {
    match e {
        Expr::List(_) | Expr::Tuple(_) | Expr::Generator(_) | Expr::NoneLiteral(_) | Expr::BooleanLiteral(_) => false,
        _ if parenthesized => true,
        Expr::Lambda(_) | Expr::If(_) | Expr::Compare(_) | Expr::BoolOp(_) | Expr::Yield(_) | Expr::YieldFrom(_) => {
            false
        }
        Expr::UnaryOp(u) => u.op != ruff_python_ast::UnaryOp::Not,
        _ => true,
    }
}

/// The outermost expression that `wanted` holds for.
pub(super) fn find(tree: &Mod, wanted: impl Fn(&Expr) -> bool) -> Option<&Expr> {
    let mut finder = Finder { wanted, found: None };
    match tree {
        Mod::Module(module) => finder.visit_body(&module.body),
        Mod::Expression(expression) => finder.visit_expr(&expression.body),
    }
    finder.found
}

/// The expression with exactly this range.
pub(super) fn at(tree: &Mod, range: TextRange) -> Option<&Expr> {
    find(tree, |e| e.range() == range)
}

/// The widest expression that ends at `end` and starts at or after `from`.
pub(super) fn ending_at(tree: &Mod, from: TextSize, end: TextSize) -> Option<&Expr> {
    find(tree, |e| e.end() == end && e.start() >= from && !e.range().is_empty() && !matches!(e, Expr::Starred(_)))
}

/// The widest expression that starts at `start`.
pub(super) fn starting_at(tree: &Mod, start: TextSize) -> Option<&Expr> {
    find(tree, |e| e.start() == start && !e.range().is_empty())
}

struct Finder<'a, F> {
    wanted: F,
    found: Option<&'a Expr>,
}

impl<'a, F: Fn(&Expr) -> bool> Visitor<'a> for Finder<'a, F> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if self.found.is_none() {
            if (self.wanted)(expr) {
                self.found = Some(expr);
            } else {
                walk_expr(self, expr);
            }
        }
    }
}
