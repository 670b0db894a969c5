//! `try … except*`: every clause takes its part of the exception group; what is left or raised on the way is raised at the end.
//!
//! ```text
//!   body                          ; protected, exception to H
//! H: enter_handler e              ; e, e+1; rest = e; raised = []
//!    part, rest = match* rest     ; for each clause
//!    enter_handler part; body     ; protected, exception x to C
//! C: leave_handler part; raised.append(x)
//!    raised.append(rest); reraise combine*(e, raised), or go on when that is None
//! ```
use super::blocks::{BlockKind, first_word};
use super::unit::{Reg, Unit};
use crate::bytecode::{Const, Insn, Op};
use crate::syntax::Result;
use ruff_python_ast::{self as ast, ExceptHandler};
use ruff_text_size::Ranged;

/// The registers that all clauses share: the list of what they raised, and the part of the group not yet taken.
#[derive(Clone, Copy)]
struct Shared {
    raised: Reg,
    rest: Reg,
}

impl<'a> Unit<'a> {
    /// The body and the clauses.
    pub fn try_except_star(&mut self, s: &'a ast::StmtTry) -> Result<()> {
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
        let shared = Shared { raised: self.temp(), rest: self.temp() };
        let result = self.temp();
        self.push_protected(s.range, BlockKind::Handler { exception }, cleanup, result)?;
        self.push_block(at, BlockKind::Star)?;
        self.abc(at, Op::BuildList, shared.raised, shared.raised, 0);
        self.mov(at, shared.rest, exception);
        for clause in &s.handlers {
            let ExceptHandler::ExceptHandler(clause) = clause;
            self.star_clause(clause, shared)?;
        }
        self.blocks.pop();
        self.abc(at, Op::ListAppend, shared.raised, shared.rest, 0);
        self.emit(at, Insn::abc(Op::MatchException, result, exception, shared.raised).with_n(2));
        self.pop_protected();
        self.abc(at, Op::LeaveHandler, exception, 0, 0);
        let none = self.temp();
        self.load_const(at, none, Const::None);
        self.abc(at, Op::Is, none, result, none);
        self.jump(at, Op::JumpIf, none, end);
        self.abc(at, Op::Reraise, result, 0, 0);
        self.place_handler(cleanup, &handling);
        self.abc(at, Op::LeaveHandler, exception, 0, 0);
        self.abc(at, Op::Reraise, result, 0, 0);
        self.top = mark;
        self.place(end);
        Ok(())
    }

    fn star_clause(&mut self, clause: &'a ast::ExceptHandlerExceptHandler, shared: Shared) -> Result<()> {
        let mark = self.top;
        let Some(class) = &clause.type_ else {
            return Err(self.cx.source.late_error("expected one or more exception types", clause.range));
        };
        let at = class.range();
        let (next, failed) = (self.label(), self.label());
        let class = self.expr(class, None)?;
        // The part taken, what was handled before, what the body raises.
        self.top = mark.max(class + 1);
        let part = self.temps(2);
        let raised = self.temp();
        let both = self.temp();
        self.emit(at, Insn::abc(Op::MatchException, both, shared.rest, class).with_n(1));
        self.abc(at, Op::UnpackSequence, raised, both, 2);
        self.mov(at, shared.rest, both);
        self.mov(at, part, raised);
        self.load_const(at, both, Const::None);
        self.abc(at, Op::Is, both, part, both);
        self.jump(at, Op::JumpIf, both, next);
        self.top = raised + 1;
        self.abc(at, Op::EnterHandler, part, 0, 0);
        let entry = self.bound.clone();
        self.push_protected(clause.range, BlockKind::Handler { exception: part }, failed, raised)?;
        match &clause.name {
            Some(name) => {
                self.store_name(name.range, name, part);
                let forget = self.label();
                let named = self.bound.clone();
                self.push_protected(clause.range, BlockKind::Named { name }, forget, raised)?;
                self.body(&clause.body)?;
                self.pop_protected();
                self.forget_name(at, name);
                let over = self.label();
                self.jump(at, Op::Jump, 0, over);
                self.place_handler(forget, &named);
                self.forget_name(at, name);
                self.abc(at, Op::Reraise, raised, 0, 0);
                self.place(over);
            }
            None => self.body(&clause.body)?,
        }
        self.pop_protected();
        self.abc(at, Op::LeaveHandler, part, 0, 0);
        self.jump(at, Op::Jump, 0, next);
        self.place_handler(failed, &entry);
        self.abc(at, Op::LeaveHandler, part, 0, 0);
        self.abc(at, Op::ListAppend, shared.raised, raised, 0);
        self.place(next);
        self.top = mark;
        Ok(())
    }
}
