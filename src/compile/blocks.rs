//! `try` and `with`, and leaving them: by falling out, by an exception, or by `return`, `break` and `continue`.
//!
//! What a block still owes when it is left early (run the finally body, call `__exit__`, forget the handled exception) is code emitted at
//! each such jump, with the block itself closed: its protected range is suspended there. Handlers:
//!
//! ```text
//!   body                      ; protected, exception to H
//! H: enter_handler e          ; e, e+1
//!    match, except body       ; protected, exception x to C
//!    leave_handler e
//! C: leave_handler e, reraise x
//! ```
use super::unit::{Label, LoopHeader, Reg, Region, Unit};
use crate::bytecode::{Insn, NO_REG, Op};
use crate::syntax::Result;
use crate::syntax::scope::ScopeKind;
use ruff_python_ast::{self as ast, ExceptHandler, Stmt};
use ruff_text_size::{Ranged, TextRange};

/// CPython's limit on blocks within blocks.
const MAX_BLOCKS: usize = 100;

/// What leaving a block early takes.
#[derive(Clone, Copy)]
pub(super) enum BlockKind<'a> {
    /// A loop, the target of `break` and `continue`. The iterator of a `for` over what a call returned ends with the loop: where that is left
    /// early, a generator may have its `finally` to do.
    Loop { header: LoopHeader, end: Label, iterator: Option<Reg> },
    /// The body of a try with except clauses: nothing to do.
    Try,
    /// A handler: the exception in this register is no longer being handled.
    Handler { exception: Reg },
    /// The part of a handler where `except … as name` holds.
    Named { name: &'a str },
    /// The body (and handlers) of a try with a finally body.
    Finally { body: &'a [Stmt] },
    /// The body of a with.
    With { exit: Reg, at: TextRange, is_async: bool },
    /// The body of an `except*` clause: may not be left early.
    Star,
}

/// A block being compiled.
pub(super) struct Block<'a> {
    kind: BlockKind<'a>,
    region: Option<Region>,
}

impl<'a> Unit<'a> {
    /// Enters a block without a protected range.
    pub fn push_block(&mut self, at: TextRange, kind: BlockKind<'a>) -> Result<()> {
        if self.blocks.len() >= MAX_BLOCKS {
            return Err(self.cx.source.late_error("too many statically nested blocks", at));
        }
        self.blocks.push(Block { kind, region: None });
        Ok(())
    }

    pub(super) fn push_protected(
        &mut self,
        at: TextRange,
        kind: BlockKind<'a>,
        handler: Label,
        exception: Reg,
    ) -> Result<()> {
        self.push_block(at, kind)?;
        let region = self.open_region(handler, exception);
        if let Some(block) = self.blocks.last_mut() {
            block.region = Some(region);
        }
        Ok(())
    }

    pub(super) fn pop_protected(&mut self) {
        if let Some(region) = self.blocks.pop().and_then(|block| block.region) {
            self.close_region(region);
        }
    }

    /// Emits what leaving the blocks above the lowest `keep` takes, innermost first, then `jump`, and puts the blocks back.
    fn leave(&mut self, at: TextRange, keep: usize, jump: impl FnOnce(&mut Self)) -> Result<()> {
        let mut left = Vec::new();
        while self.blocks.len() > keep {
            let Some(block) = self.blocks.pop() else { break };
            if let Some(region) = block.region {
                self.suspend_region(region);
            }
            match block.kind {
                BlockKind::Loop { iterator: Some(iterator), .. } => self.abc(at, Op::DeleteLocal, iterator, 0, 0),
                BlockKind::Loop { .. } | BlockKind::Try => {}
                BlockKind::Handler { exception } => self.abc(at, Op::LeaveHandler, exception, 0, 0),
                BlockKind::Named { name } => self.forget_name(at, name),
                BlockKind::Finally { body } => self.body(body)?,
                BlockKind::Star => {
                    let text = "'break', 'continue' and 'return' cannot appear in an except* block";
                    return Err(self.cx.source.late_error(text, at));
                }
                BlockKind::With { exit, at, is_async } => {
                    let ignored = self.temp();
                    self.abc(at, Op::WithExit, ignored, exit, NO_REG);
                    if is_async {
                        self.await_value(at, ignored, 5, Some(ignored))?;
                    }
                    self.top = ignored;
                }
            }
            left.push(block);
        }
        jump(self);
        while let Some(mut block) = left.pop() {
            if let Some(region) = &mut block.region {
                self.resume_region(region);
            }
            self.blocks.push(block);
        }
        Ok(())
    }

