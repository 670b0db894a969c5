//! Assignment: to names, attributes, items, and patterns of them.
use super::expr::binary_op;
use super::fold::constant;
use super::unit::{Reg, Unit};
use crate::bytecode::{Const, Insn, Op};
use crate::syntax::Result;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::{Ranged, TextRange};

impl<'a> Unit<'a> {
    /// Stores `value` into a target.
    pub fn store(&mut self, target: &'a Expr, value: Reg) -> Result<()> {
        let mark = self.top;
        let at = target.range();
        match target {
            Expr::Name(name) => self.store_name(at, &name.id, value),
            Expr::Attribute(a) => {
                let object = self.expr(&a.value, None)?;
                let site = self.attribute_site(&a.attr);
                self.abc(at, Op::StoreAttr, object, value, site);
            }
            Expr::Subscript(s) => {
                let object = self.operand(&s.value, &[&s.slice])?;
                let index = self.expr(&s.slice, None)?;
                self.abc(at, Op::SetItem, object, index, value);
            }
            Expr::Tuple(t) => self.unpack(at, &t.elts, value)?,
            Expr::List(l) => self.unpack(at, &l.elts, value)?,
            Expr::Starred(s) => {
                return Err(self
                    .cx
                    .source
                    .syntax_error("starred assignment target must be in a list or tuple", s.range));
            }
            _ => return Err(self.cx.source.late_error("cannot assign to expression", at)),
        }
        self.top = mark;
        Ok(())
    }

    /// The register of a target that is a plain local: what can be computed right into it.
    pub fn direct_target(&self, target: &Expr) -> Option<Reg> {
        match target {
            Expr::Name(name) => self.plain_local(&name.id),
            _ => None,
        }
    }

