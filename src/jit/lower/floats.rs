//! Arithmetic on floats, and conversions.

use super::Lower;
use crate::jit::compiled::Meaning;
use crate::jit::place::Reg;
use crate::trace::fields::Width;
use crate::trace::ir::{Ins, IrOp, Ref};
use mimeo_stencils::{Class, Op, op};

/// Ints up to here, of either sign, are exact as floats.
const EXACT: i64 = 1 << 53;

impl Lower<'_> {
    pub(super) fn float(&mut self, ins: &Ins) {
        let to = match ins.op {
            IrOp::FAdd => self.float_commutative(ins, &op::FLOAT_ADD, &op::FLOAT_ADD_K),
            IrOp::FMul => self.float_commutative(ins, &op::FLOAT_MUL, &op::FLOAT_MUL_K),
            IrOp::FSub => self.float_with(ins, ins.a, ins.b, &op::FLOAT_SUB, Some(&op::FLOAT_SUB_K), false),
            IrOp::FDiv => {
                // Division by the constant 0 keeps the check, which always fails.
                let divisor = self.constant(ins.b).map(|c| f64::from_bits(c.bits));
                let pool = divisor.is_some_and(|d| d != 0.0).then_some(&op::FLOAT_DIV_K);
                self.float_with(ins, ins.a, ins.b, &op::FLOAT_DIV, pool, false)
            }
            IrOp::FNeg => self.in_place(&op::FLOAT_NEG, ins.a, "one operand, in place"),
            IrOp::FAbs => self.in_place(&op::FLOAT_ABS, ins.a, "one operand, in place"),
            IrOp::FSqrt => self.unary(&op::FLOAT_SQRT, Class::Float, ins.a, "the processor's own square root"),
            IrOp::FToI => self.unary(&op::FLOAT_TO_INT, Class::Int, ins.a, "truncates, and checks the range"),
            _ => self.int_to_float(ins),
        };
        self.a.bind(to);
    }

    fn float_commutative(&mut self, ins: &Ins, op: &'static Op, pool: &'static Op) -> Reg {
        let (left, right) = if ins.a.is_const() { (ins.b, ins.a) } else { (ins.a, ins.b) };
        self.float_with(ins, left, right, op, Some(pool), true)
    }

    fn float_with(
        &mut self,
        ins: &Ins,
        left: Ref,
        right: Ref,
        op: &'static Op,
        pool: Option<&'static Op>,
        commutes: bool,
    ) -> Reg {
        match (self.constant(right), pool) {
            (Some(c), Some(pool)) => {
                let to = self.a.define_from(left, super::IN_PLACE);
                self.append(pool, &[to], "a constant from the pool").k_constant(c);
                to
            }
            _ => self.binary(op, ins, commutes),
        }
    }

    fn int_to_float(&mut self, ins: &Ins) -> Reg {
        let source = self.fetch(ins.a);
        if !self.is_exact(ins.a) {
            let (low, high) = ((-EXACT) as u64, EXACT as u64);
            self.guard(&op::INT_GE_K, &[source], "exact from here on").k(low, Meaning::Number);
            self.guard(&op::INT_LE_K, &[source], "exact up to here").k(high, Meaning::Number);
        }
        let to = self.a.define(Class::Float);
        self.append(&op::INT_TO_FLOAT, &[to, source], "converts");
        to
    }

    /// Is the int known to be exact as a float? Small ints and lengths are.
    fn is_exact(&self, r: Ref) -> bool {
        let r = self.a.resolve(r);
        if let Some(c) = self.constant(r) {
            return (-EXACT..=EXACT).contains(&(c.bits as i64));
        }
        let ins = &self.trace.ins[r.index()];
        ins.op == IrOp::UnboxInt || (ins.op == IrOp::Load && ins.field.width() == Width::W32)
    }
}