    /// `return value`
    pub fn return_stmt(&mut self, s: &'a ast::StmtReturn) -> Result<()> {
        let mark = self.top;
        let root = &self.cx.scopes[self.root];
        if !matches!(root.kind, ScopeKind::Function) {
            return Err(self.cx.source.late_error("'return' outside function", s.range));
        }
        if s.value.is_some() && root.is_async && root.generator {
            return Err(self.cx.source.late_error("'return' with value in async generator", s.range));
        }
        let owes = |kind: &BlockKind| !matches!(kind, BlockKind::Loop { iterator: None, .. } | BlockKind::Try);
        let owing = self.blocks.iter().any(|block| owes(&block.kind));
        let mut value = match &s.value {
            Some(value) => self.expr(value, None)?,
            None => {
                let none = self.temp();
                self.load_const(s.range, none, crate::bytecode::Const::None);
                none
            }
        };
        if owing && self.is_local(value) {
            // A finally body may assign the local; the value is what it was.
            let copy = self.temp();
            self.mov(s.range, copy, value);
            value = copy;
        }
        self.leave(s.range, 0, |unit| unit.abc(s.range, Op::Return, value, 0, 0))?;
        self.top = mark;
        Ok(())
    }

    /// `break` and `continue`
    pub fn leave_loop(&mut self, at: TextRange, again: bool) -> Result<()> {
        let target = self.blocks.iter().rposition(|block| matches!(block.kind, BlockKind::Loop { .. }));
        if target.is_none() && self.blocks.iter().any(|block| matches!(block.kind, BlockKind::Star)) {
            let text = "'break', 'continue' and 'return' cannot appear in an except* block";
            return Err(self.cx.source.late_error(text, at));
        }
        let Some((index, BlockKind::Loop { header, end, iterator })) =
            target.map(|index| (index, self.blocks[index].kind))
        else {
            let message = if again { "'continue' not properly in loop" } else { "'break' outside loop" };
            return Err(self.cx.source.late_error(message, at));
        };
        self.leave(at, index + 1, |unit| {
            if again {
                return unit.jump_back(at, header);
            }
            if let Some(iterator) = iterator {
                unit.abc(at, Op::DeleteLocal, iterator, 0, 0);
            }
            unit.jump(at, Op::Jump, 0, end)
        })
    }

    /// `try`
    pub fn try_stmt(&mut self, s: &'a ast::StmtTry) -> Result<()> {
        if s.finalbody.is_empty() {
            return self.try_except(s);
        }
        let mark = self.top;
        let (handler, end) = (self.label(), self.label());
        let entry = self.bound.clone();
        self.push_protected(s.range, BlockKind::Finally { body: &s.finalbody }, handler, mark)?;
        if s.handlers.is_empty() {
            self.body(&s.body)?;
        } else {
            self.try_except(s)?;
        }
        self.pop_protected();
        self.body(&s.finalbody)?;
        let at = s.finalbody.first().map_or(s.range, Ranged::range);
        self.jump(at, Op::Jump, 0, end);

        self.place_handler(handler, &entry);
        let exception = self.temps(2);
        self.abc(at, Op::EnterHandler, exception, 0, 0);
        let cleanup = self.label();
        let entry = self.bound.clone();
        self.push_protected(s.range, BlockKind::Handler { exception }, cleanup, exception + 2)?;
        self.body(&s.finalbody)?;
        self.pop_protected();
        self.abc(at, Op::LeaveHandler, exception, 0, 0);
        self.abc(at, Op::Reraise, exception, 0, 0);
        self.clean_up(at, cleanup, &entry, exception);
        self.top = mark;
        self.place(end);
        Ok(())
    }

    /// Where an exception raised inside a handler ends that handler.
    pub(super) fn clean_up(&mut self, at: TextRange, label: Label, entry: &super::unit::RegSet, exception: Reg) {
        self.place_handler(label, entry);
        self.abc(at, Op::LeaveHandler, exception, 0, 0);
        self.abc(at, Op::Reraise, exception + 2, 0, 0);
    }

    fn try_except(&mut self, s: &'a ast::StmtTry) -> Result<()> {
        if s.is_star {
            return self.try_except_star(s);
        }
        let mark = self.top;
        let (handler, end) = (self.label(), self.label());
        let entry = self.bound.clone();
        self.push_protected(s.range, BlockKind::Try, handler, mark)?;
        self.body(&s.body)?;
        self.pop_protected();
        self.body(&s.orelse)?;
        let at = s.handlers.first().map_or(s.range, |h| first_word(h.range()));
        self.jump(at, Op::Jump, 0, end);

        self.place_handler(handler, &entry);
        let exception = self.temps(2);
        self.abc(at, Op::EnterHandler, exception, 0, 0);
        let cleanup = self.label();
        let handling = self.bound.clone();
        self.push_protected(s.range, BlockKind::Handler { exception }, cleanup, exception + 2)?;
        for clause in &s.handlers {
            let ExceptHandler::ExceptHandler(clause) = clause;
            self.except_clause(clause, exception, end)?;
        }
        // No clause matched.
        self.pop_protected();
        self.abc(at, Op::LeaveHandler, exception, 0, 0);
        self.abc(at, Op::Reraise, exception, 0, 0);
        self.clean_up(at, cleanup, &handling, exception);
        self.top = mark;
        self.place(end);
        Ok(())
    }