    fn unpack(&mut self, at: TextRange, targets: &'a [Expr], value: Reg) -> Result<()> {
        let stars: Vec<usize> =
            targets.iter().enumerate().filter(|(_, t)| t.is_starred_expr()).map(|(index, _)| index).collect();
        if stars.len() > 1 {
            return Err(self.cx.source.late_error("multiple starred expressions in assignment", at));
        }
        let star = stars.first().copied();
        let bare = |target: &'a Expr| match target {
            Expr::Starred(star) => &*star.value,
            _ => target,
        };
        // Locals that lie side by side in order take the items directly.
        let registers: Option<Vec<Reg>> = targets.iter().map(|t| self.direct_target(bare(t))).collect();
        let direct = registers.filter(|r| !r.is_empty() && r.windows(2).all(|pair| pair[0] + 1 == pair[1]));
        let base = match &direct {
            Some(registers) => registers[0],
            None => self.temps(targets.len()),
        };
        match star {
            None => self.abc(at, Op::UnpackSequence, base, value, targets.len() as u16),
            Some(before) => {
                let after = targets.len() - before - 1;
                if after > u8::MAX as usize {
                    return Err(self.cx.source.late_error("too many expressions in star-unpacking assignment", at));
                }
                self.emit(at, Insn::abc(Op::UnpackEx, base, value, before as u16).with_n(after as u8));
            }
        }
        if let Some(registers) = direct {
            for reg in registers {
                self.bound.insert(reg);
            }
            return Ok(());
        }
        for (target, reg) in targets.iter().zip(base..) {
            self.store(bare(target), reg)?;
        }
        Ok(())
    }

    /// `targets = value`
    pub fn assign(&mut self, at: TextRange, targets: &'a [Expr], value: &'a Expr) -> Result<()> {
        let mark = self.top;
        if let [target] = targets {
            if let Some(local) = self.direct_target(target) {
                self.expr(value, Some(local))?;
                self.bound.insert(local);
                self.top = mark;
                return Ok(());
            }
            if let (Some(targets), Expr::Tuple(values)) = (pattern(target), value)
                && targets.len() == values.elts.len()
                && !targets.iter().chain(&values.elts).any(Expr::is_starred_expr)
            {
                self.assign_side_by_side(targets, &values.elts)?;
                self.top = mark;
                return Ok(());
            }
        }
        // A local's own register will do as source, unless a store to one target could change it before the next one.
        let mut source = self.expr(value, None)?;
        if self.is_local(source) && targets.len() > 1 {
            let copy = self.temp();
            self.mov(at, copy, source);
            source = copy;
        }
        for target in targets {
            self.store(target, source)?;
        }
        self.top = mark;
        Ok(())
    }

    /// `a, b = x, y` without a tuple: all values first, then the stores in order.
    fn assign_side_by_side(&mut self, targets: &'a [Expr], values: &'a [Expr]) -> Result<()> {
        let locals: Option<Vec<Reg>> = targets.iter().map(|t| self.direct_target(t)).collect();
        let distinct = |regs: &[Reg]| regs.iter().enumerate().all(|(index, reg)| !regs[..index].contains(reg));
        if let Some(locals) =
            locals.filter(|locals| distinct(locals) && !locals.iter().any(|reg| self.volatile.contains(*reg)))
        {
            return self.assign_locals(&locals, values);
        }
        let mut sources = Vec::with_capacity(values.len());
        for value in values {
            if constant(value).is_some() {
                sources.push(None);
                continue;
            }
            let reg = self.expr(value, None)?;
            // Earlier stores, or `:=` in later values, may change a local.
            sources.push(Some(if self.is_local(reg) {
                let copy = self.temp();
                self.mov(value.range(), copy, reg);
                copy
            } else {
                reg
            }));
        }
        for ((target, source), value) in targets.iter().zip(sources).zip(values) {
            let above = self.top;
            match source {
                Some(source) => self.store(target, source)?,
                None => {
                    let reg = self.expr(value, None)?;
                    self.store(target, reg)?;
                }
            }
            self.top = above;
        }
        Ok(())
    }

    /// The same to distinct plain locals: the last value that needs computing goes right to its place, nothing can fail after it.
    fn assign_locals(&mut self, locals: &[Reg], values: &'a [Expr]) -> Result<()> {
        let constants: Vec<Option<Const>> = values.iter().map(constant).collect();
        let last = constants.iter().rposition(Option::is_none);
        let mut sources = vec![None; values.len()];
        for (index, value) in values.iter().enumerate() {
            if constants[index].is_some() {
                continue;
            }
            if Some(index) == last {
                self.expr(value, Some(locals[index]))?;
                continue;
            }
            let reg = self.expr(value, None)?;
            sources[index] = Some(if locals.contains(&reg) && reg != locals[index] {
                let copy = self.temp();
                self.mov(value.range(), copy, reg);
                copy
            } else {
                reg
            });
        }
        for (index, (local, value)) in locals.iter().zip(values).enumerate() {
            if let Some(source) = sources[index] {
                self.mov(value.range(), *local, source);
            } else if let Some(constant) = &constants[index] {
                self.load_const(value.range(), *local, constant.clone());
            }
            self.bound.insert(*local);
        }
        Ok(())
    }

    /// `target op= value`
    pub fn augmented(&mut self, s: &'a ast::StmtAugAssign) -> Result<()> {
        let mark = self.top;
        let at = s.range;
        let (op, imm_op) = binary_op(s.op);
        match &*s.target {
            Expr::Name(name) => {
                let local = self.plain_local(&name.id);
                let left = self.operand(&s.target, &[&s.value])?;
                let value = self.binary(at, op, imm_op, 1, left, &s.value, mark, local)?;
                if local.is_none() {
                    self.store_name(s.target.range(), &name.id, value);
                }
            }
            Expr::Attribute(a) => {
                let object = self.operand(&a.value, &[&s.value])?;
                let above = self.top;
                let site = self.attribute_site(&a.attr);
                let old = self.temp();
                self.abc(a.range, Op::LoadAttr, old, object, site);
                let value = self.binary(at, op, imm_op, 1, old, &s.value, above, None)?;
                let site = self.attribute_site(&a.attr);
                self.abc(a.range, Op::StoreAttr, object, value, site);
            }
            Expr::Subscript(i) => {
                let object = self.operand(&i.value, &[&i.slice, &s.value])?;
                let index = self.operand(&i.slice, &[&s.value])?;
                let above = self.top;
                let old = self.temp();
                self.abc(i.range, Op::GetItem, old, object, index);
                let value = self.binary(at, op, imm_op, 1, old, &s.value, above, None)?;
                self.abc(i.range, Op::SetItem, object, index, value);
            }
            other => {
                return Err(self.cx.source.late_error("illegal expression for augmented assignment", other.range()));
            }
        }
        self.top = mark;
        Ok(())
    }

    /// `target: annotation = value`
    pub fn annotated(&mut self, s: &'a ast::StmtAnnAssign) -> Result<()> {
        let mark = self.top;
        if let Some(value) = &s.value {
            self.assign(s.range, std::slice::from_ref(&*s.target), value)?;
        }
        if s.value.is_none() {
            // Nothing is assigned, but what says where to is evaluated.
            match &*s.target {
                Expr::Attribute(a) => drop(self.expr(&a.value, None)?),
                Expr::Subscript(i) => {
                    self.operand(&i.value, &[&i.slice])?;
                    self.expr(&i.slice, None)?;
                }
                _ => {}
            }
            self.top = mark;
        }
        if self.cx.scopes[self.root].is_function_like() {
            return Ok(());
        }
        let (Expr::Name(name), true) = (&*s.target, s.simple) else {
            if !self.cx.scopes.future_annotations {
                self.expr(&s.annotation, None)?;
            }
            self.top = mark;
            return Ok(());
        };
        let at = s.annotation.range();
        let value = self.annotation(&s.annotation, None)?;
        let dict = self.load_name(at, "__annotations__", None);
        let key = self.temp();
        let name = Const::Str(self.mangled(&name.id).as_ref().into());
        self.load_const(at, key, name);
        self.abc(at, Op::SetItem, dict, key, value);
        self.top = mark;
        Ok(())
    }

    /// `del target`
    pub fn delete(&mut self, target: &'a Expr) -> Result<()> {
        let mark = self.top;
        let at = target.range();
        match target {
            Expr::Name(name) => self.delete_name(at, &name.id),
            Expr::Attribute(a) => {
                let object = self.expr(&a.value, None)?;
                let site = self.attribute_site(&a.attr);
                self.abc(at, Op::DeleteAttr, object, 0, site);
            }
            Expr::Subscript(s) => {
                let object = self.operand(&s.value, &[&s.slice])?;
                let index = self.expr(&s.slice, None)?;
                self.abc(at, Op::DeleteItem, object, index, 0);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                for target in elts {
                    self.delete(target)?;
                }
            }
            _ => return Err(self.cx.source.late_error("cannot delete expression", at)),
        }
        self.top = mark;
        Ok(())
    }
}

/// The items of a target that is unpacked.
fn pattern(target: &Expr) -> Option<&[Expr]> {
    match target {
        Expr::Tuple(t) => Some(&t.elts),
        Expr::List(l) => Some(&l.elts),
        _ => None,
    }
}
