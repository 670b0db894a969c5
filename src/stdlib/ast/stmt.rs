//! Statements.
use super::{Maker, spanned};
use crate::runtime::PyResult;
use crate::value::Value;
use ruff_python_ast::{self as ast, Decorator, ElifElseClause, ExceptHandler, Stmt, TypeParam, TypeParams};
use ruff_text_size::{Ranged, TextRange};

impl Maker<'_> {
    pub(super) fn body(&mut self, body: &[Stmt]) -> PyResult {
        self.each(body, |me, stmt| me.stmt(stmt))
    }

    fn decorators(&mut self, decorators: &[Decorator]) -> PyResult {
        self.each(decorators, |me, d| me.expr(&d.expression))
    }

    /// A definition begins behind its decorators.
    fn definition(&self, decorators: &[Decorator], range: TextRange) -> TextRange {
        let start = decorators.last().map_or(range.start(), |last| self.skip_blanks(last.end()));
        TextRange::new(start, range.end())
    }

    fn type_params(&mut self, params: Option<&TypeParams>) -> PyResult {
        self.each(params.into_iter().flat_map(|p| p.iter()), |me, param| {
            let name = me.str(param.name());
            let default = me.optional(param.default())?;
            let (class, bound) = match param {
                TypeParam::TypeVar(v) => ("TypeVar", Some(me.optional(v.bound.as_deref())?)),
                TypeParam::TypeVarTuple(_) => ("TypeVarTuple", None),
                TypeParam::ParamSpec(_) => ("ParamSpec", None),
            };
            match bound {
                Some(bound) => {
                    me.node(class, param.range(), &[("name", name), ("bound", bound), ("default_value", default)])
                }
                None => me.node(class, param.range(), &[("name", name), ("default_value", default)]),
            }
        })
    }

    fn function(&mut self, f: &ast::StmtFunctionDef) -> PyResult {
        let fields = [
            ("name", self.str(&f.name)),
            ("args", self.arguments(Some(&f.parameters))?),
            ("body", self.body(&f.body)?),
            ("decorator_list", self.decorators(&f.decorator_list)?),
            ("returns", self.optional(f.returns.as_deref())?),
            ("type_comment", Value::NONE),
            ("type_params", self.type_params(f.type_params.as_deref())?),
        ];
        let range = self.definition(&f.decorator_list, f.range);
        self.node(if f.is_async { "AsyncFunctionDef" } else { "FunctionDef" }, range, &fields)
    }

    fn class_def(&mut self, c: &ast::StmtClassDef) -> PyResult {
        let (bases, keywords) = self.call_arguments(c.arguments.as_deref())?;
        let fields = [
            ("name", self.str(&c.name)),
            ("bases", bases),
            ("keywords", keywords),
            ("body", self.body(&c.body)?),
            ("decorator_list", self.decorators(&c.decorator_list)?),
            ("type_params", self.type_params(c.type_params.as_deref())?),
        ];
        let range = self.definition(&c.decorator_list, c.range);
        self.node("ClassDef", range, &fields)
    }

    /// `elif` is an `if` in the `else` of the one before.
    fn orelse(&mut self, clauses: &[ElifElseClause]) -> PyResult {
        let Some((first, rest)) = clauses.split_first() else { return Ok(self.list(&[])) };
        let body = self.body(&first.body)?;
        let Some(test) = &first.test else { return Ok(body) };
        let test = self.expr(test)?;
        let orelse = self.orelse(rest)?;
        let range = spanned(clauses, first.range);
        let made = self.node("If", range, &[("test", test), ("body", body), ("orelse", orelse)])?;
        Ok(self.list(&[made]))
    }

    fn with_items(&mut self, items: &[ast::WithItem]) -> PyResult {
        self.each(items, |me, item| {
            let context = me.expr(&item.context_expr)?;
            let vars = me.optional(item.optional_vars.as_deref())?;
            me.bare("withitem", &[("context_expr", context), ("optional_vars", vars)])
        })
    }

    fn handlers(&mut self, handlers: &[ExceptHandler]) -> PyResult {
        self.each(handlers, |me, handler| {
            let ExceptHandler::ExceptHandler(h) = handler;
            let fields = [
                ("type", me.optional(h.type_.as_deref())?),
                ("name", me.identifier(h.name.as_ref())),
                ("body", me.body(&h.body)?),
            ];
            me.node("ExceptHandler", h.range, &fields)
        })
    }

    fn aliases(&mut self, names: &[ast::Alias]) -> PyResult {
        self.each(names, |me, alias| {
            let fields = [("name", me.str(&alias.name)), ("asname", me.identifier(alias.asname.as_ref()))];
            me.node("alias", alias.range, &fields)
        })
    }

    fn stmt(&mut self, stmt: &Stmt) -> PyResult {
        let at = stmt.range();
        match stmt {
            Stmt::FunctionDef(f) => self.function(f),
            Stmt::ClassDef(c) => self.class_def(c),
            Stmt::Return(s) => {
                let value = self.optional(s.value.as_deref())?;
                self.node("Return", at, &[("value", value)])
            }
            Stmt::Delete(s) => {
                let targets = self.exprs(&s.targets)?;
                self.node("Delete", at, &[("targets", targets)])
            }
            Stmt::Assign(s) => {
                let (targets, value) = (self.exprs(&s.targets)?, self.expr(&s.value)?);
                self.node("Assign", at, &[("targets", targets), ("value", value), ("type_comment", Value::NONE)])
            }
            Stmt::TypeAlias(s) => {
                let fields = [
                    ("name", self.expr(&s.name)?),
                    ("type_params", self.type_params(s.type_params.as_deref())?),
                    ("value", self.expr(&s.value)?),
                ];
                self.node("TypeAlias", at, &fields)
            }
            Stmt::AugAssign(s) => {
                let fields =
                    [("target", self.expr(&s.target)?), ("op", self.operator(s.op)?), ("value", self.expr(&s.value)?)];
                self.node("AugAssign", at, &fields)
            }
            Stmt::AnnAssign(s) => {
                let fields = [
                    ("target", self.expr(&s.target)?),
                    ("annotation", self.expr(&s.annotation)?),
                    ("value", self.optional(s.value.as_deref())?),
                    ("simple", Value::int32(i32::from(s.simple))),
                ];
                self.node("AnnAssign", at, &fields)
            }
            Stmt::For(s) => {
                let fields = [
                    ("target", self.expr(&s.target)?),
                    ("iter", self.expr(&s.iter)?),
                    ("body", self.body(&s.body)?),
                    ("orelse", self.body(&s.orelse)?),
                    ("type_comment", Value::NONE),
                ];
                self.node(if s.is_async { "AsyncFor" } else { "For" }, at, &fields)
            }
            Stmt::While(s) => {
                let fields =
                    [("test", self.expr(&s.test)?), ("body", self.body(&s.body)?), ("orelse", self.body(&s.orelse)?)];
                self.node("While", at, &fields)
            }
            Stmt::If(s) => {
                let fields = [
                    ("test", self.expr(&s.test)?),
                    ("body", self.body(&s.body)?),
                    ("orelse", self.orelse(&s.elif_else_clauses)?),
                ];
                self.node("If", at, &fields)
            }
            Stmt::With(s) => {
                let fields = [
                    ("items", self.with_items(&s.items)?),
                    ("body", self.body(&s.body)?),
                    ("type_comment", Value::NONE),
                ];
                self.node(if s.is_async { "AsyncWith" } else { "With" }, at, &fields)
            }
            Stmt::Match(s) => {
                let subject = self.expr(&s.subject)?;
                let cases = self.each(&s.cases, |me, case| me.match_case(case))?;
                self.node("Match", at, &[("subject", subject), ("cases", cases)])
            }
            Stmt::Raise(s) => {
                let (exc, cause) = (self.optional(s.exc.as_deref())?, self.optional(s.cause.as_deref())?);
                self.node("Raise", at, &[("exc", exc), ("cause", cause)])
            }
            Stmt::Try(s) => {
                let fields = [
                    ("body", self.body(&s.body)?),
                    ("handlers", self.handlers(&s.handlers)?),
                    ("orelse", self.body(&s.orelse)?),
                    ("finalbody", self.body(&s.finalbody)?),
                ];
                self.node(if s.is_star { "TryStar" } else { "Try" }, at, &fields)
            }
            Stmt::Assert(s) => {
                let (test, msg) = (self.expr(&s.test)?, self.optional(s.msg.as_deref())?);
                self.node("Assert", at, &[("test", test), ("msg", msg)])
            }
            Stmt::Import(s) => {
                let names = self.aliases(&s.names)?;
                self.node("Import", at, &[("names", names)])
            }
            Stmt::ImportFrom(s) => {
                let fields = [
                    ("module", self.identifier(s.module.as_ref())),
                    ("names", self.aliases(&s.names)?),
                    ("level", Value::int32(s.level as i32)),
                ];
                self.node("ImportFrom", at, &fields)
            }
            Stmt::Global(s) => {
                let names = self.each(&s.names, |me, name| Ok(me.str(name)))?;
                self.node("Global", at, &[("names", names)])
            }
            Stmt::Nonlocal(s) => {
                let names = self.each(&s.names, |me, name| Ok(me.str(name)))?;
                self.node("Nonlocal", at, &[("names", names)])
            }
            Stmt::Expr(s) => {
                let value = self.expr(&s.value)?;
                self.node("Expr", at, &[("value", value)])
            }
            Stmt::Pass(_) => self.node("Pass", at, &[]),
            Stmt::Break(_) => self.node("Break", at, &[]),
            Stmt::Continue(_) => self.node("Continue", at, &[]),
            Stmt::IpyEscapeCommand(_) => self.rt.raise(self.rt.types.syntax_error, "invalid syntax"),
        }
    }
}
