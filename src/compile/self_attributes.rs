//! `__static_attributes__`: which attributes the functions in a class body assign to what they call `self`.
use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Expr, Stmt};
use std::collections::BTreeSet;

/// Their names, sorted.
pub fn assigned_to_self(body: &[Stmt]) -> Vec<&str> {
    let mut finder = Finder::default();
    finder.visit_body(body);
    finder.names.into_iter().collect()
}

#[derive(Default)]
struct Finder<'a> {
    names: BTreeSet<&'a str>,
}

impl<'a> Visitor<'a> for Finder<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            // A class in it has its own.
            Stmt::ClassDef(_) => {}
            // The attribute of `self.x += 1` was there before.
            Stmt::AugAssign(s) => self.visit_expr(&s.value),
            Stmt::AnnAssign(s) if s.value.is_none() => {}
            _ => walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Attribute(a) = expr
            && a.ctx.is_store()
            && matches!(&*a.value, Expr::Name(n) if n.id == "self")
        {
            self.names.insert(&a.attr);
        }
        walk_expr(self, expr);
    }
}
