//! Functions, lambdas and classes: the inner code object, and the instructions that make the object at run time.
use super::self_attributes::assigned_to_self;
use super::stmt::docstring;
use super::unit::{Reg, Unit};
use crate::bytecode::{Code, CodeKind, Const, Insn, Op, Params};
use crate::syntax::Result;
use crate::syntax::analyse::scope_of;
use crate::syntax::scope::Place;
use ruff_python_ast::{self as ast, Decorator, Expr, Parameters};
use ruff_text_size::{Ranged, TextRange};
use std::sync::Arc;

impl<'a> Unit<'a> {
    /// `def`
    pub fn function_def(&mut self, s: &'a ast::StmtFunctionDef) -> Result<()> {
        let mark = self.top;
        // The whole statement would show the body: a def is its header.
        let at = TextRange::new(s.name.range.start(), s.parameters.range.end());
        let bases = self.decorators(&s.decorator_list)?;
        let direct = if bases.is_empty() { self.plain_local(&s.name) } else { None };
        let function = direct.unwrap_or_else(|| self.temp());
        let annotations = annotations_of(s);
        match &s.type_params {
            None => {
                let code = self.function_body(s, at)?;
                self.make_function(at, function, code, Some(&s.parameters), &annotations)?;
            }
            Some(params) => {
                let defaults = self.temps(2);
                self.defaults(at, defaults, Some(&s.parameters))?;
                let given =
                    [!positional_defaults(&s.parameters).is_empty(), !keyword_defaults(&s.parameters).is_empty()];
                for (given, reg) in given.iter().zip(defaults..) {
                    if !given {
                        self.load_const(at, reg, Const::None);
                    }
                }
                self.with_type_params(params, &[defaults, defaults + 1], function, |unit, tuple| {
                    let code = unit.function_body(s, at)?;
                    let made = unit.temp();
                    let parts = unit.temps(4);
                    for (given, (part, reg)) in given.iter().zip((parts..).zip(0..)) {
                        if *given { unit.mov(at, part, reg) } else { unit.abc(at, Op::PushNull, part, 0, 0) }
                    }
                    unit.finish_function(at, made, code, parts, &annotations)?;
                    let site = unit.site("__type_params__");
                    unit.abc(at, Op::StoreAttr, made, tuple, site);
                    Ok(made)
                })?;
            }
        }
        self.decorate(&s.decorator_list, &bases);
        let value = bases.first().copied().unwrap_or(function);
        self.store_name(s.name.range, &s.name, value);
        self.top = mark;
        Ok(())
    }

    /// Where a definition begins: at its first decorator.
    fn first_line(&self, decorators: &[Decorator], name: TextRange) -> u32 {
        let start = decorators.first().map_or(name.start(), |d| d.range.start());
        self.cx.source.line_column(start).0 + 1
    }

    fn function_body(&self, s: &'a ast::StmtFunctionDef, at: TextRange) -> Result<Code> {
        let line = self.first_line(&s.decorator_list, s.name.range);
        let mut unit = Unit::new(self.cx, scope_of(&s.node_index), CodeKind::Function, params(&s.parameters), line);
        unit.doc = docstring(&s.body).map(Arc::from);
        unit.body(&s.body)?;
        unit.end_of_body(s.body.last().map_or(at, Ranged::range));
        unit.finish(at)
    }

    /// `lambda`
    pub fn lambda(&mut self, l: &'a ast::ExprLambda, dst: Option<Reg>) -> Result<Reg> {
        let none = Params::default();
        let params = l.parameters.as_deref().map_or(none, params);
        let line = self.cx.source.line_column(l.range.start()).0 + 1;
        let mut unit = Unit::new(self.cx, scope_of(&l.node_index), CodeKind::Lambda, params, line);
        let value = unit.expr(&l.body, None)?;
        unit.abc(l.body.range(), Op::Return, value, 0, 0);
        let code = unit.finish(l.range)?;
        let dst = self.dst(dst);
        self.make_function(l.range, dst, code, l.parameters.as_deref(), &[])?;
        Ok(dst)
    }

