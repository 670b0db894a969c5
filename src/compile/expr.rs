//! Expressions: operators, displays, attributes, subscripts.
//!
//! `expr(e, None)` leaves the value in a plain local's own register or in the temporary at the mark; `expr(e, Some(dst))` in `dst`.
//! A destination that is a local is written only by the last instruction, so that an exception on the way leaves it alone and the
//! expression may still read it.
use super::fold::{self, constant};
use super::unit::{Reg, Unit};
use crate::bytecode::{Const, Insn, Op};
use crate::syntax::{Result, literals};
use ruff_python_ast::{self as ast, CmpOp, Expr, Operator, UnaryOp};
use ruff_text_size::{Ranged, TextRange};

/// Items of a display that are built from registers at once; longer ones grow a container piece by piece.
const CHUNK: usize = 32;

/// The three kinds of brackets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Display {
    List,
    Tuple,
    Set,
}

/// Operation for an operator, and its form with an immediate on the right.
pub(super) fn binary_op(op: Operator) -> (Op, Option<Op>) {
    match op {
        Operator::Add => (Op::Add, Some(Op::AddImm)),
        Operator::Sub => (Op::Sub, Some(Op::SubImm)),
        Operator::Mult => (Op::Mul, Some(Op::MulImm)),
        Operator::MatMult => (Op::MatMul, None),
        Operator::Div => (Op::TrueDiv, None),
        Operator::Mod => (Op::Mod, Some(Op::ModImm)),
        Operator::Pow => (Op::Pow, None),
        Operator::LShift => (Op::Shl, Some(Op::ShlImm)),
        Operator::RShift => (Op::Shr, Some(Op::ShrImm)),
        Operator::BitOr => (Op::Or, None),
        Operator::BitXor => (Op::Xor, None),
        Operator::BitAnd => (Op::And, Some(Op::AndImm)),
        Operator::FloorDiv => (Op::FloorDiv, Some(Op::FloorDivImm)),
    }
}

fn compare_op(op: CmpOp) -> (Op, Option<Op>) {
    match op {
        CmpOp::Eq => (Op::Eq, Some(Op::EqImm)),
        CmpOp::NotEq => (Op::Ne, Some(Op::NeImm)),
        CmpOp::Lt => (Op::Lt, Some(Op::LtImm)),
        CmpOp::LtE => (Op::Le, Some(Op::LeImm)),
        CmpOp::Gt => (Op::Gt, Some(Op::GtImm)),
        CmpOp::GtE => (Op::Ge, Some(Op::GeImm)),
        CmpOp::Is => (Op::Is, None),
        CmpOp::IsNot => (Op::IsNot, None),
        CmpOp::In => (Op::In, None),
        CmpOp::NotIn => (Op::NotIn, None),
    }
}

/// The immediate operand for an int literal that fits.
fn immediate(e: &Expr) -> Option<u16> {
    match constant(e)? {
        Const::Int(int) => i16::try_from(&int).ok().map(|imm| imm as u16),
        _ => None,
    }
}

/// Can evaluating `e` change a local of this frame? (Only `:=` does; this errs on the safe side.)
fn may_rebind(e: &Expr) -> bool {
    match e {
        Expr::Name(_) | Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) => false,
        Expr::NoneLiteral(_) | Expr::BooleanLiteral(_) | Expr::EllipsisLiteral(_) => false,
        Expr::Attribute(a) => may_rebind(&a.value),
        _ => true,
    }
}

impl<'a> Unit<'a> {
    /// The destination, or a new temporary.
    pub fn dst(&mut self, dst: Option<Reg>) -> Reg {
        dst.unwrap_or_else(|| self.temp())
    }

    /// Evaluates an operand that must keep its value while `later` are evaluated.
    pub fn operand(&mut self, e: &'a Expr, later: &[&Expr]) -> Result<Reg> {
        let reg = self.expr(e, None)?;
        if self.is_local(reg) && self.volatile.contains(reg) && later.iter().any(|e| may_rebind(e)) {
            let copy = self.temp();
            self.mov(e.range(), copy, reg);
            return Ok(copy);
        }
        Ok(reg)
    }

    /// A fresh temporary as destination in place of a local, for values that are written before they are complete.
    fn scratch(&mut self, dst: Option<Reg>) -> Reg {
        match dst {
            Some(dst) if !self.is_local(dst) => dst,
            _ => self.temp(),
        }
    }

