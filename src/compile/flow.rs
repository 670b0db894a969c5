//! `if`, `while`, `for`: conditions become jumps, loops get an entry in the loop table.
use super::blocks::BlockKind;
use super::unit::Unit;
use crate::bytecode::Op;
use crate::syntax::Result;
use ruff_python_ast as ast;
use ruff_text_size::Ranged;

impl<'a> Unit<'a> {
    /// `if … elif … else`
    pub fn if_stmt(&mut self, s: &'a ast::StmtIf) -> Result<()> {
        let end = self.label();
        let mut next = self.label();
        self.jump_if(&s.test, false, next)?;
        self.body(&s.body)?;
        for clause in &s.elif_else_clauses {
            self.jump(s.test.range(), Op::Jump, 0, end);
            self.place(next);
            next = self.label();
            if let Some(test) = &clause.test {
                self.jump_if(test, false, next)?;
            }
            self.body(&clause.body)?;
        }
        self.place(next);
        self.place(end);
        Ok(())
    }

    /// `while … else`
    pub fn while_stmt(&mut self, s: &'a ast::StmtWhile) -> Result<()> {
        let (otherwise, end) = (self.label(), self.label());
        let header = self.loop_header(s.test.range());
        self.jump_if(&s.test, false, otherwise)?;
        self.push_block(s.range, BlockKind::Loop { header, end, iterator: None })?;
        self.body(&s.body)?;
        self.blocks.pop();
        self.jump_back(s.test.range(), header);
        self.place(otherwise);
        self.body(&s.orelse)?;
        self.place(end);
        Ok(())
    }

    /// `for … else`
    pub fn for_stmt(&mut self, s: &'a ast::StmtFor) -> Result<()> {
        let mark = self.top;
        let at = s.iter.range();
        let (otherwise, end) = (self.label(), self.label());
        let iterable = self.expr(&s.iter, None)?;
        self.top = mark;
        let iterator = self.temp();
        self.abc(at, Op::GetIter, iterator, iterable, 0);
        let header = self.loop_header(at);
        self.next_item(at, iterator, &s.target, otherwise)?;
        let ends = matches!(&*s.iter, ast::Expr::Call(_)).then_some(iterator);
        self.push_block(s.range, BlockKind::Loop { header, end, iterator: ends })?;
        self.body(&s.body)?;
        self.blocks.pop();
        self.jump_back(at, header);
        self.place(otherwise);
        // The iterator is dead in the else part.
        self.top = mark;
        self.body(&s.orelse)?;
        self.place(end);
        Ok(())
    }

    /// The next item of `iterator` into a target, or leave to `end`.
    pub fn next_item(
        &mut self,
        at: ruff_text_size::TextRange,
        iterator: super::unit::Reg,
        target: &'a ast::Expr,
        end: super::unit::Label,
    ) -> Result<()> {
        if let Some(local) = self.direct_target(target) {
            self.for_iter(at, local, iterator, end);
            self.bound.insert(local);
            return Ok(());
        }
        let item = self.temp();
        self.for_iter(at, item, iterator, end);
        self.store(target, item)?;
        self.top = item;
        Ok(())
    }
}
