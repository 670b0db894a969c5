//! Arithmetic on raw ints.

use super::{Lower, number};
use crate::jit::compiled::Meaning;
use crate::jit::draft::fits_imm;
use crate::jit::place::Reg;
use crate::trace::ir::{Constant, Ins, IrOp, Ref, Type};
use mimeo_stencils::{Op, Reciprocal, op};

impl Lower<'_> {
    pub(super) fn int(&mut self, ins: &Ins) {
        let to = match ins.op {
            IrOp::INeg => self.in_place(&op::INT_NEG, ins.a, "one operand, in place"),
            IrOp::IAbs => self.in_place(&op::INT_ABS, ins.a, "one operand, in place"),
            IrOp::INot => self.in_place(&op::INT_NOT, ins.a, "one operand, in place"),
            IrOp::IMin => self.binary(&op::INT_MIN, ins, true),
            IrOp::IMax => self.binary(&op::INT_MAX, ins, true),
            IrOp::IAdd => self.commutative(ins, &op::INT_ADD, &op::INT_ADD_IMM, None),
            IrOp::IMul => self.commutative(ins, &op::INT_MUL, &op::INT_MUL_IMM, None),
            IrOp::IAnd => self.commutative(ins, &op::INT_AND, &op::INT_AND_IMM, Some(&op::INT_AND_K)),
            IrOp::IOr => self.commutative(ins, &op::INT_OR, &op::INT_OR_IMM, Some(&op::INT_OR_K)),
            IrOp::IXor => self.commutative(ins, &op::INT_XOR, &op::INT_XOR_IMM, Some(&op::INT_XOR_K)),
            IrOp::ISub => match self.immediate(ins.b) {
                Some(c) => self.with_immediate(&op::INT_SUB_IMM, ins.a, c),
                None => self.binary(&op::INT_SUB, ins, false),
            },
            IrOp::IShl => match self.constant(ins.b).filter(|c| c.bits < 63) {
                Some(c) => self.with_immediate(&op::INT_SHL_IMM, ins.a, c),
                None => self.binary(&op::INT_SHL, ins, false),
            },
            IrOp::IShr => match self.constant(ins.b).filter(|c| c.bits as i64 >= 0) {
                Some(c) => {
                    let count = Constant { bits: c.bits.min(63), ..c };
                    self.with_immediate(&op::INT_SHR_IMM, ins.a, count)
                }
                None => self.binary(&op::INT_SHR, ins, false),
            },
            IrOp::IDiv => self.divide(ins),
            _ => self.modulo(ins),
        };
        self.a.bind(to);
    }

    fn with_immediate(&mut self, op: &'static Op, operand: Ref, c: Constant) -> Reg {
        let to = self.a.define_from(operand, super::IN_PLACE);
        self.append(op, &[to], "the constant fits 32 bits").imm_constant(c);
        to
    }

    fn commutative(&mut self, ins: &Ins, op: &'static Op, imm: &'static Op, pool: Option<&'static Op>) -> Reg {
        // A constant belongs on the right.
        let (left, right) = if ins.a.is_const() { (ins.b, ins.a) } else { (ins.a, ins.b) };
        if let Some(c) = self.immediate(right) {
            return self.with_immediate(imm, left, c);
        }
        if let (Some(c), Some(pool)) = (self.constant(right), pool) {
            let to = self.a.define_from(left, super::IN_PLACE);
            self.append(pool, &[to], "a constant too wide for an immediate").k_constant(c);
            return to;
        }
        self.binary(op, ins, true)
    }

    /// Floor division; constants that need no division instruction first.
    fn divide(&mut self, ins: &Ins) -> Reg {
        let Some(c) = self.constant(ins.b) else { return self.binary(&op::INT_DIV, ins, false) };
        let divisor = c.bits as i64;
        if divisor == -1 {
            return self.in_place(&op::INT_NEG, ins.a, "division by -1");
        }
        if divisor > 0 && divisor & (divisor - 1) == 0 {
            let shift = Constant { ty: Type::Int, bits: divisor.trailing_zeros() as u64 };
            let to = self.a.define_from(ins.a, super::IN_PLACE);
            self.append(&op::INT_SHR_IMM, &[to], "the divisor is a power of two").imm_constant(shift);
            return to;
        }
        let Some(reciprocal) = Reciprocal::of(divisor) else { return self.binary(&op::INT_DIV, ins, false) };
        let to = self.a.define_from(ins.a, super::IN_PLACE);
        let draft = self.append(&op::INT_DIV_MAGIC, &[to], "a constant divisor: multiplies by its reciprocal");
        draft.k(reciprocal.multiplier, Meaning::Number).imm(reciprocal.shift as i64, Meaning::Number);
        to
    }

    /// The remainder with the divisor's sign.
    fn modulo(&mut self, ins: &Ins) -> Reg {
        let Some(c) = self.constant(ins.b) else { return self.binary(&op::INT_MOD, ins, false) };
        let divisor = c.bits as i64;
        if divisor > 0 && divisor & (divisor - 1) == 0 {
            let mask = Constant { ty: Type::Int, bits: divisor as u64 - 1 };
            let to = self.a.define_from(ins.a, super::IN_PLACE);
            if fits_imm(divisor - 1) {
                self.append(&op::INT_AND_IMM, &[to], "the divisor is a power of two").imm_constant(mask);
            } else {
                self.append(&op::INT_AND_K, &[to], "the divisor is a power of two").k(mask.bits, number(mask));
            }
            return to;
        }
        let Some(reciprocal) = Reciprocal::of(divisor) else { return self.binary(&op::INT_MOD, ins, false) };
        let to = self.a.define_from(ins.a, super::IN_PLACE);
        let draft = self.append(&op::INT_MOD_MAGIC, &[to], "a constant divisor: multiplies by its reciprocal");
        draft.k(reciprocal.multiplier, Meaning::Number).imm(reciprocal.shift as i64, Meaning::Number);
        draft.k2 = divisor as u64;
        to
    }
}