    fn except_clause(&mut self, clause: &'a ast::ExceptHandlerExceptHandler, exception: Reg, end: Label) -> Result<()> {
        let mark = self.top;
        let at = clause.type_.as_ref().map_or(first_word(clause.range), |t| t.range());
        let next = self.label();
        if let Some(class) = &clause.type_ {
            let class = self.expr(class, None)?;
            self.top = mark;
            let matched = self.temp();
            self.abc(clause.range, Op::MatchException, matched, exception, class);
            self.jump(at, Op::JumpIfNot, matched, next);
            self.top = mark;
        }
        if let Some(name) = &clause.name {
            self.store_name(name.range, name, exception);
            let forget = self.label();
            let entry = self.bound.clone();
            self.push_protected(clause.range, BlockKind::Named { name }, forget, exception + 2)?;
            self.body(&clause.body)?;
            self.pop_protected();
            self.end_clause(at, exception, Some(name), end);
            self.place_handler(forget, &entry);
            // Below the temporaries of what follows lies the exception being passed on.
            self.top = exception + 3;
            self.forget_name(at, name);
            self.suspend_handler(|unit| {
                unit.abc(at, Op::LeaveHandler, exception, 0, 0);
                unit.abc(at, Op::Reraise, exception + 2, 0, 0);
            });
            self.top = mark;
        } else {
            self.body(&clause.body)?;
            self.end_clause(at, exception, None, end);
        }
        self.place(next);
        Ok(())
    }

    /// The normal end of an except clause: nothing is handled any more.
    fn end_clause(&mut self, at: TextRange, exception: Reg, name: Option<&str>, end: Label) {
        self.suspend_handler(|unit| unit.abc(at, Op::LeaveHandler, exception, 0, 0));
        if let Some(name) = name {
            self.suspend_handler(|unit| unit.forget_name(at, name));
        }
        self.suspend_handler(|unit| unit.jump(at, Op::Jump, 0, end));
    }

    /// Emits code outside the protected range of the innermost block.
    fn suspend_handler(&mut self, code: impl FnOnce(&mut Self)) {
        let region = self.blocks.last().and_then(|block| block.region);
        if let Some(region) = region {
            self.suspend_region(region);
        }
        code(self);
        let mut resumed = region;
        if let Some(region) = &mut resumed {
            self.resume_region(region);
        }
        if let Some(block) = self.blocks.last_mut() {
            block.region = resumed;
        }
    }

    /// `with` over the items from `index` on.
    pub fn with_stmt(&mut self, s: &'a ast::StmtWith, index: usize) -> Result<()> {
        let Some(item) = s.items.get(index) else { return self.body(&s.body) };
        let mark = self.top;
        let at = item.context_expr.range();
        let manager = self.expr(&item.context_expr, None)?;
        self.top = mark;
        let exit = self.temps(2);
        let is_async = s.is_async;
        self.emit(at, Insn::abc(Op::WithEnter, exit, manager, 0).with_n(u8::from(is_async)));
        if is_async {
            self.await_value(at, exit + 1, 4, Some(exit + 1))?;
        }
        let (handler, end) = (self.label(), self.label());
        let entry = self.bound.clone();
        self.push_protected(s.range, BlockKind::With { exit, at, is_async }, handler, exit + 1)?;
        if let Some(target) = &item.optional_vars {
            self.store(target, exit + 1)?;
        }
        self.top = exit + 1;
        self.with_stmt(s, index + 1)?;
        self.pop_protected();
        let ignored = self.temp();
        self.abc(at, Op::WithExit, ignored, exit, NO_REG);
        if is_async {
            self.await_value(at, ignored, 5, Some(ignored))?;
        }
        self.jump(at, Op::Jump, 0, end);

        self.place_handler(handler, &entry);
        self.top = exit + 1;
        let exception = self.temps(2);
        self.abc(at, Op::EnterHandler, exception, 0, 0);
        let (cleanup, swallow) = (self.label(), self.label());
        let entry = self.bound.clone();
        self.push_protected(s.range, BlockKind::Handler { exception }, cleanup, exception + 2)?;
        let swallowed = self.temp();
        self.abc(at, Op::WithExit, swallowed, exit, exception);
        if is_async {
            self.await_value(at, swallowed, 5, Some(swallowed))?;
        }
        self.jump(at, Op::JumpIf, swallowed, swallow);
        self.pop_protected();
        self.abc(at, Op::LeaveHandler, exception, 0, 0);
        self.abc(at, Op::Reraise, exception, 0, 0);
        self.clean_up(at, cleanup, &entry, exception);
        self.place(swallow);
        self.abc(at, Op::LeaveHandler, exception, 0, 0);
        self.top = mark;
        self.place(end);
        Ok(())
    }
}

/// The keyword that begins a clause.
pub(super) fn first_word(range: TextRange) -> TextRange {
    TextRange::at(range.start(), 6.min(u32::from(range.len())).into())
}