    /// Moves a value made in [`Unit::scratch`] to where it was wanted.
    fn deliver(&mut self, at: TextRange, mark: Reg, value: Reg, dst: Option<Reg>) -> Reg {
        match dst {
            Some(dst) => {
                self.top = mark;
                self.mov(at, dst, value);
                dst
            }
            None => {
                self.top = value + 1;
                value
            }
        }
    }

    /// Evaluates an expression.
    ///
    /// # Errors
    /// What only the compiler sees is wrong with it.
    pub fn expr(&mut self, e: &'a Expr, dst: Option<Reg>) -> Result<Reg> {
        let at = e.range();
        if let Some(value) = constant(e) {
            let dst = self.dst(dst);
            self.load_const(at, dst, value);
            return Ok(dst);
        }
        let mark = self.top;
        match e {
            Expr::Name(name) => Ok(self.load_name(at, &name.id, dst)),
            Expr::BinOp(b) => {
                let (op, imm_op) = binary_op(b.op);
                let left = self.operand(&b.left, &[&b.right])?;
                self.binary(at, op, imm_op, 0, left, &b.right, mark, dst)
            }
            Expr::UnaryOp(u) => {
                let op = match u.op {
                    UnaryOp::Invert => Op::Invert,
                    UnaryOp::Not => Op::Not,
                    UnaryOp::UAdd => Op::Pos,
                    UnaryOp::USub => Op::Neg,
                };
                let operand = self.expr(&u.operand, None)?;
                self.top = mark;
                let dst = self.dst(dst);
                self.abc(at, op, dst, operand, 0);
                Ok(dst)
            }
            Expr::BoolOp(b) => {
                let value = self.scratch(dst);
                let end = self.label();
                let op = if b.op == ast::BoolOp::And { Op::JumpIfNot } else { Op::JumpIf };
                for (index, operand) in b.values.iter().enumerate() {
                    self.expr(operand, Some(value))?;
                    if index + 1 < b.values.len() {
                        self.jump(operand.range(), op, value, end);
                    }
                }
                self.place(end);
                Ok(self.deliver(at, mark, value, dst))
            }
            Expr::Compare(c) if c.ops.len() == 1 => {
                let left = self.operand(&c.left, &[&c.comparators[0]])?;
                self.comparison(at, c.ops[0], left, &c.comparators[0], mark, dst)
            }
            Expr::Compare(c) => {
                let value = self.scratch(dst);
                let end = self.label();
                let mut left = self.operand(&c.left, &[&c.comparators[0]])?;
                for (index, (op, right)) in c.ops.iter().zip(&c.comparators).enumerate() {
                    if let Some(after) = c.comparators.get(index + 1) {
                        let kept = self.operand(right, &[after])?;
                        self.abc(at, compare_op(*op).0, value, left, kept);
                        self.jump(at, Op::JumpIfNot, value, end);
                        left = kept;
                    } else {
                        let mark = self.top;
                        self.comparison(at, *op, left, right, mark, Some(value))?;
                    }
                }
                self.place(end);
                Ok(self.deliver(at, mark, value, dst))
            }
            Expr::If(i) => {
                let (otherwise, end) = (self.label(), self.label());
                self.jump_if(&i.test, false, otherwise)?;
                let value = self.dst(dst);
                let above = self.top;
                self.expr(&i.body, Some(value))?;
                self.top = above;
                self.jump(at, Op::Jump, 0, end);
                self.place(otherwise);
                self.expr(&i.orelse, Some(value))?;
                self.top = above;
                self.place(end);
                Ok(value)
            }
            Expr::Named(n) => self.walrus(n, dst),
            Expr::Lambda(l) => self.lambda(l, dst),
            Expr::Call(c) => self.call(c, dst),
            Expr::Attribute(a) => {
                let object = self.expr(&a.value, None)?;
                self.top = mark;
                let dst = self.dst(dst);
                let site = self.attribute_site(&a.attr);
                self.abc(at, Op::LoadAttr, dst, object, site);
                Ok(dst)
            }
            Expr::Subscript(s) => {
                let object = self.operand(&s.value, &[&s.slice])?;
                let index = self.expr(&s.slice, None)?;
                self.top = mark;
                let dst = self.dst(dst);
                self.abc(at, Op::GetItem, dst, object, index);
                Ok(dst)
            }
            Expr::Slice(s) => {
                let base = self.temps(3);
                for (part, reg) in [&s.lower, &s.upper, &s.step].into_iter().zip(base..) {
                    match part {
                        Some(part) => {
                            self.expr(part, Some(reg))?;
                        }
                        None => self.load_const(at, reg, Const::None),
                    }
                }
                self.top = mark;
                let dst = self.dst(dst);
                self.abc(at, Op::BuildSlice, dst, base, 0);
                Ok(dst)
            }
            Expr::List(l) => self.display(at, Display::List, &l.elts, dst),
            Expr::Tuple(t) => self.display(at, Display::Tuple, &t.elts, dst),
            Expr::Set(s) => self.display(at, Display::Set, &s.elts, dst),
            Expr::Dict(d) => self.dict(d, dst),
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) => self.inline_comprehension(e, dst),
            Expr::Generator(g) => self.generator_expression(g, dst),
            Expr::FString(f) => self.fstring(f, dst),
            Expr::Yield(y) => {
                let value = match &y.value {
                    Some(value) => self.expr(value, None)?,
                    None => {
                        let none = self.temp();
                        self.load_const(at, none, Const::None);
                        none
                    }
                };
                self.top = mark;
                let dst = self.dst(dst);
                self.abc(at, Op::Yield, dst, value, 0);
                Ok(dst)
            }
            Expr::YieldFrom(y) => {
                // The iterator stays below the value sent: it must survive every suspension.
                let iterator = self.temp();
                let source = self.expr(&y.value, None)?;
                self.top = iterator + 1;
                self.abc(at, Op::GetYieldFromIter, iterator, source, 0);
                let sent = self.temp();
                self.load_const(at, sent, Const::None);
                self.abc(at, Op::YieldFrom, sent, iterator, 0);
                self.top = mark;
                let dst = self.dst(dst);
                self.mov(at, dst, sent);
                Ok(dst)
            }
            Expr::Starred(_) => Err(self.cx.source.late_error("can't use starred expression here", at)),
            Expr::Await(a) => {
                let mark = self.top;
                let source = self.expr(&a.value, None)?;
                self.top = mark;
                self.await_value(at, source, 1, dst)
            }
            Expr::TString(_) => Err(self.cx.unsupported("t-strings", at)),
            Expr::IpyEscapeCommand(_) => Err(self.cx.source.late_error("invalid syntax", at)),
            Expr::StringLiteral(s) => Ok(self.replaced_literal(s, dst)),
            Expr::BytesLiteral(_)
            | Expr::NumberLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_) => Err(self.cx.source.late_error("invalid literal", at)),
        }
    }

    /// A literal with U+FFFD in it: the parser puts that in place of a lone surrogate.
    fn replaced_literal(&mut self, s: &ast::ExprStringLiteral, dst: Option<Reg>) -> Reg {
        let dst = self.dst(dst);
        let text: String = s.value.iter().map(|part| self.literal_text(part)).collect();
        self.load_const(s.range(), dst, Const::Str(text.as_str().into()));
        dst
    }

    /// The text of a literal, lone surrogates included.
    pub fn literal_text(&self, part: &ast::StringLiteral) -> String {
        use ruff_python_ast::StringFlags;
        let source = self.cx.source.slice(part.range);
        if !literals::has_surrogates(source, &part.value) {
            return part.value.to_string();
        }
        let (opener, closer) = (u32::from(part.flags.opener_len()), u32::from(part.flags.closer_len()));
        let inside = &source[opener as usize..source.len() - closer as usize];
        literals::with_surrogates(inside, &part.value, part.flags.prefix().is_raw(), false)
    }

    /// The inline-cache site of an attribute.
    pub fn attribute_site(&mut self, name: &str) -> u16 {
        let name = self.mangled(name);
        self.site(&name)
    }

    /// `dst = left op right`, temporaries down to `mark` released.
    #[allow(clippy::too_many_arguments, reason = "the operands of an instruction")]
    pub fn binary(
        &mut self,
        at: TextRange,
        op: Op,
        imm_op: Option<Op>,
        n: u8,
        left: Reg,
        right: &'a Expr,
        mark: Reg,
        dst: Option<Reg>,
    ) -> Result<Reg> {
        let (op, right) = match (imm_op, immediate(right)) {
            (Some(imm_op), Some(imm)) => (imm_op, imm),
            _ => (op, self.expr(right, None)?),
        };
        self.top = mark;
        let dst = self.dst(dst);
        self.emit(at, Insn::abc(op, dst, left, right).with_n(n));
        Ok(dst)
    }

    fn comparison(
        &mut self,
        at: TextRange,
        op: CmpOp,
        left: Reg,
        right: &'a Expr,
        mark: Reg,
        dst: Option<Reg>,
    ) -> Result<Reg> {
        let (plain, imm_op) = compare_op(op);
        if matches!(op, CmpOp::In | CmpOp::NotIn)
            && let Some(container) = fold::constant_container(right)
        {
            let right = self.temp();
            self.load_const(at, right, container);
            self.top = mark;
            let dst = self.dst(dst);
            self.abc(at, plain, dst, left, right);
            return Ok(dst);
        }
        self.binary(at, plain, imm_op, 0, left, right, mark, dst)
    }

    /// Jumps to `label` when the truth of `e` is `want`; falls through otherwise.
    pub fn jump_if(&mut self, e: &'a Expr, want: bool, label: super::unit::Label) -> Result<()> {
        let at = e.range();
        if let Some(value) = constant(e) {
            if fold::truth(&value) == want {
                self.jump(at, Op::Jump, 0, label);
            }
            return Ok(());
        }
        let op = |want| if want { Op::JumpIf } else { Op::JumpIfNot };
        let mark = self.top;
        match e {
            Expr::UnaryOp(u) if u.op == UnaryOp::Not => return self.jump_if(&u.operand, !want, label),
            Expr::BoolOp(b) => {
                // `and` is left early by a false operand, `or` by a true one.
                let early = b.op == ast::BoolOp::Or;
                let Some((last, first)) = b.values.split_last() else { return Ok(()) };
                let skip = self.label();
                for operand in first {
                    self.jump_if(operand, early, if early == want { label } else { skip })?;
                }
                self.jump_if(last, want, label)?;
                self.place(skip);
            }
            Expr::Compare(c) if c.ops.len() > 1 => {
                let skip = self.label();
                let mut left = self.operand(&c.left, &[&c.comparators[0]])?;
                for (index, (op_here, right)) in c.ops.iter().zip(&c.comparators).enumerate() {
                    if let Some(after) = c.comparators.get(index + 1) {
                        let kept = self.operand(right, &[after])?;
                        let above = self.top;
                        let value = self.temp();
                        self.abc(at, compare_op(*op_here).0, value, left, kept);
                        self.jump(at, Op::JumpIfNot, value, if want { skip } else { label });
                        self.top = above;
                        left = kept;
                    } else {
                        let above = self.top;
                        let value = self.comparison(at, *op_here, left, right, above, None)?;
                        self.jump(at, op(want), value, label);
                    }
                }
                self.place(skip);
            }
            _ => {
                let value = self.expr(e, None)?;
                self.jump(at, op(want), value, label);
            }
        }
        self.top = mark;
        Ok(())
    }

    /// Evaluates `items` into consecutive new temporaries; the first.
    pub fn run(&mut self, items: &[&'a Expr]) -> Result<Reg> {
        let base = self.temps(items.len());
        let above = self.top;
        for (item, reg) in items.iter().zip(base..) {
            self.expr(item, Some(reg))?;
            self.top = above;
        }
        Ok(base)
    }

    /// A list, tuple or set display, stars included.
    pub fn display(&mut self, at: TextRange, kind: Display, items: &'a [Expr], dst: Option<Reg>) -> Result<Reg> {
        let mark = self.top;
        if kind == Display::Set
            && items.len() > 2
            && let Some(values) = items.iter().map(constant).collect::<Option<Vec<Const>>>()
        {
            // CPython fills such a set from a frozen one, and its order shows it.
            let value = self.scratch(dst);
            self.abc(at, Op::BuildSet, value, value, 0);
            let frozen = self.temp();
            self.load_const(at, frozen, Const::FrozenSet(values.into()));
            self.abc(at, Op::SetUpdate, value, frozen, 0);
            return Ok(self.deliver(at, mark, value, dst));
        }
        let starred = items.iter().any(Expr::is_starred_expr);
        if !starred && items.len() <= CHUNK {
            let items: Vec<&Expr> = items.iter().collect();
            let base = self.run(&items)?;
            self.top = mark;
            let dst = self.dst(dst);
            let op = match kind {
                Display::List => Op::BuildList,
                Display::Tuple => Op::BuildTuple,
                Display::Set => Op::BuildSet,
            };
            self.abc(at, op, dst, base, items.len() as u16);
            return Ok(dst);
        }
        let value = self.scratch(dst);
        self.growing_display(at, kind, items, value)?;
        if kind == Display::Tuple {
            self.top = mark;
            let dst = self.dst(dst);
            self.abc(at, Op::ListToTuple, dst, value, 0);
            return Ok(dst);
        }
        Ok(self.deliver(at, mark, value, dst))
    }

    /// Builds a display in `value` (a list for tuples) item by item.
    pub fn growing_display(&mut self, at: TextRange, kind: Display, items: &'a [Expr], value: Reg) -> Result<()> {
        let above = self.top;
        let first = items.iter().position(Expr::is_starred_expr).unwrap_or(items.len()).min(CHUNK);
        let (head, rest) = items.split_at(first);
        let head: Vec<&Expr> = head.iter().collect();
        let base = self.run(&head)?;
        self.top = above;
        let (build, add, extend) = match kind {
            Display::Set => (Op::BuildSet, Op::SetAdd, Op::SetUpdate),
            _ => (Op::BuildList, Op::ListAppend, Op::ListExtend),
        };
        self.abc(at, build, value, base, head.len() as u16);
        // A long table of constants is one constant tuple.
        if kind != Display::Set
            && rest.len() > CHUNK
            && let Some(values) = rest.iter().map(constant).collect::<Option<Vec<Const>>>()
        {
            let tuple = self.temp();
            self.load_const(at, tuple, Const::Tuple(values.into()));
            self.abc(at, extend, value, tuple, 0);
            self.top = above;
            return Ok(());
        }
        for item in rest {
            let (op, item) = match item {
                Expr::Starred(star) => (extend, &*star.value),
                _ => (add, item),
            };
            let reg = self.expr(item, None)?;
            self.abc(item.range(), op, value, reg, 0);
            self.top = above;
        }
        Ok(())
    }

    fn dict(&mut self, d: &'a ast::ExprDict, dst: Option<Reg>) -> Result<Reg> {
        let mark = self.top;
        let at = d.range;
        let plain = d.items.iter().take_while(|item| item.key.is_some()).count().min(CHUNK / 2);
        let pairs = |items: &'a [ast::DictItem]| -> Vec<&'a Expr> {
            items.iter().flat_map(|item| item.key.as_ref().into_iter().chain([&item.value])).collect()
        };
        if plain == d.items.len() {
            let base = self.run(&pairs(&d.items))?;
            self.top = mark;
            let dst = self.dst(dst);
            self.abc(at, Op::BuildMap, dst, base, plain as u16);
            return Ok(dst);
        }
        let value = self.scratch(dst);
        let above = self.top;
        let base = self.run(&pairs(&d.items[..plain]))?;
        self.top = above;
        self.abc(at, Op::BuildMap, value, base, plain as u16);
        for item in &d.items[plain..] {
            match &item.key {
                Some(key) => {
                    let key_reg = self.operand(key, &[&item.value])?;
                    let item_reg = self.expr(&item.value, None)?;
                    self.abc(at, Op::MapAdd, value, key_reg, item_reg);
                }
                None => {
                    let other = self.expr(&item.value, None)?;
                    self.abc(item.value.range(), Op::DictMerge, value, other, crate::bytecode::NO_REG);
                }
            }
            self.top = above;
        }
        Ok(self.deliver(at, mark, value, dst))
    }

    fn walrus(&mut self, n: &'a ast::ExprNamed, dst: Option<Reg>) -> Result<Reg> {
        let Expr::Name(name) = &*n.target else {
            return Err(self.cx.source.late_error("cannot use assignment expressions with this target", n.range));
        };
        if let Some(local) = self.plain_local(&name.id) {
            let mark = self.top;
            self.expr(&n.value, Some(local))?;
            self.top = mark;
            self.bound.insert(local);
            return Ok(match dst {
                Some(dst) => {
                    self.mov(n.range, dst, local);
                    dst
                }
                None => local,
            });
        }
        let value = self.expr(&n.value, dst)?;
        self.store_name(name.range, &name.id, value);
        Ok(value)
    }
}
