//! Calls: callee, self-or-NULL and arguments in consecutive registers; methods without making a bound method.
use super::expr::Display;
use super::unit::{Reg, Unit};
use crate::bytecode::{Const, Op};
use crate::syntax::Result;
use ruff_python_ast::{self as ast, Arguments, Expr, Keyword};
use ruff_text_size::{Ranged, TextRange};

/// Keyword arguments passed by register; with more the call goes through a dict.
const MAX_INLINE_ARGUMENTS: usize = 255;

impl<'a> Unit<'a> {
    /// A call.
    pub fn call(&mut self, c: &'a ast::ExprCall, dst: Option<Reg>) -> Result<Reg> {
        let mark = self.top;
        let at = c.range();
        let mut call_at = at;
        match &*c.func {
            Expr::Attribute(a) => {
                // In a chain over several lines the call belongs to its method's line.
                let mut load_at = a.range();
                if self.cx.source.line_column(at.start()).0 != self.cx.source.line_column(a.attr.range.start()).0 {
                    call_at = TextRange::new(a.attr.range.start(), at.end());
                    load_at = a.attr.range;
                }
                let object = self.expr(&a.value, None)?;
                self.top = mark;
                let base = self.temps(2);
                let site = self.attribute_site(&a.attr);
                self.abc(load_at, Op::LoadMethod, base, object, site);
            }
            Expr::Name(name) if name.id == "super" && c.arguments.is_empty() && self.is_global("super") => {
                if let Some(value) = self.bare_super(at, dst) {
                    return Ok(value);
                }
                self.plain_callee(&c.func)?;
            }
            func => self.plain_callee(func)?,
        }
        self.arguments(call_at, mark, &[], &c.arguments)?;
        self.finish_call(call_at, mark, &c.arguments, 0, dst)
    }

    fn plain_callee(&mut self, func: &'a Expr) -> Result<()> {
        let base = self.temp();
        self.expr(func, Some(base))?;
        let null = self.temp();
        self.abc(func.range(), Op::PushNull, null, 0, 0);
        Ok(())
    }

    /// `super()` in a method: `super(__class__, first argument)`. `None` where Python would fail at run time.
    fn bare_super(&mut self, at: TextRange, dst: Option<Reg>) -> Option<Reg> {
        let cell = self.cell_register("__class__")?;
        if self.params.positional == 0 || !self.cx.scopes[self.root].is_function_like() {
            return None;
        }
        let mark = self.top;
        let base = self.temps(4);
        let site = self.site("super");
        self.abc(at, Op::LoadGlobal, base, site, 0);
        self.abc(at, Op::PushNull, base + 1, 0, 0);
        let name = self.name_constant("__class__");
        self.abc(at, Op::LoadCell, base + 2, cell, name);
        let first = self.cx.scopes[self.root].names.first()?.clone();
        let scope = std::mem::replace(&mut self.scope, self.root);
        self.load_name(at, &first, Some(base + 3));
        self.scope = scope;
        self.top = mark;
        let dst = self.dst(dst);
        self.abc(at, Op::Call, dst, base, 2);
        Some(dst)
    }

    /// Evaluates the arguments behind a callee at `base`; `before` are positional arguments that are constants of the compiler's own.
    pub fn arguments(&mut self, at: TextRange, base: Reg, before: &[Const], arguments: &'a Arguments) -> Result<()> {
        debug_assert_eq!(self.top, base + 2);
        if is_simple(arguments, before.len()) {
            for value in before {
                let reg = self.temp();
                self.load_const(at, reg, value.clone());
            }
            for argument in arguments.args.iter().chain(arguments.keywords.iter().map(|k| &k.value)) {
                let reg = self.temp();
                self.expr(argument, Some(reg))?;
            }
            if !arguments.keywords.is_empty() {
                let names = self.keyword_names(&arguments.keywords);
                let reg = self.temp();
                self.load_const(at, reg, names);
            }
            return Ok(());
        }
        let positional = self.temp();
        let keywords = self.temp();
        if let ([Expr::Starred(only)], true) = (&*arguments.args, before.is_empty()) {
            // f(*args): a tuple or list is passed on as it is.
            let list = self.expr(&only.value, None)?;
            self.top = keywords + 1;
            self.abc(at, Op::BuildList, positional, keywords + 1, 0);
            self.emit(at, crate::bytecode::Insn::abc(Op::ListExtend, positional, list, 0).with_n(1));
        } else {
            self.positional_list(at, before, &arguments.args, positional)?;
        }
        self.top = keywords + 1;
        self.keyword_dict(at, base, &arguments.keywords, keywords)
    }

