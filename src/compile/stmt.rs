//! Statements, and what a module body has around them.
use super::unit::{Reg, Unit};
use crate::bytecode::{Const, Insn, NO_REG, Op};
use crate::syntax::Result;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

impl<'a> Unit<'a> {
    /// A module.
    pub fn module(&mut self, body: &'a [Stmt]) -> Result<()> {
        let start = body.first().map_or(TextRange::default(), Ranged::range);
        let mark = self.top;
        if self.cx.scopes[self.root].annotations {
            let dict = self.temp();
            self.abc(start, Op::PushNull, dict, 0, 0);
            self.abc(start, Op::SetupAnnotations, dict, 0, 0);
            self.top = mark;
        }
        if let Some(doc) = docstring(body) {
            let text = self.temp();
            self.load_const(start, text, Const::Str(doc.as_str().into()));
            self.store_name(start, "__doc__", text);
            self.top = mark;
            self.doc = Some(doc.into());
        }
        self.body(body)?;
        self.end_of_body(body.last().map_or(start, Ranged::range));
        Ok(())
    }

    /// `return None` for a body that falls off its end.
    pub fn end_of_body(&mut self, at: TextRange) {
        let none = self.temp();
        self.load_const(at, none, Const::None);
        self.abc(at, Op::Return, none, 0, 0);
        self.top = none;
    }

    /// Statements in order.
    pub fn body(&mut self, body: &'a [Stmt]) -> Result<()> {
        for stmt in body {
            self.stmt(stmt)?;
            self.check_size(stmt.range())?;
        }
        Ok(())
    }

