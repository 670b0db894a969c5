//! Type parameters and `type` statements.
//!
//! ```text
//! @decorated                            def <generic parameters of f>(.defaults, .kwdefaults):
//! def f[T: B](x: T = d): …       →          T = _typing.type_var("T", lambda: B, …)
//!                                           def f(x: T): …;  f.__type_params__ = (T,);  return f
//!                                       f = decorated(<generic parameters of f>((d,), None))
//! ```
//! The parameters' objects are made by the module `_typing`. Bounds, defaults and values of aliases are functions that are called when
//! asked for.
use super::unit::{Reg, Unit};
use crate::bytecode::{CodeKind, Const, NO_REG, Op, Params};
use crate::syntax::Result;
use crate::syntax::scope::ScopeId;
use ruff_python_ast::{self as ast, Expr, TypeParam, TypeParams};
use ruff_text_size::{Ranged, TextRange};

impl<'a> Unit<'a> {
    /// Evaluates `make` in the scope of type parameters; what it returns comes to `dst`. `arguments` in registers are passed to it.
    pub fn with_type_params(
        &mut self,
        params: &'a TypeParams,
        arguments: &[Reg],
        dst: Reg,
        make: impl FnOnce(&mut Unit<'a>, Reg) -> Result<Reg>,
    ) -> Result<()> {
        let at = params.range;
        let mark = self.top;
        let mut unit = self.annotation_unit(at, arguments.len() as u16);
        let tuple = unit.temp();
        unit.make_type_params(params, tuple)?;
        let made = make(&mut unit, tuple)?;
        unit.abc(at, Op::Return, made, 0, 0);
        let code = unit.finish(at)?;
        let base = self.temps(2 + arguments.len());
        self.make_function(at, base, code, None, &[])?;
        self.abc(at, Op::PushNull, base + 1, 0, 0);
        for (argument, to) in arguments.iter().zip(base + 2..) {
            self.mov(at, to, *argument);
        }
        self.abc(at, Op::Call, dst, base, arguments.len() as u16);
        self.top = mark;
        Ok(())
    }

    /// The code of the scope that stands there.
    fn annotation_unit(&self, at: TextRange, parameters: u16) -> Unit<'a> {
        let scope: ScopeId = self.cx.scopes.annotation_scope(at);
        let line = self.cx.source.line_column(at.start()).0 + 1;
        let params = Params { positional: parameters, positional_only: parameters, ..Params::default() };
        Unit::new(self.cx, scope, CodeKind::Function, params, line)
    }

    /// Makes each parameter and binds its name; the tuple of them.
    fn make_type_params(&mut self, params: &'a TypeParams, tuple: Reg) -> Result<()> {
        let base = self.temps(params.len());
        let above = self.top;
        for (param, reg) in params.iter().zip(base..) {
            let at = param.range();
            let (maker, bound) = match param {
                TypeParam::TypeVar(v) => match v.bound.as_deref() {
                    Some(bound @ Expr::Tuple(_)) => ("constrained_type_var", Some(bound)),
                    bound => ("type_var", bound),
                },
                TypeParam::TypeVarTuple(_) => ("type_var_tuple", None),
                TypeParam::ParamSpec(_) => ("param_spec", None),
            };
            let call = self.typing_call(at, maker, 3);
            let name = self.mangled(param.name()).into_owned();
            self.load_const(at, call + 2, Const::Str(name.as_str().into()));
            self.lazy(at, bound, call + 3)?;
            self.lazy(at, param.default(), call + 4)?;
            self.abc(at, Op::Call, reg, call, 3);
            self.store_name(at, param.name(), reg);
            self.top = above;
        }
        self.abc(params.range, Op::BuildTuple, tuple, base, params.len() as u16);
        self.top = base;
        Ok(())
    }

    /// A function that evaluates `expr`, or None.
    fn lazy(&mut self, at: TextRange, expr: Option<&'a Expr>, dst: Reg) -> Result<()> {
        let Some(expr) = expr else {
            self.load_const(at, dst, Const::None);
            return Ok(());
        };
        let mut unit = self.annotation_unit(expr.range(), 0);
        let value = match expr {
            Expr::Starred(starred) => unit.unpack_one(starred)?,
            _ => unit.expr(expr, None)?,
        };
        unit.abc(expr.range(), Op::Return, value, 0, 0);
        let code = unit.finish(expr.range())?;
        self.make_function(expr.range(), dst, code, None, &[])
    }

    /// The one item of `*value`, where an annotation may have that.
    pub fn unpack_one(&mut self, starred: &'a ast::ExprStarred) -> Result<Reg> {
        let item = self.temp();
        let value = self.expr(&starred.value, None)?;
        self.abc(starred.range, Op::UnpackSequence, item, value, 1);
        Ok(item)
    }

    /// Begins a call to a function of `_typing` with that many arguments, which go to the registers from two after the one returned.
    fn typing_call(&mut self, at: TextRange, function: &str, arguments: usize) -> Reg {
        let base = self.temps(2 + arguments);
        let module = self.name_constant("_typing");
        self.abc(at, Op::ImportName, base, module, NO_REG);
        let site = self.site(function);
        self.abc(at, Op::LoadAttr, base, base, site);
        self.abc(at, Op::PushNull, base + 1, 0, 0);
        base
    }

    /// `Generic[T, …]`, the last base of a class with type parameters.
    pub fn generic_base(&mut self, at: TextRange, params: Reg, dst: Reg) {
        let mark = self.top;
        let call = self.typing_call(at, "generic_base", 1);
        self.mov(at, call + 2, params);
        self.abc(at, Op::Call, dst, call, 1);
        self.top = mark;
    }

    /// `type X[T] = value`
    pub fn type_alias(&mut self, s: &'a ast::StmtTypeAlias) -> Result<()> {
        let Expr::Name(name) = &*s.name else { return Ok(()) };
        let mark = self.top;
        let made = self.temp();
        match &s.type_params {
            None => {
                let none = self.temp();
                self.load_const(s.range, none, Const::Tuple([].into()));
                self.make_alias(s, name, none, made)?;
            }
            Some(params) => self.with_type_params(params, &[], made, |unit, tuple| {
                let made = unit.temp();
                unit.make_alias(s, name, tuple, made)?;
                Ok(made)
            })?,
        }
        self.store_name(name.range, &name.id, made);
        self.top = mark;
        Ok(())
    }

    fn make_alias(&mut self, s: &'a ast::StmtTypeAlias, name: &'a ast::ExprName, params: Reg, dst: Reg) -> Result<()> {
        let call = self.typing_call(s.range, "type_alias", 3);
        self.load_const(s.range, call + 2, Const::Str(name.id.as_str().into()));
        self.mov(s.range, call + 3, params);
        self.lazy(s.range, Some(&s.value), call + 4)?;
        self.abc(s.range, Op::Call, dst, call, 3);
        Ok(())
    }

    /// In a class body: keeps its namespace where type parameters in it find it.
    pub fn keep_namespace(&mut self, at: TextRange) {
        let scope = self.root;
        if !self.cx.scopes[scope].namespace_cell {
            return;
        }
        let mark = self.top;
        let namespace = self.temp();
        self.abc(at, Op::LoadNamespace, namespace, 0, 0);
        let cell = self.local(scope, "__classdict__");
        self.abc(at, Op::StoreCell, cell, namespace, 0);
        self.top = mark;
    }
}