    /// The positional arguments as a list, for `CallEx` and base classes.
    pub fn positional_list(&mut self, at: TextRange, before: &[Const], items: &'a [Expr], list: Reg) -> Result<()> {
        let above = self.top;
        if before.is_empty() {
            self.growing_display(at, Display::List, items, list)?;
        } else {
            let base = self.temps(before.len());
            for (value, reg) in before.iter().zip(base..) {
                self.load_const(at, reg, value.clone());
            }
            self.abc(at, Op::BuildList, list, base, before.len() as u16);
            self.top = above;
            let rest = self.temp();
            self.growing_display(at, Display::List, items, rest)?;
            self.abc(at, Op::ListExtend, list, rest, 0);
        }
        self.top = above;
        Ok(())
    }

    /// The keyword arguments of a call to `callee` as a dict, or NULL when there are none.
    pub fn keyword_dict(&mut self, at: TextRange, callee: Reg, keywords: &'a [Keyword], dict: Reg) -> Result<()> {
        if keywords.is_empty() {
            self.abc(at, Op::PushNull, dict, 0, 0);
            return Ok(());
        }
        let above = self.top;
        self.abc(at, Op::BuildMap, dict, above, 0);
        for keyword in keywords {
            match &keyword.arg {
                Some(name) => {
                    // One-entry dicts, so that a duplicate of an earlier ** is found.
                    let pair = self.temps(2);
                    let name = Const::Str(self.mangled(name).as_ref().into());
                    self.load_const(keyword.range, pair, name);
                    self.expr(&keyword.value, Some(pair + 1))?;
                    if keywords.iter().any(|k| k.arg.is_none()) {
                        self.abc(keyword.range, Op::BuildMap, pair, pair, 1);
                        self.emit(
                            keyword.range,
                            crate::bytecode::Insn::abc(Op::DictMerge, dict, pair, callee).with_n(1),
                        );
                    } else {
                        self.abc(keyword.range, Op::MapAdd, dict, pair, pair + 1);
                    }
                }
                None => {
                    let other = self.expr(&keyword.value, None)?;
                    self.emit(keyword.range, crate::bytecode::Insn::abc(Op::DictMerge, dict, other, callee).with_n(1));
                }
            }
            self.top = above;
        }
        Ok(())
    }

    fn keyword_names(&self, keywords: &[Keyword]) -> Const {
        Const::Tuple(
            keywords
                .iter()
                .filter_map(|k| k.arg.as_ref())
                .map(|name| Const::Str(self.mangled(name).as_ref().into()))
                .collect(),
        )
    }

    /// The call itself, after [`Unit::arguments`].
    pub fn finish_call(
        &mut self,
        at: TextRange,
        base: Reg,
        arguments: &Arguments,
        before: usize,
        dst: Option<Reg>,
    ) -> Result<Reg> {
        self.top = base;
        let dst = self.dst(dst);
        let count = (before + arguments.args.len() + arguments.keywords.len()) as u16;
        if !is_simple(arguments, before) {
            self.abc(at, Op::CallEx, dst, base, 0);
        } else if arguments.keywords.is_empty() {
            self.abc(at, Op::Call, dst, base, count);
        } else {
            self.abc(at, Op::CallKw, dst, base, count);
        }
        Ok(dst)
    }

    /// Calls what is in `base` (with `base + 1` NULL) with the one argument in `base + 2`, the result into `dst`.
    pub fn call_one(&mut self, at: TextRange, dst: Reg, base: Reg) {
        self.abc(at, Op::Call, dst, base, 1);
    }
}

/// Can the arguments be passed in registers?
pub(super) fn is_simple(arguments: &Arguments, before: usize) -> bool {
    !arguments.args.iter().any(Expr::is_starred_expr)
        && arguments.keywords.iter().all(|k| k.arg.is_some())
        && before + arguments.args.len() + arguments.keywords.len() <= MAX_INLINE_ARGUMENTS
}