    /// `dst = function(code)` with the defaults of `parameters`, the cells it captures, and annotations by name.
    pub fn make_function(
        &mut self,
        at: TextRange,
        dst: Reg,
        code: Code,
        parameters: Option<&'a Parameters>,
        annotations: &[(&'a str, &'a Expr)],
    ) -> Result<()> {
        let mark = self.top;
        let parts = self.temps(4);
        self.defaults(at, parts, parameters)?;
        self.finish_function(at, dst, code, parts, annotations)?;
        self.top = mark;
        Ok(())
    }

    /// The tuple and the dict of the defaults, in `parts` and the register after it; NULL where there are none.
    fn defaults(&mut self, at: TextRange, parts: Reg, parameters: Option<&'a Parameters>) -> Result<()> {
        let above_parts = self.top;
        let positional: Vec<&Expr> = parameters.map(positional_defaults).unwrap_or_default();
        if positional.is_empty() {
            self.abc(at, Op::PushNull, parts, 0, 0);
        } else {
            let base = self.run(&positional)?;
            self.abc(at, Op::BuildTuple, parts, base, positional.len() as u16);
        }
        self.top = above_parts;
        let keyword: Vec<(&str, &Expr)> = parameters.map(keyword_defaults).unwrap_or_default();
        if keyword.is_empty() {
            self.abc(at, Op::PushNull, parts + 1, 0, 0);
        } else {
            let base = self.temps(keyword.len() * 2);
            let above = self.top;
            for (index, (name, default)) in keyword.iter().enumerate() {
                let pair = base + 2 * index as Reg;
                let name = Const::Str(self.mangled(name).as_ref().into());
                self.load_const(default.range(), pair, name);
                self.expr(default, Some(pair + 1))?;
                self.top = above;
            }
            self.abc(at, Op::BuildMap, parts + 1, base, keyword.len() as u16);
        }
        self.top = above_parts;
        Ok(())
    }

    /// `dst = function(code)`: `parts` has the defaults already, and room for two more registers.
    fn finish_function(
        &mut self,
        at: TextRange,
        dst: Reg,
        code: Code,
        parts: Reg,
        annotations: &[(&'a str, &'a Expr)],
    ) -> Result<()> {
        let mark = self.top;
        if code.free.is_empty() {
            self.abc(at, Op::PushNull, parts + 2, 0, 0);
        } else {
            let base = self.temps(code.free.len());
            for (name, reg) in code.free.iter().zip(base..) {
                let cell = self.captured_cell(name);
                self.mov(at, reg, cell);
            }
            self.abc(at, Op::BuildTuple, parts + 2, base, code.free.len() as u16);
        }
        self.annotation_dict(at, parts + 3, annotations)?;
        let constant = self.constant(Const::Code(Arc::new(code))) as u16;
        self.top = mark;
        self.abc(at, Op::MakeFunction, dst, constant, parts);
        Ok(())
    }

    /// `dst = {name: annotation, …}`, NULL where there are none.
    fn annotation_dict(&mut self, at: TextRange, dst: Reg, annotations: &[(&'a str, &'a Expr)]) -> Result<()> {
        if annotations.is_empty() {
            self.abc(at, Op::PushNull, dst, 0, 0);
            return Ok(());
        }
        let mark = self.top;
        let base = self.temps(annotations.len() * 2);
        let above = self.top;
        for (index, (name, annotation)) in annotations.iter().enumerate() {
            let pair = base + 2 * index as Reg;
            let name = Const::Str(self.mangled(name).as_ref().into());
            self.load_const(annotation.range(), pair, name);
            self.annotation(annotation, Some(pair + 1))?;
            self.top = above;
        }
        self.abc(at, Op::BuildMap, dst, base, annotations.len() as u16);
        self.top = mark;
        Ok(())
    }

    /// The value of an annotation: its text, where `from __future__ import annotations` says so.
    pub fn annotation(&mut self, annotation: &'a Expr, dst: Option<Reg>) -> Result<Reg> {
        if !self.cx.scopes.future_annotations {
            let Expr::Starred(starred) = annotation else { return self.expr(annotation, dst) };
            let item = self.unpack_one(starred)?;
            let dst = self.dst(dst);
            self.mov(annotation.range(), dst, item);
            return Ok(dst);
        }
        let text = self.dst(dst);
        let source = self.cx.source.slice(annotation.range()).into();
        self.load_const(annotation.range(), text, Const::Str(source));
        Ok(text)
    }

