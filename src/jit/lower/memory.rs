//! Slots of the frame, fields and items of objects, words at fixed addresses, boxing.

use super::Lower;
use crate::jit::CompileError;
use crate::jit::compiled::Meaning;
use crate::jit::draft::fits_imm;
use crate::jit::place::{Place, Source, class_of};
use crate::trace::fields::Width;
use crate::trace::ir::{Ins, IrOp, Ref, Type};
use mimeo_stencils::{Class, op};

impl Lower<'_> {
    /// A value that only exits need stays in its slot.
    pub(super) fn slot_load(&mut self, ins: &Ins) {
        let slot = ins.imm as u32;
        self.a.bind_slot(slot);
        if self.a.uses.next_hot(self.a.at, self.a.at + 1).is_some() {
            let to = self.a.define(class_of(ins.ty));
            self.a.code.copy(Place::Reg(to), Source::Place(Place::Slot(slot)), "the value at entry");
            self.a.bind(to);
        }
    }

    pub(super) fn boxing(&mut self, ins: &Ins) {
        let to = match ins.op {
            IrOp::BoxFloat if self.is_number(ins.a) => {
                self.unary(&op::BOX_FLOAT, Class::Int, ins.a, "known to be a number")
            }
            IrOp::BoxFloat => self.unary(&op::GUARD_BOX_FLOAT, Class::Int, ins.a, "checks that it is no NaN"),
            _ if self.is_small(ins.a) => self.unary(&op::BOX_INT, Class::Int, ins.a, "known to fit"),
            _ => self.unary(&op::GUARD_BOX_INT, Class::Int, ins.a, "checks that it fits 50 bits"),
        };
        self.a.bind(to);
    }

    /// Is the int known to fit a small int?
    fn is_small(&self, r: Ref) -> bool {
        let r = self.a.resolve(r);
        if let Some(c) = self.constant(r) {
            return crate::value::layout::int_fits(c.bits as i64);
        }
        let ins = &self.trace.ins[r.index()];
        ins.op == IrOp::UnboxInt || (ins.op == IrOp::Load && ins.field.width() == Width::W32)
    }

    /// Is the float known to be no NaN?
    fn is_number(&self, r: Ref) -> bool {
        let r = self.a.resolve(r);
        !r.is_const() && self.trace.ins[r.index()].op == IrOp::IToF
    }

    pub(super) fn memory(&mut self, ins: &Ins) -> Result<(), CompileError> {
        if !fits_imm(ins.imm) {
            return Err(CompileError::Displacement(ins.imm));
        }
        let narrow = ins.field.width() == Width::W32 && matches!(ins.op, IrOp::Load | IrOp::Store);
        match ins.op {
            IrOp::Load => self.load(ins, narrow),
            IrOp::LoadItem => self.load_item(ins),
            IrOp::LoadAbs => self.load_absolute(ins),
            IrOp::Store => self.store(ins, narrow),
            IrOp::StoreItem => self.store_item(ins),
            IrOp::StoreAbs => self.store_absolute(ins),
            _ => self.alloc(ins),
        }
        Ok(())
    }

    fn load(&mut self, ins: &Ins, narrow: bool) {
        if self.fused_compare(ins, !narrow && ins.ty != Type::Float) {
            return;
        }
        let base = self.fetch(ins.a);
        self.a.release(ins.a);
        let to = self.a.define(class_of(ins.ty));
        let (op, why) = match ins.ty {
            Type::Float => (&op::GET_FLOAT, "a raw float"),
            _ if narrow => (&op::GET32, "a field of 32 bits"),
            _ => (&op::GET, "a field of 64 bits"),
        };
        self.a.code.op(op, &[to, base], why).imm(ins.imm, Meaning::Field(ins.field));
        self.a.bind(to);
    }

    fn load_item(&mut self, ins: &Ins) {
        let base = self.fetch(ins.a);
        if let Some(offset) = self.item_offset(ins) {
            self.a.release(ins.a);
            let to = self.a.define(Class::Int);
            let draft = self.a.code.op(&op::GET, &[to, base], "the index is a constant");
            draft.imm(offset, Meaning::Field(ins.field));
            self.a.bind(to);
            return;
        }
        let index = self.fetch(ins.b);
        self.a.release(ins.a);
        self.a.release(ins.b);
        let to = self.a.define(Class::Int);
        let draft = self.a.code.op(&op::INDEX, &[to, base, index], "the index is in a register");
        draft.imm(ins.imm, Meaning::Field(ins.field));
        self.a.bind(to);
    }

    /// Offset of an item whose index is a constant.
    fn item_offset(&self, ins: &Ins) -> Option<i64> {
        let index = self.constant(ins.b)?.bits as i64;
        index.checked_mul(8)?.checked_add(ins.imm).filter(|offset| fits_imm(*offset))
    }

    fn load_absolute(&mut self, ins: &Ins) {
        if self.fused_compare(ins, ins.ty != Type::Float) {
            return;
        }
        match self.constant(ins.a) {
            Some(address) if ins.ty != Type::Float => {
                let to = self.a.define(Class::Int);
                let draft = self.a.code.op(&op::GLOBAL_GET, &[to], "a word at a fixed address");
                draft.k(address.bits, Meaning::Address);
                self.a.bind(to);
            }
            _ => {
                let base = self.fetch(ins.a);
                self.a.release(ins.a);
                let to = self.a.define(class_of(ins.ty));
                let op = if ins.ty == Type::Float { &op::GET_FLOAT } else { &op::GET };
                self.a.code.op(op, &[to, base], "the address is in a register");
                self.a.bind(to);
            }
        }
    }

    fn store(&mut self, ins: &Ins, narrow: bool) {
        let base = self.fetch(ins.a);
        self.put(ins.b, base, ins.imm, Meaning::Field(ins.field), narrow);
    }

    /// `[base + offset] = value`
    fn put(&mut self, value: Ref, base: crate::jit::place::Reg, offset: i64, meaning: Meaning, narrow: bool) {
        let is_float = self.trace.ty(value) == Type::Float;
        if let Some(c) = self.constant(value).filter(|_| !narrow) {
            if fits_imm(c.bits as i64) {
                let draft = self.a.code.op(&op::PUT_IMM, &[base], "the constant fits 32 bits");
                draft.imm(offset, meaning).imm2(c.bits as i64, Meaning::Constant(c));
            } else {
                let draft = self.a.code.op(&op::PUT_K, &[base], "a constant too wide for an immediate");
                draft.imm(offset, meaning).k_constant(c);
            }
            return;
        }
        let value = self.fetch(value);
        let (op, why) = match (is_float, narrow) {
            (true, _) => (&op::PUT_FLOAT, "a raw float"),
            (_, true) => (&op::PUT32, "a field of 32 bits"),
            _ => (&op::PUT, "a field of 64 bits"),
        };
        self.a.code.op(op, &[base, value], why).imm(offset, meaning);
    }

    fn store_item(&mut self, ins: &Ins) {
        let base = self.fetch(ins.a);
        if let Some(offset) = self.item_offset(ins) {
            self.put(ins.c, base, offset, Meaning::Field(ins.field), false);
            return;
        }
        let index = self.fetch(ins.b);
        let value = self.fetch(ins.c);
        let draft = self.a.code.op(&op::INDEX_PUT, &[base, index, value], "the index is in a register");
        draft.imm(ins.imm, Meaning::Field(ins.field));
    }

    fn store_absolute(&mut self, ins: &Ins) {
        match self.constant(ins.a) {
            Some(address) if self.trace.ty(ins.b) != Type::Float => {
                let value = self.fetch(ins.b);
                let draft = self.a.code.op(&op::GLOBAL_PUT, &[value], "a word at a fixed address");
                draft.k(address.bits, Meaning::Address);
            }
            _ => {
                let base = self.fetch(ins.a);
                self.put(ins.b, base, 0, Meaning::Number, false);
            }
        }
    }

    fn alloc(&mut self, ins: &Ins) {
        let list = self.constant(ins.a).expect("the validator demands a constant free list");
        let to = self.a.define(Class::Int);
        let draft = self.guard(&op::ALLOC_POP, &[to], "the first free cell");
        draft.k(list.bits, Meaning::Address);
        self.a.bind(to);
    }
}