    fn stmt(&mut self, stmt: &'a Stmt) -> Result<()> {
        let mark = self.top;
        let at = stmt.range();
        match stmt {
            Stmt::Expr(e) if self.cx.interactive && self.root.0 == 0 => self.show(e)?,
            Stmt::Expr(e) => {
                // A bare constant does nothing.
                if super::fold::constant(&e.value).is_none() {
                    let value = self.expr(&e.value, None)?;
                    if !self.is_local(value) {
                        self.abc(at, Op::Discard, value, 0, 0);
                    }
                }
            }
            // What the variable held ends before it is None.
            Stmt::Assign(s) if s.value.is_none_literal_expr() && s.targets.len() == 1 => {
                if let Some(local) = s.targets[0].as_name_expr().and_then(|n| self.plain_local(&n.id)) {
                    self.abc(at, Op::Unbind, local, 0, 0);
                }
                self.assign(at, &s.targets, &s.value)?
            }
            Stmt::Assign(s) => self.assign(at, &s.targets, &s.value)?,
            Stmt::AugAssign(s) => self.augmented(s)?,
            Stmt::AnnAssign(s) => self.annotated(s)?,
            Stmt::Delete(s) => {
                for target in &s.targets {
                    self.delete(target)?;
                }
            }
            Stmt::If(s) => self.if_stmt(s)?,
            Stmt::While(s) => self.while_stmt(s)?,
            Stmt::For(s) if s.is_async => self.async_for(s)?,
            Stmt::For(s) => self.for_stmt(s)?,
            Stmt::Try(s) => self.try_stmt(s)?,
            Stmt::With(s) => self.with_stmt(s, 0)?,
            Stmt::Match(s) => self.match_stmt(s)?,
            Stmt::Return(s) => self.return_stmt(s)?,
            Stmt::Break(_) => self.leave_loop(at, false)?,
            Stmt::Continue(_) => self.leave_loop(at, true)?,
            Stmt::Raise(s) => self.raise(s)?,
            Stmt::Assert(s) => self.assert(s)?,
            Stmt::FunctionDef(s) => self.function_def(s)?,
            Stmt::ClassDef(s) => self.class_def(s)?,
            Stmt::Import(s) => self.import(s),
            Stmt::ImportFrom(s) => self.import_from(s),
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) => {}
            Stmt::TypeAlias(s) => self.type_alias(s)?,
            Stmt::IpyEscapeCommand(_) => return Err(self.cx.source.late_error("invalid syntax", at)),
        }
        self.top = mark;
        Ok(())
    }

    /// `sys.displayhook(value)`
    fn show(&mut self, e: &'a ast::StmtExpr) -> Result<()> {
        let base = self.temp();
        let argument = self.temps(2) + 1;
        self.expr(&e.value, Some(argument))?;
        let module = self.name_constant("sys");
        self.abc(e.range, Op::ImportName, base, module, NO_REG);
        let hook = self.site("displayhook");
        self.abc(e.range, Op::LoadAttr, base, base, hook);
        self.abc(e.range, Op::PushNull, base + 1, 0, 0);
        self.call_one(e.range, base, base);
        Ok(())
    }

    fn raise(&mut self, s: &'a ast::StmtRaise) -> Result<()> {
        let mut operands = [NO_REG; 2];
        for (operand, value) in operands.iter_mut().zip([&s.exc, &s.cause]) {
            if let Some(value) = value {
                *operand = self.operand(value, &s.cause.as_deref().into_iter().collect::<Vec<_>>())?;
            }
        }
        self.abc(s.range, Op::Raise, operands[0], operands[1], 0);
        Ok(())
    }

    fn assert(&mut self, s: &'a ast::StmtAssert) -> Result<()> {
        let end = self.label();
        let at = s.range;
        self.jump_if(&s.test, true, end)?;
        let base: Reg = self.temp();
        self.abc(at, Op::LoadAssertionError, base, 0, 0);
        if let Some(message) = &s.msg {
            let arguments = self.temps(2);
            self.abc(at, Op::PushNull, arguments, 0, 0);
            self.expr(message, Some(arguments + 1))?;
            self.call_one(at, base, base);
        }
        self.abc(s.test.range(), Op::Raise, base, NO_REG, 0);
        self.place(end);
        Ok(())
    }

    fn import(&mut self, s: &'a ast::StmtImport) {
        for alias in &s.names {
            let mark = self.top;
            let module = self.temp();
            let name = self.name_constant(&alias.name);
            self.abc(s.range, Op::ImportName, module, name, NO_REG);
            match &alias.asname {
                Some(asname) => {
                    // `import a.b as c` binds the submodule.
                    for part in alias.name.split('.').skip(1) {
                        let name = self.name_constant(part);
                        self.abc(s.range, Op::ImportFrom, module, module, name);
                    }
                    self.store_name(alias.range, asname, module);
                }
                None => self.store_name(alias.range, alias.name.split('.').next().unwrap_or_default(), module),
            }
            self.top = mark;
        }
    }

    fn import_from(&mut self, s: &'a ast::StmtImportFrom) {
        let mark = self.top;
        let module = self.temp();
        let names = self.temp();
        let list = s.names.iter().map(|alias| Const::Str(alias.name.as_str().into())).collect();
        self.load_const(s.range, names, Const::Tuple(list));
        let name = self.name_constant(s.module.as_deref().unwrap_or(""));
        let level = u8::try_from(s.level).unwrap_or(u8::MAX);
        self.emit(s.range, Insn::abc(Op::ImportName, module, name, names).with_n(level));
        for alias in &s.names {
            if alias.name.as_str() == "*" {
                self.abc(s.range, Op::ImportStar, module, 0, 0);
                continue;
            }
            let name = self.name_constant(&alias.name);
            self.abc(s.range, Op::ImportFrom, names, module, name);
            self.store_name(alias.range, alias.asname.as_ref().unwrap_or(&alias.name), names);
        }
        self.top = mark;
    }
}

/// The docstring of a body, its indentation removed as CPython's compiler does.
pub(super) fn docstring(body: &[Stmt]) -> Option<String> {
    match body.first()? {
        Stmt::Expr(e) => match &*e.value {
            Expr::StringLiteral(text) => Some(clean_docstring(text.value.to_str())),
            _ => None,
        },
        _ => None,
    }
}

/// Removes the common indentation of all lines but the first, and the first line's own.
fn clean_docstring(text: &str) -> String {
    let text = text.split('\n').map(expand_tabs).collect::<Vec<_>>();
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let margin = text
        .iter()
        .skip(1)
        .filter(|line| !line.trim_start_matches(' ').is_empty())
        .map(|line| indent(line))
        .min()
        .unwrap_or(0);
    let cut = |(index, line): (usize, &String)| match index {
        0 => line.trim_start_matches(' ').to_owned(),
        _ => line[margin.min(indent(line))..].to_owned(),
    };
    text.iter().enumerate().map(cut).collect::<Vec<_>>().join("\n")
}

/// Tabs to the next multiple of eight columns.
fn expand_tabs(line: &str) -> String {
    if !line.contains('\t') {
        return line.to_owned();
    }
    let (mut out, mut column) = (String::new(), 0);
    for c in line.chars() {
        if c == '\t' {
            let width = 8 - column % 8;
            out.extend(std::iter::repeat_n(' ', width));
            column += width;
        } else {
            out.push(c);
            column += 1;
        }
    }
    out
}