    /// The register with the cell that an inner unit captures under this (mangled) name.
    fn captured_cell(&self, name: &str) -> Reg {
        let scopes = &self.cx.scopes;
        // A class body's own names are invisible to the functions in it, except the `__class__` cell.
        let mut scope = Some(self.scope);
        while let Some(id) = scope {
            let info = &scopes[id];
            if info.is_function_like() {
                break;
            }
            if name == "__class__" && info.class_cell || name == "__classdict__" && info.namespace_cell {
                return self.local(id, name);
            }
            if id == self.root {
                return self.free(name);
            }
            scope = info.parent;
        }
        match scopes.place(self.scope, name) {
            Place::Local(owner) => self.local(owner, name),
            _ => self.free(name),
        }
    }

    /// Evaluates decorators, each the callee of a call to come; their registers, outermost first.
    fn decorators(&mut self, decorators: &'a [Decorator]) -> Result<Vec<Reg>> {
        let mut bases = Vec::with_capacity(decorators.len());
        for decorator in decorators {
            let base = self.temps(2);
            self.expr(&decorator.expression, Some(base))?;
            self.abc(decorator.range, Op::PushNull, base + 1, 0, 0);
            bases.push(base);
        }
        Ok(bases)
    }

    /// Applies decorators to the object in the register behind the last one's; the result is where the first one was.
    fn decorate(&mut self, decorators: &[Decorator], bases: &[Reg]) {
        for (index, (decorator, base)) in decorators.iter().zip(bases).enumerate().rev() {
            // The result is the argument of the decorator around it.
            let dst = if index == 0 { *base } else { bases[index - 1] + 2 };
            self.call_one(decorator.expression.range(), dst, *base);
        }
    }

    /// `class`
    pub fn class_def(&mut self, s: &'a ast::StmtClassDef) -> Result<()> {
        let mark = self.top;
        let before = &self.cx.source.text()[..usize::from(s.name.range.start())];
        // Without the decorators.
        let start = before.rfind("class").map_or(s.range.start(), |at| ruff_text_size::TextSize::new(at as u32));
        let at = TextRange::new(start, s.range.end());
        let decorators = self.decorators(&s.decorator_list)?;
        let class = self.temp();
        match &s.type_params {
            None => self.make_class(s, at, class, None)?,
            Some(params) => self.with_type_params(params, &[], class, |unit, tuple| {
                unit.store_name(at, ".type_params", tuple);
                let base = unit.temp();
                unit.generic_base(at, tuple, base);
                let class = unit.temp();
                unit.make_class(s, at, class, Some(base))?;
                Ok(class)
            })?,
        }
        self.decorate(&s.decorator_list, &decorators);
        let value = decorators.first().copied().unwrap_or(class);
        self.store_name(s.name.range, &s.name, value);
        self.top = mark;
        Ok(())
    }

    /// `class = …`; `generic_base` is one more base.
    fn make_class(
        &mut self,
        s: &'a ast::StmtClassDef,
        at: TextRange,
        class: Reg,
        generic_base: Option<Reg>,
    ) -> Result<()> {
        let mark = self.top;
        let code = self.class_body(s, at)?;
        let parts = self.temps(4);
        self.make_function(at, parts, code, None, &[])?;
        self.load_const(at, parts + 1, Const::Str(s.name.as_str().into()));
        match (&s.arguments, generic_base) {
            (None, Some(base)) => {
                self.abc(at, Op::BuildTuple, parts + 2, base, 1);
                self.abc(at, Op::PushNull, parts + 3, 0, 0);
            }
            (None, None) => {
                self.load_const(at, parts + 2, Const::Tuple(Arc::new([])));
                self.abc(at, Op::PushNull, parts + 3, 0, 0);
            }
            (Some(arguments), _) => {
                let bases: Vec<&Expr> = arguments.args.iter().collect();
                if generic_base.is_some() || bases.iter().any(|b| b.is_starred_expr()) {
                    let list = self.temp();
                    self.positional_list(at, &[], &arguments.args, list)?;
                    if let Some(base) = generic_base {
                        self.abc(at, Op::ListAppend, list, base, 0);
                    }
                    self.abc(at, Op::ListToTuple, parts + 2, list, 0);
                } else {
                    let first = self.run(&bases)?;
                    self.abc(at, Op::BuildTuple, parts + 2, first, bases.len() as u16);
                }
                self.top = parts + 4;
                self.keyword_dict(at, parts, &arguments.keywords, parts + 3)?;
            }
        }
        self.abc(at, Op::BuildClass, class, parts, 0);
        self.top = mark;
        Ok(())
    }

