//! `await` and `async for`: delegation to an awaitable, as `yield from` does to an iterator.
use super::blocks::BlockKind;
use super::unit::{Label, Reg, Unit};
use crate::bytecode::{Const, Insn, Op};
use crate::syntax::Result;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::{Ranged, TextRange};

impl<'a> Unit<'a> {
    /// `dst = await source`; `how` is the `n` of [`Op::GetYieldFromIter`]. The temporaries begin at the present top, where `source` may be too.
    pub fn await_value(&mut self, at: TextRange, source: Reg, how: u8, dst: Option<Reg>) -> Result<Reg> {
        let mark = self.top;
        let iterator = self.temp();
        self.emit(at, Insn::abc(Op::GetYieldFromIter, iterator, source, 0).with_n(how));
        let sent = self.temp();
        self.load_const(at, sent, Const::None);
        self.abc(at, Op::YieldFrom, sent, iterator, 0);
        self.top = mark;
        let dst = self.dst(dst);
        self.mov(at, dst, sent);
        Ok(dst)
    }

    /// `iterator = aiter(iterable)`
    pub fn async_iterator(&mut self, at: TextRange, iterator: Reg, iterable: Reg) {
        self.emit(at, Insn::abc(Op::GetYieldFromIter, iterator, iterable, 0).with_n(2));
    }

    /// The next item of an async iterator into `target`. Once it is exhausted, what [`Self::async_end`] emits for the label given back goes on.
    pub fn next_async_item(&mut self, at: TextRange, iterator: Reg, target: &'a Expr) -> Result<(Label, Reg)> {
        let item = self.temp();
        let exhausted = self.label();
        self.push_protected(at, BlockKind::Try, exhausted, item)?;
        self.await_value(at, iterator, 3, Some(item))?;
        self.pop_protected();
        self.store(target, item)?;
        self.top = item;
        Ok((exhausted, item))
    }

    /// Where an async loop's `__anext__` has raised: StopAsyncIteration goes on to `end`, anything else is passed on.
    pub fn async_end(
        &mut self,
        at: TextRange,
        (exhausted, item): (Label, Reg),
        entry: &super::unit::RegSet,
        end: Label,
    ) {
        let mark = self.top;
        self.place_handler(exhausted, entry);
        self.top = item + 1;
        let class = self.temp();
        self.abc(at, Op::LoadStopAsyncIteration, class, 0, 0);
        self.abc(at, Op::MatchException, class, item, class);
        self.jump(at, Op::JumpIf, class, end);
        self.abc(at, Op::Reraise, item, 0, 0);
        self.top = mark;
    }

    /// `async for … else`
    pub fn async_for(&mut self, s: &'a ast::StmtFor) -> Result<()> {
        let mark = self.top;
        let at = s.iter.range();
        let (otherwise, end) = (self.label(), self.label());
        let iterable = self.expr(&s.iter, None)?;
        self.top = mark;
        let iterator = self.temp();
        self.async_iterator(at, iterator, iterable);
        let header = self.loop_header(at);
        let entry = self.bound.clone();
        let exhausted = self.next_async_item(at, iterator, &s.target)?;
        self.push_block(s.range, BlockKind::Loop { header, end, iterator: None })?;
        self.body(&s.body)?;
        self.blocks.pop();
        self.jump_back(at, header);
        self.async_end(at, exhausted, &entry, otherwise);
        self.place(otherwise);
        self.top = mark;
        self.body(&s.orelse)?;
        self.place(end);
        Ok(())
    }
}