    fn class_body(&self, s: &'a ast::StmtClassDef, at: TextRange) -> Result<Code> {
        let line = self.first_line(&s.decorator_list, s.name.range);
        // What the body does by itself belongs to its first line.
        let at = TextRange::new(at.start(), s.name.range.end());
        let scope = scope_of(&s.node_index);
        let mut unit = Unit::new(self.cx, scope, CodeKind::Class, Params::default(), line);
        unit.keep_namespace(at);
        let mark = unit.top;
        let value = unit.temp();
        let site = unit.site("__name__");
        unit.emit(at, Insn::abc(Op::LoadGlobal, value, site, 0));
        unit.set_class_name(at, "__module__", value);
        let qualname = unit.cx.scopes[scope].qualname.clone();
        unit.load_const(at, value, Const::Str(qualname));
        unit.set_class_name(at, "__qualname__", value);
        unit.load_const(at, value, Const::Int(i64::from(line).into()));
        unit.set_class_name(at, "__firstlineno__", value);
        if s.type_params.is_some() {
            let params = unit.load_name(at, ".type_params", None);
            unit.set_class_name(at, "__type_params__", params);
        }
        if unit.cx.scopes[scope].annotations {
            unit.abc(at, Op::PushNull, value, 0, 0);
            unit.abc(at, Op::SetupAnnotations, value, 0, 0);
        }
        if let Some(doc) = docstring(&s.body) {
            unit.load_const(at, value, Const::Str(doc.as_str().into()));
            unit.set_class_name(at, "__doc__", value);
            unit.doc = Some(doc.into());
        }
        unit.top = mark;
        unit.body(&s.body)?;
        let value = unit.temp();
        let assigned = assigned_to_self(&s.body).into_iter().map(|name| Const::Str(name.into()));
        unit.load_const(at, value, Const::Tuple(assigned.collect()));
        unit.set_class_name(at, "__static_attributes__", value);
        unit.top = mark;
        if unit.cx.scopes[scope].class_cell {
            let cell = unit.local(scope, "__class__");
            unit.set_class_name(at, "__classcell__", cell);
        }
        unit.end_of_body(s.body.last().map_or(at, Ranged::range));
        unit.finish(at)
    }

    fn set_class_name(&mut self, at: TextRange, name: &str, value: Reg) {
        let site = self.site(name);
        self.abc(at, Op::StoreName, value, site, 0);
    }
}

/// Parameter counts.
fn params(p: &Parameters) -> Params {
    Params {
        positional_only: p.posonlyargs.len() as u16,
        positional: (p.posonlyargs.len() + p.args.len()) as u16,
        keyword_only: p.kwonlyargs.len() as u16,
        var_args: p.vararg.is_some(),
        var_keywords: p.kwarg.is_some(),
    }
}

/// The annotations of a function by name, in the order in which they are evaluated.
fn annotations_of(s: &ast::StmtFunctionDef) -> Vec<(&str, &Expr)> {
    let p = &s.parameters;
    let first = p.args.iter().chain(&p.posonlyargs).map(|p| &p.parameter);
    let all =
        first.chain(p.vararg.as_deref()).chain(p.kwonlyargs.iter().map(|p| &p.parameter)).chain(p.kwarg.as_deref());
    let parameters = all.filter_map(|p| p.annotation.as_deref().map(|a| (p.name.as_str(), a)));
    parameters.chain(s.returns.as_deref().map(|a| ("return", a))).collect()
}

/// The defaults of parameters that may be given by position.
fn positional_defaults(p: &Parameters) -> Vec<&Expr> {
    p.posonlyargs.iter().chain(&p.args).filter_map(|p| p.default.as_deref()).collect()
}

/// The defaults of keyword-only parameters, by name.
fn keyword_defaults(p: &Parameters) -> Vec<(&str, &Expr)> {
    let named = p.kwonlyargs.iter();
    named.filter_map(|p| p.default.as_deref().map(|default| (p.parameter.name.as_str(), default))).collect()
}
